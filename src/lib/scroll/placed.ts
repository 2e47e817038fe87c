// Waits for the browser to put a reader who reloads, or comes back, where they were.

/** What a reader does to go somewhere else before that. */
const own = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Calls `then` once it is settled where on the page the reader is: at once for one who has just come, and after
 * the browser has restored the place of one who was there before, unless they go on by themselves.
 * @returns what gives up waiting
 */
export function whenPlaced(then: () => void): () => void {
	const [arrival] = performance.getEntriesByType('navigation');
	const before = arrival instanceof PerformanceNavigationTiming && arrival.type !== 'navigate';
	// Firefox (153) restores a place bit by bit while the page comes in, and gives up once a script scrolls: to
	// bring the reader to their step meanwhile would take them from the line they were at.
	if (!before || document.readyState === 'complete') {
		then();
		return () => undefined;
	}
	let timer = 0;
	const stop = (): void => {
		clearTimeout(timer);
		removeEventListener('pageshow', shown);
		for (const type of own) removeEventListener(type, placed);
	};
	const placed = (): void => {
		stop();
		then();
	};
	const shown = (): void => {
		timer = window.setTimeout(placed);
	};
	addEventListener('pageshow', shown);
	for (const type of own) addEventListener(type, placed, { passive: true });
	return stop;
}
