// The shape of a layout of the 58, and of one arrangement of them.
import type { Point, Size } from '../parts/compositions';
import type { Look } from '../parts/evidence';
import type { PlacedLabel } from '../parts/placed';
import type { VoicesState } from './chart';

/** A mark in its place. Mark 17 is place 17 in every arrangement. */
export interface Place extends Point {
	look: Look;
	/** Size of a mark that has come forward; all others have that of the layout. */
	scale?: number;
}

/** Words in the picture. */
export interface LabelAt extends Point {
	text: string;
	/** Widest line in units; longer words wrap. */
	width: number;
	anchor?: 'start' | 'middle' | 'end';
	quiet?: boolean;
}

/** A rectangle with its corner at `x`, `y`. */
export interface Box extends Point {
	width: number;
	height: number;
}

/** Everything the drawing needs, in viewBox units. */
export interface VoicesLayout {
	places: Place[];
	/** Size of the marks; 1 is 12 units across. */
	scale: number;
	labels: LabelAt[];
	/** Words at a size and in a face of their own. */
	said: PlacedLabel[];
	/** Whether the marks are drawn back, all but one that has come forward. */
	hushed: boolean;
	/** Dashed rings: groups that rest on one source. */
	rings: Box[];
	/** Brackets under the marks: a period, drawn to the length of its months. */
	brackets: (Point & { width: number })[];
	/** The soft field without edges. */
	field?: Point & { rx: number; ry: number };
	/** Exact texture: `columns` × `rows` ticks of side `pitch`. */
	ticks?: Box & { pitch: number };
	/** Lines of a diagram. */
	lines: [Point, Point][];
	/** A line between what is published and what is not. */
	divider?: Box;
}

/** What an arrangement says: where the marks go and how large they are, and what else is drawn. */
export type Made = Partial<Omit<VoicesLayout, 'places'>> & {
	points: (Point & { scale?: number })[];
	scale: number;
};
/** Works out one arrangement at a size. */
export type Arrange = (state: VoicesState, size: Size) => Made;

/** Unit size: how large a mark may be at each composition. */
export const unit = (size: Size): number => size.height / 300;
