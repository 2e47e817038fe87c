// A page that is about to be saved: everything is taken out of its packs and put back in its place.
import { unpackAll, type Prepare } from '$lib/page/packed';

/**
 * Makes a story whole when the reader presses the keys for saving. Chromium (156) leaves out of a page that it saves
 * in one file whatever is `hidden`, though it can be found, and everything in `<noscript>`. No page is told of a
 * browser's menu: what is saved from there is without the steps put away, and says so.
 * @param root the story
 * @param prepare changes what has been unpacked
 * @returns the clean-up
 */
export function makeWhole(root: HTMLElement, prepare?: Prepare): () => void {
	const pressed = (event: KeyboardEvent): void => {
		if (event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
		unpackAll(root, prepare);
		for (const away of root.querySelectorAll('[data-away]')) away.removeAttribute('hidden');
	};
	addEventListener('keydown', pressed);
	return () => removeEventListener('keydown', pressed);
}
