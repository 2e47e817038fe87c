// Gathers what the story's page is made of: pictures as HTML, and the outline its script works from.
import { render } from 'svelte/server';
import Compositions from '../charts/parts/Compositions.svelte';
import { column, compositions, phone, type Size } from '../charts/parts/compositions';
import { outlineOf } from '../readings/outline';
import { plain } from '../story/html';
import type { DrawnPicture, Story } from '../story/story';
import type { Words } from '../story/words';
import { drawingNamed } from './drawings';

/**
 * A step's own picture as HTML.
 * @param sizes the compositions; a page whose script draws what is near needs only the one for phones, which can
 * be read at any size. A picture that readers can sort shows each single place in the larger one only
 */
export function still(
	{ picture, state, choices }: DrawnPicture,
	sizes: readonly Size[] = choices ? [phone, column] : [phone]
): string {
	const props = { Drawing: drawingNamed(picture.chart), state, sizes };
	return plain(render(Compositions, { props }).body);
}

/** Everything the story's page needs besides the story itself. */
export function pageOf(story: Story, words: Words) {
	const steps = story.chapters.flatMap((chapter) => chapter.steps);
	return {
		stills: Object.fromEntries(
			steps.map(({ id, index, drawn }) => [
				id,
				// The opening's picture stands alone on the widest screens, too.
				still(drawn, index === 0 ? compositions : undefined)
			])
		),
		script: JSON.stringify(outlineOf(story, words))
	};
}
