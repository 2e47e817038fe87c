// Turns the keys and swipes of a window into commands.
import { watchSwipes } from '../scroll/swipe';
import type { Deck } from './deck.svelte';
import { commandOf, focusOf } from './keys';

/**
 * Listens for keys: while the focus is in the window's own content, or nowhere.
 * @param root the deck, or the speaker's window
 * @returns the clean-up
 */
export function listenKeys(root: HTMLElement, deck: Deck): () => void {
	const pressed = (event: KeyboardEvent): void => {
		const { target } = event;
		if (event.defaultPrevented) return;
		const nowhere = target === document.body || target === document.documentElement;
		if (!nowhere && target instanceof Node && !root.contains(target)) return;
		// Escape closes an open card first, which is the browser's own doing.
		if (event.key === 'Escape' && root.querySelector(':popover-open')) return;
		const { letters, typed, given } = deck;
		const command = commandOf(event, {
			focus: focusOf(target),
			letters,
			typed,
			direction: given.direction
		});
		if (!command) return;
		event.preventDefault();
		deck.run(command);
	};
	document.addEventListener('keydown', pressed);
	return () => document.removeEventListener('keydown', pressed);
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
