// The story as the custom element fetches it: the article alone, as small as it can be.
import { render } from 'svelte/server';
import Defs from '../charts/parts/Defs.svelte';
import { phone } from '../charts/parts/compositions';
import Story from '../readings/Story.svelte';
import { pageOf, still } from './page';
import { readStory } from './story';

/**
 * The article as HTML, without what the element brings itself or does not need: no script that runs, and no
 * comments. Its links start from the site's root. What is packed stays packed: the element reads the article with
 * a parser that would take `<noscript>` for what it is, so here packs are scripts that are none.
 * @param base the folder the site is served from, as SvelteKit knows it
 */
export function storyFragment(base: string): string {
	const { story, everything } = readStory();
	const { words } = everything;
	const { body } = render(Story, { props: { story, ...pageOf(story, words), words } });
	return (
		body
			.replaceAll(/<!--.*?-->/g, '')
			.replace(/<script>[^]*?<\/script>/, '')
			.replaceAll('<noscript data-packed', '<script type="text/plain" data-packed')
			.replaceAll('</noscript>', '</script>')
			.replaceAll(` href="${base}/`, ' href="')
			// A host's security policy may refuse `style` attributes; the element sets them by script (`fragment.ts`).
			.replaceAll(/(<[^<>]*) style="/g, '$1 data-style="')
	);
}

/** Size of the picture in the short version, px: that of its drawing. */
export const openingSize = { width: 360, height: 300 } as const;

/**
 * The opening's picture as a file that stands alone, for the short version in a snippet. A few KB only, since it
 * is fetched before the story takes its place.
 */
export function openingPicture(): string {
	const note = readStory().story.chapters[0]?.steps[0];
	if (!note) throw new Error('The story has no opening whose picture could stand in a snippet.');
	const marks = /<svg[^>]*>([^]*?)<\/svg>/.exec(still(note.drawn, [phone]))?.[1] ?? '';
	const defs = /<path id="voice"[^>]*?(?:\/>|><\/path>)/.exec(render(Defs).body)?.[0];
	if (!defs)
		throw new Error('Defs.svelte no longer holds the mark "#voice", which the picture needs.');
	const { width, height } = openingSize;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
		`height="${height}"><style>use{fill:#1c5878;stroke:#1c5878;stroke-width:1.4;` +
		'transform:translate(var(--x),var(--y)) scale(var(--s,1))}</style>' +
		`<defs>${defs}</defs><rect width="100%" height="100%" fill="#fbf9f4"/>${marks}</svg>`
	);
}
