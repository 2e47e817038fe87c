// How high the frame wants to be, by its width: a table made by `npm run heights`, and what to say before
// anything has been measured. Pure.

/** Heights at one width, in whole CSS px. */
export type Row = readonly [width: number, scroll: number, all: number];

/**
 * The height at a width, between two rows in proportion.
 * @param rows by rising width; at least one
 * @param width of the frame, CSS px
 * @param column 1 for the reading by scrolling, 2 for everything at once
 * Throws when there are no rows.
 */
export function heightAt(rows: readonly Row[], width: number, column: 1 | 2): number {
	const after = rows.findIndex(([at]) => at >= width);
	const upper = rows[after] ?? rows.at(-1);
	const lower = rows[after - 1] ?? (after === -1 ? rows.at(-1) : rows[0]);
	if (!upper || !lower) throw new Error('The table of heights is empty: run "npm run heights".');
	const share = upper === lower ? 0 : (width - lower[0]) / (upper[0] - lower[0]);
	return Math.ceil(lower[column] + (upper[column] - lower[column]) * Math.max(0, share));
}

/**
 * The height the stepper asks for: fixed by the width alone, so that it can never follow the height it is given.
 * Above 200 px and below 1,000 px, which is what WordPress allows.
 * @param width of the frame, CSS px
 */
export const stepperHeight = (width: number): number => (width < 600 ? 720 : 620);
