// Shows in the page where a window of the lesson is, and says so to those who listen.
import type { Deck } from './deck.svelte';

/**
 * Keeps the page at the deck's slide.
 * @param root the deck, or the speaker's window
 * @param elements what stands for each slide, in order
 * @returns the clean-up
 */
export function showSlide(
	root: HTMLElement,
	elements: readonly HTMLElement[],
	deck: Deck
): () => void {
	const region = root.querySelector('[data-announce]');
	let shown = -1;
	return $effect.root(() => {
		$effect(() => {
			const { index, current } = deck;
			for (const [place, element] of elements.entries()) {
				element.toggleAttribute('data-current', place === index);
				element.toggleAttribute('data-next', place === index + 1);
			}
			root.dataset.current = current.id;
			if (index === shown) return;
			// A card of the slide before would lie over this one; a long slide begins at its top.
			for (const card of root.querySelectorAll<HTMLElement>('.card:popover-open'))
				card.hidePopover();
			elements[index]?.scrollTo({ top: 0, behavior: 'instant' });
			// Nobody wants the first slide read out over the page itself.
			if (region && shown !== -1) region.textContent = `${current.place}. ${current.heading}`;
			shown = index;
		});
		$effect(() => {
			root.dataset.cover = deck.room.current.cover.value;
		});
		$effect(() => {
			root.style.colorScheme = deck.theme === 'system' ? '' : `only ${deck.theme}`;
		});
		$effect(() => deck.write());
	});
}

/**
 * Shows all slides at once, each a link to itself, while the deck's overview is open.
 * @param root the deck
 * @param elements the slides, in order
 * @returns the clean-up
 */
export function showOverview(
	root: HTMLElement,
	elements: readonly HTMLElement[],
	deck: Deck
): () => void {
	const links = elements.map((element) => element.querySelector<HTMLElement>('[data-to]'));
	const follow = (event: MouseEvent): void => {
		const link = event.target instanceof Element ? event.target.closest('[data-to]') : null;
		const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
		if (!link || modified || event.button !== 0) return;
		event.preventDefault();
		deck.go(links.findIndex((each) => each === link));
		deck.overview = false;
	};
	root.addEventListener('click', follow);
	const stop = $effect.root(() => {
		$effect(() => {
			const { overview } = deck;
			root.toggleAttribute('data-overview', overview);
			for (const element of elements) {
				// Behind its link a small slide is only a picture of itself.
				element.querySelector('.sheet')?.toggleAttribute('inert', overview);
			}
			// The link that had the focus is gone; the keys are the deck's again.
			const focused = document.activeElement;
			if (!overview && focused instanceof HTMLElement && focused.matches('[data-to]'))
				focused.blur();
		});
		$effect(() => {
			const { index, overview } = deck;
			if (!overview) return;
			links[index]?.focus({ preventScroll: true });
			elements[index]?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
		});
	});
	return () => {
		stop();
		root.removeEventListener('click', follow);
	};
}
