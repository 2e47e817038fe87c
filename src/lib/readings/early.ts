// Runs before the page is first painted: picks the reading, so that nothing moves when the story starts.
// Should the story's script be blocked, missing or broken, it goes back to the reading that needs no script.
import { unpackAll } from '../page/packed';

const root = document.currentScript?.closest<HTMLElement>('[data-story]');
if (root) begin(root);

function begin(root: HTMLElement): void {
	const asked = new URLSearchParams(location.search).get('read') ?? '';
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	const usual = still ? 'steps' : 'scroll';
	root.dataset.reading = ['scroll', 'steps', 'all'].includes(asked) ? asked : usual;
	// What only a running script can uphold must not hide words in a file that somebody saves: the style sheet asks
	// for an element that is defined, which no file keeps.
	if (!customElements.get('live-story'))
		customElements.define('live-story', class extends HTMLElement {});
	const pins = (): boolean =>
		document.documentElement.toggleAttribute('data-pinned', root.dataset.reading === 'scroll');
	pins();
	root.toggleAttribute('data-script', true);

	const fall = (): void => {
		if (root.hasAttribute('data-started')) return;
		const steps = [...root.querySelectorAll('[data-step]')];
		const here = steps.findLast((step) => step.getBoundingClientRect().top < innerHeight * 0.7);
		root.dataset.reading = 'all';
		pins();
		root.removeAttribute('data-script');
		unpackAll(root);
		// Every step now has its picture, so the page is longer: the reader stays with their step.
		if (scrollY > 0) here?.scrollIntoView();
	};
	// Only what stops the story counts: a script that did not come, or an exception from our own files. A
	// font that is late, or a browser extension that stumbles, does not.
	const failed = (event: Event): void => {
		const { target } = event;
		const ours =
			event instanceof ErrorEvent
				? event.filename.startsWith(location.origin)
				: target instanceof HTMLScriptElement && target.type === 'module';
		if (ours) fall();
	};
	addEventListener('error', failed, true);
	// Module scripts hold the load event back: by then the story has started, or it will not.
	addEventListener('load', fall);
	// A line that hangs keeps the page from ever loading.
	setTimeout(fall, 8000);
	// Paper has room for everything, whatever the reader was doing and however far the page has come.
	addEventListener('beforeprint', () => unpackAll(root));
}
