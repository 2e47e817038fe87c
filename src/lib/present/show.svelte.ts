// Shows in the page where a window of the lesson is, and says so to those who listen.
import { putAway } from '../page/away';
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
	let found = -1;
	const reveal = (event: Event): void => {
		found = elements.findIndex((element) => element === event.target);
		deck.overview = false;
		deck.go(found);
	};
	root.addEventListener('beforematch', reveal);
	const stop = $effect.root(() => {
		$effect(() => {
			const { index, current, overview } = deck;
			for (const [place, element] of elements.entries()) {
				element.toggleAttribute('data-current', place === index);
				element.toggleAttribute('data-next', place === index + 1);
				hide(element, place !== index && !overview);
			}
			root.dataset.current = current.id;
			if (index === shown) return;
			// A card of the slide before would lie over this one; a long slide begins at its top.
			for (const card of root.querySelectorAll<HTMLElement>('.card:popover-open'))
				card.hidePopover();
			elements[index]?.scrollTo({ top: 0, behavior: 'instant' });
			// Nobody wants the first slide read out over the page itself.
			if (region && shown !== -1) region.textContent = `${current.place}. ${current.heading}`;
			// Where the browser has found a word, it puts the reader itself.
			if (shown !== -1 && found !== index) focusHeading(root, elements[index]);
			shown = index;
			found = -1;
		});
		$effect(() => {
			const { value } = deck.room.current.cover;
			root.dataset.cover = value;
			// What lies under a cover cannot be seen, so it must not be reached with Tab.
			root.querySelector('.slides')?.toggleAttribute('inert', value !== 'none');
		});
		$effect(() => {
			// The colours are written for the root of the page, and only style sheets reach them there.
			const { dataset } = document.documentElement;
			if (deck.theme === 'system') delete dataset.theme;
			else dataset.theme = deck.theme;
		});
		$effect(() => deck.write());
	});
	return () => {
		stop();
		root.removeEventListener('beforematch', reveal);
		for (const element of elements) hide(element, false);
		delete document.documentElement.dataset.theme;
	};
}

/**
 * Hides a slide so that find in page still reaches its words, in browsers that can: they say `beforematch` before they
 * show what was found. Elsewhere the style sheet hides it.
 */
function hide(element: HTMLElement, hidden: boolean): void {
	if (!('onbeforematch' in element) || !element.matches('[data-slide]')) return;
	putAway(element, hidden);
}

/** Puts a screen reader at the slide's heading, unless the focus is on a control, in a field or in a dialog. */
function focusHeading(root: HTMLElement, element: HTMLElement | undefined): void {
	const { activeElement } = document;
	const elsewhere = activeElement?.closest('[data-controls], .deck-head, dialog, .to');
	if (elsewhere || (activeElement !== document.body && !root.contains(activeElement))) return;
	const heading = element?.querySelector('h2');
	heading?.setAttribute('tabindex', '-1');
	heading?.focus({ preventScroll: true });
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
			if (!overview && focused instanceof HTMLElement && focused.matches('[data-to]')) {
				focused.blur();
				focusHeading(root, elements[deck.index]);
			}
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
