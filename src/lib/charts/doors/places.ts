// What the drawing of the doors needs.
import type { Point } from '../parts/compositions';
import type { PlacedBox, PlacedLabel } from '../parts/placed';
import type { Door } from './codes';

/** A door in its place; `scale` takes the box of shapes.ts to units, `tall` stretches it upwards. */
export interface DoorAt extends Point {
	id: string;
	door: Door;
	scale: number;
	tall?: number;
}

/** Words in the picture. */
export interface LabelAt extends PlacedLabel {
	id: string;
}

/** A country that moves as one: its doors and its name, placed from its own corner. */
export interface RowAt extends Point {
	id: string;
	doors: readonly DoorAt[];
	label: LabelAt;
	/** The box around it, when it is the one a reader looks for. */
	found?: PlacedBox;
}

/** Everything the drawing needs, in viewBox units. */
export interface DoorsLayout {
	rows?: readonly RowAt[];
	doors: readonly DoorAt[];
	labels: readonly LabelAt[];
	/** Hairlines from a heading down to its doors. */
	leads?: readonly { id: string; x: number; from: number; to: number }[];
	/** Boxes around single doors that a reader looks for. */
	found?: readonly (PlacedBox & { id: string })[];
}

/** About how wide words are; the same measure that breaks lines. */
export const widthOf = (text: string, size: number): number => text.length * size * 0.53;

/** All doors and all words in the units of the picture, rows included: what stands where in the end. */
export function everything({ rows = [], doors, labels }: DoorsLayout): {
	doors: DoorAt[];
	labels: LabelAt[];
} {
	const from = <Thing extends Point>(row: RowAt, thing: Thing): Thing => ({
		...thing,
		x: row.x + thing.x,
		y: row.y + thing.y
	});
	return {
		doors: [...doors, ...rows.flatMap((row) => row.doors.map((door) => from(row, door)))],
		labels: [...labels, ...rows.map((row) => from(row, row.label))]
	};
}
