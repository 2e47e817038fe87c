// Turns the keys, swipes and clicks of a window into commands, and sees to it that keys come to it at all.
import { watchSwipes } from '../scroll/swipe';
import type { Deck } from './deck.svelte';
import { commandOf, focusOf, type Situation } from './keys';

/**
 * Listens for keys: while the focus is in the window's own content, or nowhere.
 * @param root the deck, or the speaker's window
 * @returns the clean-up
 */
export function listenKeys(root: HTMLElement, deck: Deck): () => void {
	const pressed = (event: KeyboardEvent): void => {
		if (event.defaultPrevented) return;
		// What has just given the focus away has the press no longer.
		const { activeElement, body } = document;
		const target = activeElement === body ? body : event.target;
		const nowhere = target === document.body || target === document.documentElement;
		if (!nowhere && target instanceof Node && !root.contains(target)) return;
		// Escape closes an open card first, which is the browser's own doing.
		if (event.key === 'Escape' && root.querySelector(':popover-open')) return;
		const { letters, typed, given } = deck;
		const command = commandOf(event, {
			focus: focusOf(target),
			letters,
			typed,
			direction: given.direction,
			scrolls: scrollsFrom(nowhere ? lookedAt(root) : target)
		});
		if (!command) return;
		event.preventDefault();
		deck.run(command);
	};
	document.addEventListener('keydown', pressed);
	return () => document.removeEventListener('keydown', pressed);
}

/** What the browser itself would scroll while nothing has the focus: what was clicked last, or else the slide. */
function lookedAt(root: HTMLElement): Element | null {
	const current = root.querySelector('[data-current]');
	const clicked = getSelection()?.anchorNode?.parentElement ?? null;
	return clicked && current?.contains(clicked) ? clicked : current;
}

/** Which ways a place can be scrolled by the arrow keys: it, or what it stands in. */
function scrollsFrom(target: EventTarget | null): Situation['scrolls'] {
	const scrolls = { up: false, down: false };
	for (let each = target instanceof Element ? target : null; each; each = each.parentElement) {
		const own = each === document.scrollingElement;
		if (!own && !/auto|scroll/.test(getComputedStyle(each).overflowY)) continue;
		scrolls.up ||= each.scrollTop > 0;
		// Heights are rounded, places are not.
		scrolls.down ||= each.scrollTop + each.clientHeight < each.scrollHeight - 1;
	}
	return scrolls;
}

/**
 * Has what was clicked give back the keys that follow: a remote's Page Down is for the slides, not for the list in
 * which a lesson's length was chosen. Whoever came to it with Tab keeps it.
 * @param root the deck, or the speaker's window
 * @returns the clean-up
 */
export function releaseKeys(root: HTMLElement): () => void {
	let list: HTMLSelectElement | null = null;
	const pointed = ({ target }: Event): void => {
		list = target instanceof Element ? target.closest('select') : null;
	};
	const left = ({ target }: Event): void => {
		if (target === list) list = null;
	};
	const chosen = ({ target }: Event): void => {
		if (target === list) list?.blur();
	};
	const clicked = ({ target, detail }: MouseEvent): void => {
		const button = target instanceof Element ? target.closest('button') : null;
		if (detail > 0) button?.blur();
	};
	/** A list that was opened and left as it was says nothing of it. */
	const pressed = ({ target }: Event): void => {
		const tells = CSS.supports('selector(select:open)');
		if (list && target === list && tells && !list.matches(':open')) list.blur();
	};
	root.addEventListener('pointerdown', pointed);
	root.addEventListener('focusout', left);
	root.addEventListener('change', chosen);
	root.addEventListener('click', clicked);
	root.addEventListener('keydown', pressed, true);
	return () => {
		root.removeEventListener('pointerdown', pointed);
		root.removeEventListener('focusout', left);
		root.removeEventListener('change', chosen);
		root.removeEventListener('click', clicked);
		root.removeEventListener('keydown', pressed, true);
	};
}

/**
 * Listens for clicks on the black screen, which lift it.
 * @returns the clean-up
 */
export function listenCover(root: HTMLElement, deck: Deck): () => void {
	const clicked = ({ target }: Event): void => {
		if (target instanceof Element && target.closest('.cover-black')) deck.run({ do: 'black' });
	};
	root.addEventListener('click', clicked);
	return () => root.removeEventListener('click', clicked);
}

/**
 * Listens for swipes from slide to slide.
 * @returns the clean-up
 */
export const listenSwipes = (root: HTMLElement, deck: Deck): (() => void) =>
	watchSwipes(root, (towards) => {
		if (deck.overview || root.querySelector('dialog[open]')) return;
		const onward = deck.given.direction === 'rtl' ? -1 : 1;
		deck.run({ do: towards === onward ? 'next' : 'back' });
	});
