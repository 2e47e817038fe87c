// Where the marks of those held stand at a given size, and the edge that is left open.
import type { Size } from '../parts/compositions';
import type { Box, LabelAt } from '../parts/labels';
import { squares } from '../parts/squares';
import type { Held } from './chart';

/** Marks and words of those held, in viewBox units. */
export interface HeldLayout {
	marks: string;
	/** The open edge of "more than". */
	beyond: string;
	ring: Box;
	labels: LabelAt[];
}

/** Works out the marks of those held at one size. */
export function heldLayout(held: Held, size: Size): HeldLayout {
	const t = size.text;
	const x = 16;
	const y = t * 3.6;
	const phone = size.name === 'phone';
	const room = { width: size.width - 2 * x, height: size.height - y - t * (phone ? 3.6 : 2.4) };
	let columns = 1;
	let pitch = 0;
	for (let each = 1; each <= held.marks; each++) {
		// One row more than the marks fill, for the edge that stays open.
		const fits = Math.min(room.width / each, room.height / (Math.ceil(held.marks / each) + 1));
		if (fits > pitch) [columns, pitch] = [each, fits];
	}
	const full = Math.floor(held.marks / columns);
	const over = held.marks % columns;
	const [right, last] = [x + columns * pitch, y + full * pitch];
	const end = y + (Math.ceil(held.marks / columns) + 0.85) * pitch;
	return {
		marks: squares({ x, y, count: held.marks, columns, pitch, side: pitch * 0.8 }),
		beyond: over
			? `M${x + over * pitch} ${last}H${right}V${end}H${x}V${last + pitch}H${x + over * pitch}z`
			: `M${x} ${last}H${right}V${end}H${x}z`,
		ring: { x: 3, y: t * 0.6, width: size.width - 6, height: size.height - t * 0.6 - 3 },
		labels: [
			{ id: 'held', x, y: y - t * 0.75, text: held.label, width: room.width, size: t * 1.3 },
			{
				id: 'each',
				x: phone ? x : right,
				y: phone ? end + t * 2.6 : y - t * 0.75,
				text: held.each,
				width: room.width,
				anchor: phone ? 'start' : 'end',
				quiet: true
			},
			{ id: 'children', x, y: end + t * 1.35, text: held.children, width: room.width },
			{
				id: 'beyond',
				x: right,
				y: end + t * 1.35,
				text: held.beyond,
				width: room.width,
				anchor: 'end',
				quiet: true
			}
		]
	};
}
