// What an address says of a reading and a step, and whether a story may write there.
import type { Reading } from './outline';

/** Where a story finds and keeps the reader's place: the page's address, or nowhere. */
export interface Address {
	/** Id of the step or chapter that is asked for; empty for none. */
	place(): string;
	/**
	 * Notes the reading and, when it has changed, the step.
	 * @param step its id and its heading
	 */
	note(reading: Reading, step?: { id: string; heading: string }): void;
	/**
	 * Calls back whenever another place is asked for.
	 * @returns the clean-up
	 */
	watch(asked: () => void): () => void;
}

/** The page's own title, which stays in that of every step. */
const name = globalThis.document?.title ?? '';

/** The address of the page, for a story that has the page to itself. */
export const pageAddress: Address = {
	place: () => placeIn(location.hash),
	note(reading, step) {
		// The style sheet keeps room free for what is pinned, wherever the browser brings something into sight.
		document.documentElement.toggleAttribute('data-pinned', reading === 'scroll');
		rewrite(step === undefined ? withReading(location.href, reading) : `#${step.id}`);
		// Bookmarks and the list of tabs name the step.
		if (step) document.title = `${step.heading} – ${name}`;
	},
	watch(asked) {
		addEventListener('hashchange', asked);
		return () => removeEventListener('hashchange', asked);
	}
};

/** No address: a guest in another page neither reads nor writes that page's. */
export const noAddress: Address = {
	place: () => '',
	note: () => undefined,
	watch: () => () => undefined
};

/**
 * The address of the same place in another reading.
 * @param href the whole address
 */
export function withReading(href: string, reading: Reading): string {
	const address = new URL(href);
	address.searchParams.set('read', reading);
	return address.href;
}

/**
 * The step or chapter an address points to; empty when it points to none.
 * @param hash the part from `#` on; one that is wrongly encoded counts as none
 */
export function placeIn(hash: string): string {
	try {
		return decodeURIComponent(hash.slice(1));
	} catch {
		return '';
	}
}

/**
 * Writes an address into the address bar without a new entry in the history. Safari refuses after a hundred
 * changes in half a minute, and throws: then the address stays as it was and the reader reads on.
 */
export function rewrite(address: string): void {
	try {
		history.replaceState(history.state, '', address);
	} catch (reason) {
		console.info('The address was left as it is.', reason);
	}
}
