// Words and boxes that a layout has put in their place, in viewBox units.
import type { Point } from './compositions';
import { lines } from './lines';

/** How much narrower the face of the text runs than the face of labels. */
export const serif = 0.88;

/** Words in their place: what `Placed.svelte` takes. */
export interface PlacedLabel extends Point {
	text: string;
	/** Widest line; longer words wrap. */
	width: number;
	/** Font size. */
	size: number;
	/** Width of the face, measured by that of labels; `serif` for the face of the text. */
	face?: number;
	anchor?: 'start' | 'middle' | 'end';
	/** Second rank: a note rather than a name. */
	quiet?: boolean;
	/** Colour roles and classes of the label. */
	role?: string;
}

/** A rectangle with its corner at `x`, `y`. */
export interface PlacedBox extends Point {
	width: number;
	height: number;
}

/** The words of a label, line by line. */
export const linesOf = ({ text, width, size, face = 1 }: PlacedLabel): string[] =>
	lines(text, width, size * face);

/** The same label, as narrow as it can be without another line: no word is left alone on the last one. */
export function evened(label: PlacedLabel): PlacedLabel {
	const most = linesOf(label).length;
	const step = label.size / 4;
	let { width } = label;
	while (width > step && linesOf({ ...label, width: width - step }).length <= most) width -= step;
	return { ...label, width };
}

/** About the room a label takes, with a little to spare, to see whether two would touch. */
export function boxOf(label: PlacedLabel): PlacedBox {
	const { x, y, size, face = 1, anchor = 'start' } = label;
	const broken = linesOf(label);
	const width = Math.max(...broken.map((line) => line.length)) * size * face * 0.5;
	const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
	return { x: left, y: y - size * 0.78, width, height: size * (1 + 1.25 * (broken.length - 1)) };
}
