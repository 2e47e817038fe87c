// What says that something has moved. Neither trigger is asked where the reader is: geometry answers that.
import scrollama from 'scrollama';

/**
 * Calls `moved` whenever a step may have crossed the line.
 * @param steps the steps, in order
 * @param line distance of the line from the top of the viewport, px
 * @returns the clean-up
 */
export type Trigger = (
	steps: readonly HTMLElement[],
	line: number,
	moved: () => void
) => () => void;

/**
 * scrollama reads only the first queued entry and drops steps on a fling (its issues 26, 77 and 120), so its
 * index is never used. It leaves a listener on the document behind for good: only for a page of our own.
 */
export const scrollamaTrigger: Trigger = (steps, line, moved) => {
	const scroller = scrollama();
	// Its types (3.2) know neither pixels nor containers.
	const options = {
		step: [...steps],
		offset: `${Math.round(line)}px` as unknown as 0.5,
		// It asks at every scroll event how far the page is scrolled, which lays the page out, only to tell a
		// direction nobody here wants. A container that is nowhere answers at once.
		container: document.createElement('div')
	};
	scroller.setup(options).onStepEnter(moved).onStepExit(moved);
	return () => scroller.destroy();
};

/** A plain observer that leaves nothing behind: for other people's pages. */
export const plainTrigger: Trigger = (steps, line, moved) => {
	const above = Math.round(line);
	const observer = new IntersectionObserver(moved, {
		rootMargin: `${-above}px 0px ${above - innerHeight}px`
	});
	for (const step of steps) observer.observe(step);
	return () => observer.disconnect();
};
