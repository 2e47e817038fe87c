// The shapes of the doors and what they mean, under the register.
import type { Size } from '../parts/compositions';
import { widthOf, type DoorsLayout } from './places';
import type { DoorsState } from './state';

/** The shapes and their words, set like a line of text at the foot. */
export function keyRows(
	key: DoorsState['key'],
	size: Size,
	text: number,
	scale: number
): Pick<DoorsLayout, 'doors' | 'labels'> & { height: number } {
	const line = Math.max(20 * scale * 0.78, text) + 7;
	const mark = scale * 0.78;
	let x = 5;
	let row = 0;
	const places = key.map((item) => {
		const own = 12 * mark + 6 + widthOf(item.label, text);
		if (x + own > size.width) {
			x = 5;
			row += 1;
		}
		const at = { x, row };
		x += own + 18;
		return { item, at };
	});
	const height = (row + 1) * line + 14;
	const top = (at: { row: number }): number => size.height - height + 14 + at.row * line;
	return {
		height,
		doors: places.map(({ item, at }) => ({
			id: `key-${item.door}`,
			door: item.door,
			x: at.x,
			y: top(at),
			scale: mark
		})),
		labels: places.map(({ item, at }) => ({
			id: `key-${item.door}`,
			x: at.x + 12 * mark + 6,
			y: top(at) + 10 * mark + text * 0.35,
			text: item.label,
			width: size.width,
			size: text,
			quiet: true
		}))
	};
}
