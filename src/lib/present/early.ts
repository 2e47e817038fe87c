// Runs before the page is first painted: keeps the slides back until the script shows the one asked for.
// Should the script be blocked, missing or broken, the slides are a document, as they are without script.
import { unpackAll } from '../page/packed';

const root = document.currentScript?.parentElement;
if (root) begin(root);

function begin(root: HTMLElement): void {
	root.toggleAttribute('data-script', true);
	const fall = (): void => {
		if (root.hasAttribute('data-started')) return;
		root.removeAttribute('data-script');
		unpackAll(root);
		// What has not come yet is packed as well.
		if (document.readyState === 'loading')
			document.addEventListener('readystatechange', fall, { once: true });
	};
	const failed = (event: Event): void => {
		const { target } = event;
		const ours =
			event instanceof ErrorEvent
				? event.filename.startsWith(location.origin)
				: target instanceof HTMLScriptElement;
		if (ours) fall();
	};
	addEventListener('error', failed, true);
	// Module scripts hold the load event back: by then the deck has started, or it will not.
	addEventListener('load', fall);
	// A line that hangs keeps the page from ever loading.
	setTimeout(fall, 8000);
	// Paper has room for everything, however far the page and its script have come.
	addEventListener('beforeprint', () => unpackAll(root));
}
