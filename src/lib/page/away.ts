// Parts of a page that are put away: not seen, not heard, and still there for the browser's own search, for paper, and
// for a page that is saved by its keys.
import { unpackAll, type Prepare } from './packed';

/** Puts a part of the page away, or shows it. */
export function putAway(element: HTMLElement, away: boolean): void {
	if (away === element.hasAttribute('data-away') && away === element.hasAttribute('hidden')) return;
	element.toggleAttribute('data-away', away);
	conceal(element, away);
}

/**
 * Shows what is put away while the page is printed, and once the reader has pressed the keys for saving. Chromium (156)
 * leaves out of a page that it saves in one file whatever is `hidden`, though it can be found, and everything in
 * `<noscript>`. No page is told of a browser's menu: what is saved from there is without the parts put away.
 * @param root what holds them
 * @param prepare changes what has been unpacked
 * @returns the clean-up
 */
export function showForKeeping(root: HTMLElement, prepare?: Prepare): () => void {
	const concealAll = (hidden: boolean): void => {
		for (const away of root.querySelectorAll<HTMLElement>('[data-away]')) conceal(away, hidden);
	};
	const pressed = (event: KeyboardEvent): void => {
		if (event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
		unpackAll(root, prepare);
		concealAll(false);
	};
	// Firefox (153) prints no word of a picture that is `hidden`, whatever the style sheet says.
	const print = (): void => {
		concealAll(false);
		// Nor does it print the marks of one that has just been unpacked (`<use>`), unless it has laid them out.
		root.getBoundingClientRect();
	};
	const printed = (): void => concealAll(true);
	addEventListener('keydown', pressed);
	addEventListener('beforeprint', print);
	addEventListener('afterprint', printed);
	return () => {
		removeEventListener('keydown', pressed);
		removeEventListener('beforeprint', print);
		removeEventListener('afterprint', printed);
	};
}

function conceal(element: HTMLElement, hidden: boolean): void {
	if (hidden) element.setAttribute('hidden', 'until-found');
	else element.removeAttribute('hidden');
}
