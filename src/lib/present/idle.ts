// Puts pointer and controls out of sight while nobody points, and keeps the screen awake.

/** How long a pointer rests before it is hidden, in ms. */
const rest = 3000;

/**
 * Marks an element with `data-idle` while nobody points at it.
 * @returns the clean-up
 */
export function watchPointer(root: HTMLElement): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const woken = (event?: Event): void => {
		// A slide's heading is given the focus by us; nobody has pointed at anything.
		if (event?.type === 'focusin' && isHeading(event.target)) return;
		root.removeAttribute('data-idle');
		clearTimeout(timer);
		timer = setTimeout(() => root.toggleAttribute('data-idle', true), rest);
	};
	const events = ['pointermove', 'pointerdown', 'focusin'] as const;
	for (const event of events) root.addEventListener(event, woken);
	woken();
	return () => {
		clearTimeout(timer);
		for (const event of events) root.removeEventListener(event, woken);
	};
}

const isHeading = (target: EventTarget | null): boolean =>
	target instanceof Element && target.matches('h2');

/**
 * Keeps the screen from going dark, in browsers that can.
 * @returns the clean-up
 */
export function keepAwake(): () => void {
	let lock: WakeLockSentinel | undefined;
	let stopped = false;
	const ask = async (): Promise<void> => {
		if (stopped || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
		try {
			lock = await navigator.wakeLock.request('screen');
			if (stopped) await lock.release();
		} catch (reason) {
			// A device that saves its battery may refuse; the lesson goes on.
			console.info('The screen is not kept awake.', reason);
		}
	};
	// The browser lets go whenever the page is out of sight.
	const seen = (): void => void ask();
	document.addEventListener('visibilitychange', seen);
	void ask();
	return () => {
		stopped = true;
		document.removeEventListener('visibilitychange', seen);
		void lock?.release();
	};
}
