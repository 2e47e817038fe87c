// Writes the reader's place into the page, its address, and an event for whoever hosts the story.
import { putAway } from '$lib/page/away';
import type { Address } from './address';
import type { Reading } from './outline';
import type { Reader } from './reader.svelte';

/** What the host of a story hears of at every change of step: the detail of `story:step`. */
export interface StepDetail {
	/** Id of the current step. */
	step: string;
	/** Its place, from 0. */
	index: number;
	/** How many steps there are. */
	count: number;
	reading: Reading;
}

/**
 * Keeps page and address in step with the reader.
 * @param root the story
 * @param elements the steps' elements, in order
 * @returns the clean-up
 */
export function showPlace(
	root: HTMLElement,
	elements: readonly HTMLElement[],
	reader: Reader,
	address: Address
): () => void {
	const chapters = [...root.querySelectorAll<HTMLElement>('[data-chapter]')];
	const links = [...root.querySelectorAll<HTMLElement>('[data-to]')];
	let shown: string | undefined;
	const show = (): void => {
		const { current, index, reading, steps } = reader;
		root.dataset.reading = reading;
		root.dataset.currentStep = current.id;
		for (const [i, element] of elements.entries()) {
			element.toggleAttribute('data-active', i === index);
			putAway(element, reading === 'steps' && i !== index);
		}
		const starts = steps[index - 1]?.chapter !== current.chapter;
		for (const chapter of chapters) {
			const here = chapter.dataset.chapter === current.chapter;
			chapter.toggleAttribute('data-current', here);
			// Asked with `:has()` instead, this would style a whole chapter anew with every mark that is drawn in it.
			chapter.toggleAttribute('data-at-start', here && starts);
			// The opening keeps its title for those who listen.
			if (chapter.matches('.chapter'))
				putAway(chapter, reading === 'steps' && !chapter.contains(elements[index] ?? null));
		}
		for (const link of links) {
			if (link.dataset.to === current.chapter) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
		if (shown === current.id) return;
		// Only a change is written into the address: arriving must leave the reader's link as it was.
		if (shown) address.note(reading, current);
		shown = current.id;
		const detail: StepDetail = { step: current.id, index, count: steps.length, reading };
		root.dispatchEvent(new CustomEvent('story:step', { detail, bubbles: true, composed: true }));
	};
	const stop = $effect.root(() => {
		$effect(show);
	});
	return () => {
		stop();
		for (const element of [...elements, ...chapters]) putAway(element, false);
	};
}
