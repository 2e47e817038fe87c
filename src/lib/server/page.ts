// Gathers what the story's page is made of: pictures as HTML, and the outline its script works from.
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import Compositions from '../charts/parts/Compositions.svelte';
import { compositions, phone, type Size } from '../charts/parts/compositions';
import { outlineOf } from '../readings/outline';
import type { DrawnPicture, Story } from '../story/story';
import type { Words } from '../story/words';
import { drawingNamed } from './charts';

/**
 * A step's own picture as HTML.
 * @param sizes the compositions; a page whose script draws what is near needs only the one for phones, which can
 * be read at any size
 */
export function still(
	{ picture, state }: DrawnPicture,
	sizes: readonly Size[] = [phone]
): string {
	const props = { Drawing: drawingNamed(picture.chart), state, sizes };
	return plain(render(Compositions, { props }).body);
}

/** Leaves out the comments by which Svelte finds its way back into what it has drawn. */
const plain = (html: string): string => html.replaceAll(/<!--.*?-->/g, '');

/** Everything the story's page needs besides the story itself. */
export function pageOf(story: Story, words: Words) {
	const steps = story.chapters.flatMap((chapter) => chapter.steps);
	return {
		stills: Object.fromEntries(
			steps.map(({ id, chapter, drawn }) => [
				id,
				// The opening's picture stands alone on the widest screens, too.
				still(drawn, chapter === story.chapters[0]?.id ? compositions : [phone])
			])
		),
		script: JSON.stringify(outlineOf(story, words))
	};
}

/** Where the browser finds the story's script, and what it should fetch along with it. */
export interface StoryScript {
	src: string;
	preload: readonly string[];
}

interface Chunk {
	file: string;
	imports?: string[];
}

/** Where the builds of scripts are written, as `vite.config.ts` says; everything in `static/` is published. */
const built = {
	'src/client.ts': 'story',
	'src/frame.ts': 'story',
	'src/share.ts': 'story',
	'src/present.ts': 'lesson'
} as const;

/** Looks up the script of the story in a frame. */
export const frameScript = (): StoryScript => storyScript('src/frame.ts');

/**
 * Looks a script up in its build's manifest; while editing it is the source file itself.
 * @param source the file it starts from, an input in `vite.config.ts`
 */
export function storyScript(source: keyof typeof built = 'src/client.ts'): StoryScript {
	if (import.meta.env.DEV) return { src: `/${source}`, preload: [] };
	const manifest = JSON.parse(
		readFileSync(`static/${built[source]}/manifest.json`, 'utf8')
	) as Record<string, Chunk>;
	const entry = manifest[source];
	if (!entry) throw new Error(`The build of the script holds no "${source}": see vite.config.ts.`);
	const needed = new Set<string>();
	const visit = (chunk: Chunk): void => {
		for (const name of chunk.imports ?? []) {
			const next = manifest[name];
			if (next && !needed.has(next.file)) {
				needed.add(next.file);
				visit(next);
			}
		}
	};
	visit(entry);
	const address = (file: string): string => `${built[source]}/${file}`;
	return { src: address(entry.file), preload: [...needed].map(address) };
}
