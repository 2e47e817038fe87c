// Tells those who listen what the picture shows, once the reader has come to rest.
import type { Reader } from './reader.svelte';

/** How long step and page must have stood still, in ms: long enough that a fling announces nothing on its way. */
const rest = 900;

/**
 * Writes the current picture's description into the story's one polite live region.
 * @param root the story
 * @returns the clean-up
 */
export function announce(root: HTMLElement, reader: Reader): () => void {
	const region = root.querySelector<HTMLElement>('[data-announce]');
	let first = true;
	return $effect.root(() => {
		$effect(() => {
			const { reading, heading, place } = reader.current;
			const byStep = reader.reading === 'steps';
			if (first || !region || reader.reading === 'all') {
				// Nobody wants the page read over on arrival, and with everything in place nothing changes.
				first = false;
				return;
			}
			const say = (): void => {
				removeEventListener('scroll', wait);
				// Step by step the focus stays on Back or Next, so the new step must say which it is.
				region.textContent = byStep ? `${place}. ${heading}. ${reading}` : reading;
			};
			let timer = 0;
			// A long step can be under way for longer than the rest lasts: whoever still scrolls is not there yet.
			const wait = (): void => {
				clearTimeout(timer);
				timer = window.setTimeout(say, rest);
			};
			wait();
			addEventListener('scroll', wait, { passive: true });
			return () => {
				clearTimeout(timer);
				removeEventListener('scroll', wait);
			};
		});
	});
}
