// Where the reader is, from rectangles alone: one crossing line, and the last step whose top has passed it.

/** What the line depends on, in CSS px. */
export interface Room {
	/** Height of the pinned stage, which is measured in `svh` and so does not change with a phone's bars. */
	stage: number;
	/** Top of the pinned stage in the viewport, once it is pinned. */
	top: number;
	/** Whether the words pass below the stage (a phone) instead of beside it. */
	stacked: boolean;
}

/**
 * How far from the top of the viewport the crossing line lies, in px. Beside the stage it is a little
 * below the middle; below the stage it is where the first lines of a step have come into view.
 */
export function crossingLine({ stage, top, stacked }: Room): number {
	return stacked ? top + stage * 1.3 : top + stage * 0.58;
}

/**
 * The step the reader is at: the last one whose top has passed the line.
 * @param tops tops of all steps in order, in px from the top of the viewport
 * @param line where the line lies, in px from the top of the viewport
 * @returns its index; 0 before the first has passed, so that there is always a current step
 */
export function crossed(tops: readonly number[], line: number): number {
	let index = 0;
	for (const [i, top] of tops.entries()) if (top <= line) index = i;
	return index;
}

/**
 * How far a step has moved past the line, 0–1.
 * @param top top of the step, px from the top of the viewport
 * @param bottom its bottom
 */
export function progress(top: number, bottom: number, line: number): number {
	if (bottom <= top) return top <= line ? 1 : 0;
	return Math.min(1, Math.max(0, (line - top) / (bottom - top)));
}
