// What the drawing of the cases needs.
import type { Point } from '../parts/compositions';
import type { PlacedLabel } from '../parts/placed';
import type { Effect } from './chart';

/** Words in the picture. */
export interface LabelAt extends PlacedLabel {
	id: string;
}

/** The mark of an effect in its place; its box is 16 units wide at scale 1. */
export interface MarkAt extends Point {
	id: string;
	effect: Effect;
	scale: number;
}

/** Everything the drawing needs, in viewBox units. */
export interface CasesLayout {
	marks: readonly MarkAt[];
	labels: readonly LabelAt[];
	/** Lines over cards or groups; strong ones begin a group. */
	rules: readonly (Point & { id: string; width: number; strong: boolean })[];
}
