// Where the people stand at a given size: whole rows for the marked part, so that its share can be seen.
import type { Point, Size } from '../parts/compositions';
import type { Box, LabelAt } from '../parts/labels';
import { evened, linesOf } from '../parts/placed';
import { squares } from '../parts/squares';
import { wave } from '../parts/wave';
import type { UnitsState } from './chart';

/** Everything the drawing needs, in viewBox units. */
export interface UnitsLayout {
	/** Paths of the marked part and of the rest: one sub-path a person. */
	part: string;
	rest: string;
	/** Edges of rounded figures. */
	waves: string[];
	ring: Box;
	labels: LabelAt[];
}

/** Rows of squares in the room they have. */
interface Block extends Point {
	columns: number;
	pitch: number;
	/** Room between the part and the rest, in rows. */
	gap: number;
}

/** The common divisor of both numbers that lets squares be largest: both groups end on a full row. */
function blockIn(room: Box, { part, all }: UnitsState): Block {
	/** Rounded figures need room for their wave between the part and the rest. */
	const gap = part.about ? 0.9 : 0.35;
	let best: Block = { x: room.x, y: room.y, columns: 1, pitch: 0, gap };
	for (let columns = 1; columns <= part.people; columns++) {
		if (part.people % columns || all.people % columns) continue;
		const rows = all.people / columns + gap + (all.about ? 0.6 : 0);
		const pitch = Math.min(room.width / columns, room.height / rows);
		const y = room.y + (room.height - rows * pitch) / 2;
		if (pitch > best.pitch) best = { x: room.x, y, columns, pitch, gap };
	}
	return best;
}

/** Works out the picture at one size: words above and below a flat block, beside an upright one. */
export function layout(state: UnitsState, size: Size): UnitsLayout {
	const { part, all } = state;
	const t = size.text;
	const inner = { x: 16, y: t * 2, width: size.width - 32, height: size.height - t * 3 };
	const flat = blockIn({ ...inner, y: t * 3.5, height: size.height - t * 6.6 }, state);
	const words = size.name === 'phone' ? t * 6.7 : t * 10;
	const upright = blockIn({ ...inner, width: inner.width - words }, state);
	const beside = upright.pitch > flat.pitch * 0.94;
	const block = beside ? upright : flat;
	const { x, y, columns, pitch, gap } = block;
	const width = columns * pitch;
	const below = y + (part.people / columns + gap) * pitch;
	const end = y + (all.people / columns + gap) * pitch;
	return {
		part: squares({ ...block, count: part.people, side: pitch * 0.86 }),
		rest: squares({ ...block, y: below, count: all.people - part.people, side: pitch * 0.5 }),
		waves: [
			...(part.about ? [wave(x, below - (gap * pitch) / 2, width, pitch)] : []),
			...(all.about ? [wave(x, end + pitch * 0.35, width, pitch)] : [])
		],
		ring: { x: 3, y: t * 0.6, width: size.width - 6, height: size.height - t * 0.6 - 3 },
		labels: beside
			? labelsBeside(state, t, {
					x: x + width + t * 0.8,
					y,
					width: words - t * 0.4,
					height: end - y
				})
			: labelsAround(state, t, {
					x: x + pitch * 0.07,
					y,
					width: size.width - x - 8,
					height: end - y
				})
	};
}

/** Words beside the first and the last rows of a block. */
function labelsBeside({ part, all, role }: UnitsState, t: number, box: Box): LabelAt[] {
	const last = evened({ ...box, text: all.label, size: t });
	return [
		{ ...box, id: 'part', y: box.y + t, text: part.label, size: t * 1.15, role },
		{
			...last,
			id: 'all',
			y: box.y + box.height - t * 1.25 * (linesOf(last).length - 1),
			quiet: true
		}
	];
}

/** Words above and below a block. */
function labelsAround({ part, all, role }: UnitsState, t: number, box: Box): LabelAt[] {
	const first = { ...box, y: box.y - t * 0.6, text: part.label, size: t * 1.3 };
	const last = { ...box, y: box.y + box.height + t * 1.4, text: all.label, size: t };
	return [
		{ ...first, id: 'part', role },
		{ ...evened(last), id: 'all', quiet: true }
	];
}
