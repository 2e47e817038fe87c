// Tells those who listen where they are, step by step, once the reader has come to rest. While they scroll, or have
// everything at once, they come upon each picture's sentence in its place, and are told nothing beside it.
import type { ScriptStep } from './outline';
import type { Reader } from './reader.svelte';

/** How long a step must have stood, in ms: long enough that whoever leafs through hears nothing on the way. */
const rest = 900;

/** How long what was said stays in the page, in ms: a listener who comes to the end must not meet it there. */
const stay = 10_000;

/**
 * Writes what is to be said of each new step into the story's one polite live region.
 * @param root the story
 * @param say what is said of a step
 * @returns the clean-up
 */
export function announce(
	root: HTMLElement,
	reader: Reader,
	say: (step: ScriptStep) => string
): () => void {
	const region = root.querySelector<HTMLElement>('[data-announce]');
	let first = true;
	return $effect.root(() => {
		$effect(() => {
			const said = say(reader.current);
			if (first || !region || reader.reading !== 'steps') {
				// Nobody wants the page read over on arrival.
				first = false;
				return;
			}
			let timer = window.setTimeout(() => {
				region.textContent = said;
				timer = window.setTimeout(() => region.replaceChildren(), stay);
			}, rest);
			return () => {
				clearTimeout(timer);
				region.replaceChildren();
			};
		});
	});
}
