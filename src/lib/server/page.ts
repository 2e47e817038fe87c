// Gathers what the story's page is made of: pictures as HTML, and the outline its script works from.
import { render } from 'svelte/server';
import Compositions from '../charts/parts/Compositions.svelte';
import { column, compositions, phone, type Size } from '../charts/parts/compositions';
import type { StagePicture } from '../readings/Chapter.svelte';
import StagePictureView from '../readings/StagePicture.svelte';
import { changes, outlineOf } from '../readings/outline';
import type { Chapter, DrawnPicture, Step, Story } from '../story/story';
import type { Words } from '../story/words';
import { drawingNamed } from './charts';

/** A step's own picture as HTML; in a text column the wide composition is never needed. */
export function still(
	{ picture, state }: DrawnPicture,
	sizes: readonly Size[] = [phone, column]
): string {
	const props = { Drawing: drawingNamed(picture.chart), state, sizes };
	return plain(render(Compositions, { props }).body);
}

/** The pictures of a chapter's stage, each in the view in which the chapter first shows it. */
export function stage(chapter: Chapter): StagePicture[] {
	const first = new Map<string, Step>();
	for (const step of chapter.steps) {
		const name = step.drawn.picture.chart;
		if (!first.has(name)) first.set(name, step);
	}
	return [...first].map(([chart, { drawn }]) => {
		const live = changes(chapter, chart);
		const { body } = render(StagePictureView, {
			props: { Drawing: drawingNamed(chart), shown: { title: drawn.title, state: drawn.state } }
		});
		return { chart, view: drawn.picture.view, live, html: live ? body : plain(body) };
	});
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
				still(drawn, chapter === story.chapters[0]?.id ? compositions : [phone, column])
			])
		),
		stages: Object.fromEntries(
			story.chapters.slice(1).map((chapter) => [chapter.id, stage(chapter)])
		),
		script: JSON.stringify(outlineOf(story, words))
	};
}
