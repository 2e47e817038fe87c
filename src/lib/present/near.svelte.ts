// Has a slide's picture, and for its speaker all that belongs to it, in place when it is shown: until then it is packed
// (see `../page/packed.ts`), so that a window opens as fast as one slide.
import { whenIdle } from '../page/idle';
import { packedIn, unpack } from '../page/packed';
import type { Deck } from './deck.svelte';

/** What a window shows besides the slide itself, and what it does with a slide. */
export interface NearOptions {
	/** How many slides after the one shown are in sight as well. */
	ahead?: number;
	/** Completes a slide that has been unpacked; called again whenever it is shown. */
	complete?: (element: HTMLElement) => void;
}

/**
 * Unpacks the slide shown at once, its neighbours when there is time, and in the overview those that come near.
 * @param root the deck, or the speaker's window
 * @param elements what stands for each slide, in order
 * @returns the clean-up
 */
export function unpackNear(
	root: HTMLElement,
	elements: readonly HTMLElement[],
	deck: Deck,
	{ ahead = 0, complete }: NearOptions = {}
): () => void {
	const fill = (element: HTMLElement): void => {
		for (const pack of packedIn(element)) unpack(pack);
		complete?.(element);
	};
	const fillFrom = (from: number, to: number): void =>
		elements.slice(Math.max(0, from), to + 1).forEach(fill);
	return $effect.root(() => {
		$effect(() => {
			const { index } = deck;
			fillFrom(index, index + ahead);
			return whenIdle(() => fillFrom(index - 1, index + ahead + 1));
		});
		$effect(() => {
			if (!deck.overview) return;
			const near = new IntersectionObserver(
				(entries) => {
					for (const { target, isIntersecting } of entries)
						if (isIntersecting && target instanceof HTMLElement) fill(target);
				},
				{ root, rootMargin: '100% 0px' }
			);
			for (const element of elements) near.observe(element);
			return () => near.disconnect();
		});
	});
}
