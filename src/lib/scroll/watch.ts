// Tells when to look where the reader is. A trigger says that something moved; geometry gives the answer.
import type { Trigger } from './trigger';

/** For how long after a turn of the phone the page may go on changing its height, ms: what comes near is drawn then. */
const settling = 1000;

/** For how long nothing moves before a scroll has ended, ms. */
const pause = 120;

/** What a story asks of the watch. */
export interface Watched {
	/** Distance of the crossing line from the top of the viewport, in px, worked out at each call. */
	line: () => number;
	/** Called whenever the current step may have changed. */
	look: () => void;
	/** Brings the current step back: called when all is laid out anew, before `look`. */
	keep: () => void;
	trigger: Trigger;
}

/**
 * Calls `look` whenever the current step may have changed: a step crosses the line, scrolling ends, the story
 * or the window changes its size, fonts arrive, the page comes back from the browser's cache.
 * @param root the story
 * @param steps the steps, in order
 * @returns the clean-up
 */
export function watch(
	root: HTMLElement,
	steps: readonly HTMLElement[],
	{ line, look, keep, trigger }: Watched
): () => void {
	// A phone's address bar changes the window's height and nothing on the page, which is measured in `svh`.
	const anew = (): boolean => {
		const { offsetWidth, offsetHeight } = root;
		const now = performance.now();
		if (offsetWidth !== width || innerHeight !== room) turned = now;
		return offsetWidth !== width || (offsetHeight !== height && now - turned < settling);
	};
	/** When the story or the window last changed its size, ms. */
	let turned = -Infinity;
	// One step comes and another goes in the same frame, and after the first the page is no longer laid out:
	// what the second would see, the first has seen.
	let seen = false;
	const crossed = (): void => {
		if (seen) return;
		seen = true;
		requestAnimationFrame(() => {
			seen = false;
		});
		changed();
	};
	let unset = trigger(steps, line(), crossed);
	let width = root.offsetWidth;
	let height = root.offsetHeight;
	let room = innerHeight;
	/**
	 * Looks again; brings the step back first when everything is laid out anew. Whatever calls it: WebKit (2.50) tells
	 * of steps that have moved before it tells that the window has, and a timer may come in between anywhere.
	 */
	const changed = (): void => {
		// Without a width it is hidden, and will be as it was when it is shown again.
		if (root.offsetWidth > 0 && anew()) {
			// Everything above the reader has changed its height: without this they would be elsewhere.
			keep();
			unset();
			unset = trigger(steps, line(), crossed);
		}
		if (root.offsetWidth > 0)
			[width, height, room] = [root.offsetWidth, root.offsetHeight, innerHeight];
		look();
	};
	let timer = 0;
	let moved = 0;
	// Safari before 26.2 has no `scrollend`, and Firefox 153 sent none after a leap: a pause stands in for it.
	const scrolled = (): void => {
		moved = performance.now();
		timer ||= window.setTimeout(rested, pause);
	};
	const rested = (): void => {
		const left = moved + pause - performance.now();
		// A timer for every event of a scroll would cost more than the scroll.
		timer = left > 0 ? window.setTimeout(rested, left) : 0;
		if (!timer) changed();
	};
	// In another page a story can grow or shrink, or be unfolded, while the window stays as it is.
	const sizes = new ResizeObserver(changed);
	sizes.observe(root);
	addEventListener('scroll', scrolled, { passive: true });
	addEventListener('scrollend', changed);
	addEventListener('resize', changed);
	// Fonts come after the page, and so may a turn of the phone: whoever says first that something has changed, the
	// step is brought back before anyone looks where the reader is.
	addEventListener('pageshow', changed);
	addEventListener('load', changed);
	let stopped = false;
	void document.fonts?.ready.then(() => stopped || changed());
	look();
	return () => {
		unset();
		sizes.disconnect();
		clearTimeout(timer);
		removeEventListener('scroll', scrolled);
		removeEventListener('scrollend', changed);
		removeEventListener('resize', changed);
		stopped = true;
		removeEventListener('pageshow', changed);
		removeEventListener('load', changed);
	};
}
