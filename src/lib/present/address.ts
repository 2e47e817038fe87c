// What the address of the deck says, and how a window keeps its place over a reload without storing anything.
import { readShared, type Shared } from './link';

/** What an address asks of the deck. */
export interface Asked {
	/** Id of a slide; empty when it names none. */
	slide: string;
	/** Whether keys that write a character count. */
	letters: boolean;
	/** Light or dark colours, whatever the system says. */
	theme: Theme;
}

/** Colours: those of the system, or one of the two. */
export type Theme = 'system' | 'light' | 'dark';

/** All themes, in the order they are offered. */
export const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Reads an address. @param href the whole address */
export function askedOf(href: string): Asked {
	const { searchParams } = new URL(href);
	return {
		slide: searchParams.get('slide') ?? '',
		letters: searchParams.get('keys') !== 'off',
		theme: themes.find((theme) => theme === searchParams.get('theme')) ?? 'system'
	};
}

/**
 * The same address with other wishes; what is usual is left out.
 * @param href the whole address
 */
export function addressOf(href: string, { slide, letters, theme }: Asked): string {
	const address = new URL(href);
	const set = (name: string, value: string, usual: string): void => {
		if (value === usual) address.searchParams.delete(name);
		else address.searchParams.set(name, value);
	};
	set('slide', slide, '');
	set('keys', letters ? 'on' : 'off', 'on');
	set('theme', theme, 'system');
	return address.href;
}

/**
 * Writes the place into the address bar and what all windows share into the entry of the tab's history, where
 * a reload finds it. Safari refuses after a hundred changes in half a minute: then the old place stays there.
 */
export function writeDown(address: string, shared: Shared): void {
	try {
		history.replaceState({ ...history.state, lesson: shared }, '', address);
	} catch (reason) {
		console.info('The address was left as it is.', reason);
	}
}

/** What this window had written down before it was reloaded. */
export const writtenDown = (state: unknown): Shared | undefined =>
	typeof state === 'object' && state !== null && 'lesson' in state
		? readShared(state.lesson)
		: undefined;
