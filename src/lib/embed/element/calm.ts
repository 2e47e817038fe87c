// Waits for a moment in which the story can take the place of its short version without moving anything in sight.

/** Where the element is, px from the top of the window, and how high that is. */
export interface Place {
	top: number;
	bottom: number;
	window: number;
}

/** What a page that was opened at the element may be off by, px: hosts' lines end in fractions. */
const slight = 1;

/**
 * Whether nothing in sight would move. Above the window the browser holds the page in place itself; and what
 * follows the element stays out of sight as long as the story is at least as high as the window.
 * @param long whether the story is many screens high, rather than one
 */
export const isCalm = ({ top, bottom, window }: Place, long: boolean): boolean =>
	top > -slight || bottom < slight || (long && bottom > window - slight);

/** Waits, while the reader is in the middle of the short version and something else is in sight below it. */
export function calm(element: Element, long: boolean, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const look = (): void => {
			const { top, bottom } = element.getBoundingClientRect();
			if (signal.aborted) return end(() => reject(new Error('Removed.')));
			if (isCalm({ top, bottom, window: innerHeight }, long)) end(resolve);
		};
		const end = (settle: () => void): void => {
			removeEventListener('scroll', look);
			signal.removeEventListener('abort', look);
			settle();
		};
		addEventListener('scroll', look, { passive: true });
		signal.addEventListener('abort', look);
		look();
	});
}
