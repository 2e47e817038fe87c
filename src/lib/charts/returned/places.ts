// What the drawing of the bar needs, and what its compositions share.
import type { Point, Size } from '../parts/compositions';
import type { PlacedLabel } from '../parts/placed';
import type { Range } from '../parts/plot';
import type { Part, ReturnedState } from './chart';

/** A part in its place. */
export interface Stretch {
	part: Part;
	/** Where it starts and ends, in hundredths. */
	from: number;
	to: number;
	/** How far it is moved along the bar to part it from the one before, in units. */
	shift: number;
}

/** Words in the picture. */
export interface LabelAt extends PlacedLabel {
	id: string;
}

/** Everything the drawing needs, in viewBox units. */
export interface ReturnedLayout {
	stretches: readonly Stretch[];
	/** Which way the bar runs. */
	along: 'x' | 'y';
	/** All hundredths. */
	domain: Range;
	/** The two ends of the bar on its long side, and its two edges. */
	ends: Range;
	edges: Range;
	/** Whether every hundredth is a stroke of its own; on a phone strokes would be too fine to see. */
	strokes: boolean;
	/** The line of all who left: where it starts, where the lower and the upper figure stand. */
	range: Point & { low: number; high: number };
	labels: readonly LabelAt[];
}

/** The gap between two parts. */
export const between = ({ name }: Size): number => (name === 'phone' ? 4 : 12);

/** The ends of the bar without the gaps, so that what is left is true to scale. */
export const room = (from: number, to: number, stretches: readonly Stretch[]): Range => [
	from,
	to - (stretches.at(-1)?.shift ?? 0)
];

/** A composition without the parts, which are the same in all. */
export type Made = Omit<ReturnedLayout, 'stretches' | 'domain'>;
/** Works out one composition. */
export type Make = (state: ReturnedState, size: Size, stretches: readonly Stretch[]) => Made;

/** All hundredths of the bar. */
export const whole = (stretches: readonly Stretch[]): number => stretches.at(-1)?.to ?? 1;
