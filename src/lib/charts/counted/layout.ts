// Where the four rows stand. Places along a row come from LayerCake's scale, everything else from here.
import type { Size } from '../parts/compositions';
import { boxOf, serif, type PlacedBox, type PlacedLabel } from '../parts/placed';
import type { CountedState, Row } from './chart';

/** A word in its outline: reported, but no number. */
export interface Pill extends PlacedBox {
	label: PlacedLabel;
}

/** A row as drawn. */
export interface PlacedRow {
	row: Row;
	/** The strip of places. */
	y: number;
	height: number;
	labels: PlacedLabel[];
	pills: Pill[];
}

/** Everything the drawing needs, in viewBox units. */
export interface CountedLayout {
	/** Ends of the scale from nobody to everybody. */
	left: number;
	right: number;
	top: number;
	bottom: number;
	rows: PlacedRow[];
}

/** One composition: heights are measured from the top of a row. */
interface Plan {
	words: 'full' | 'short';
	title: number;
	/** Height of a row, and of the air above the first. */
	row: number;
	top: number;
	/** Baseline of the title, strip of places, baseline of the notes. */
	heading: number;
	strip: readonly [number, number];
	note: number;
}

const plans: Record<Size['name'], Plan> = {
	phone: { words: 'short', title: 17, row: 75, top: 3, heading: 17, strip: [26, 43], note: 63 },
	column: { words: 'full', title: 20, row: 109, top: 3, heading: 22, strip: [38, 66], note: 91 },
	wide: { words: 'full', title: 27, row: 158, top: 6, heading: 28, strip: [50, 104], note: 130 }
};

/** Works out the picture at one size. */
export function layout(state: CountedState, size: Size): CountedLayout {
	const plan = plans[size.name];
	const edge = 5;
	return {
		left: edge,
		right: size.width - edge,
		top: plan.top,
		bottom: plan.top + plan.row * state.rows.length,
		rows: state.rows.map((row, i) => {
			const y = plan.top + plan.row * i;
			return {
				row,
				y: y + plan.strip[0],
				height: plan.strip[1] - plan.strip[0],
				labels: labels(state, size, plan, i, y),
				pills: pills(row, size, plan, y)
			};
		})
	};
}

function labels(state: CountedState, size: Size, plan: Plan, place: number, top: number) {
	const row = state.rows[place] as Row;
	const y = top + plan.note;
	const note = { y, size: size.text * 0.96, width: size.width, role: 'note' };
	const made: PlacedLabel[] = [
		{
			x: 0,
			y: top + plan.heading,
			text: row.title[plan.words],
			size: plan.title,
			width: size.width,
			face: serif,
			role: 'title'
		}
	];
	const end = { ...note, x: size.width, anchor: 'end' as const, quiet: true };
	if (row.known === 'none') {
		made.push({ ...note, x: 0, text: row.rest[plan.words], quiet: true });
		// Said once, where the first row has room for it.
		if (place === 0) made.push({ ...end, text: state.scale[plan.words] });
	} else {
		made.push({ ...note, x: 0, text: row.counted[plan.words], role: 'note voice' });
		made.push({ ...end, text: row.rest[plan.words] });
	}
	return made;
}

/** Words in outlines, from the right end of the title's line. */
function pills(row: Row, size: Size, plan: Plan, top: number): Pill[] {
	const pad = size.text * 0.55;
	const height = size.text * 1.65;
	const y = top + plan.heading + size.text * 0.3 - height;
	let right = size.width - 1;
	return row.worded
		.toReversed()
		.map((text): Pill => {
			const label = { x: 0, y: y + height * 0.68, text, size: size.text, width: size.width };
			const width = boxOf(label).width * 1.04 + 2 * pad;
			const x = right - width;
			right = x - size.text * 0.4;
			return {
				x,
				y,
				width,
				height,
				label: { ...label, x: x + width / 2, anchor: 'middle', role: 'note' }
			};
		})
		.toReversed();
}
