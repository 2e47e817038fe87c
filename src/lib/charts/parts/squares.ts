// Many equal squares in rows, drawn as one path: one square a person, at the weight of one element.
import { round, type Point } from './compositions';

/** Squares in rows of equal length, filled from the top left. */
export interface Squares extends Point {
	/** How many; never more or fewer are drawn. */
	count: number;
	columns: number;
	/** From one square's edge to the next one's. */
	pitch: number;
	/** Side of a square, in units. */
	side: number;
	/** Place of the first square in its row, for a group that begins in the middle of one. */
	start?: number;
	/** Fills rows from the bottom up, as a column grows. */
	upwards?: boolean;
}

/** One row of squares: the same few characters again and again, which compress to almost nothing. */
const row = (x: number, y: number, count: number, pitch: number, side: number): string =>
	`M${round(x)} ${round(y)}${Array.from(
		{ length: count },
		(_, i) => `${i === 0 ? '' : `m${pitch} 0`}h${side}v${side}h-${side}z`
	).join('')}`;

/** The path of all squares; its number of sub-paths is their number. */
export function squares({ x, y, count, columns, start = 0, upwards, ...size }: Squares): string {
	const pitch = round(size.pitch);
	const side = round(size.side);
	const inset = (size.pitch - size.side) / 2;
	const parts: string[] = [];
	for (let from = start, left = count; left > 0;) {
		const column = from % columns;
		const line = Math.floor(from / columns);
		const here = Math.min(left, columns - column);
		const top = upwards ? y - (line + 1) * pitch : y + line * pitch;
		parts.push(row(x + column * pitch + inset, top + inset, here, pitch, side));
		from += here;
		left -= here;
	}
	return parts.join('');
}
