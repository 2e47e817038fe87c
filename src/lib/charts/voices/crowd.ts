// The 58 beside those who are not among them: a soft field without a number, or 20,000 ticks.
import type { Point } from '../parts/compositions';
import { block, scatter } from './points';
import { unit, type Arrange } from './shape';

/** Joins each voice to the end nearest in height, so that the lines fan out without a tangle. */
function pairs(from: readonly Point[], to: readonly Point[]): [Point, Point][] {
	const byHeight = (a: Point, b: Point): number => a.y - b.y;
	const ends = [...to].sort(byHeight);
	return [...from].sort(byHeight).map((point, i): [Point, Point] => [point, ends[i] ?? point]);
}

/** At the edge of a field of unknown size; reaching into it where that is what is shown. */
export const beside: Arrange = (state, size) => {
	const u = unit(size);
	const pitch = 9.5 * u;
	const rowsOf = 12;
	const points = block(state.total, { x: 0, y: 0 }, rowsOf, pitch).map(({ x, y }) => ({
		x: 22 * u + y,
		y: size.height / 2 - (pitch * (rowsOf - 1)) / 2 + x
	}));
	const centre = { x: size.width * 0.63, y: size.height / 2 };
	const reach = state.arrange === 'reach';
	// One line a voice, so that the diagram brings in no number of its own.
	const ends = scatter(state.total, {
		x: size.width * 0.36,
		y: size.height * 0.1,
		width: size.width * 0.52,
		height: size.height * 0.66
	});
	return {
		points,
		scale: 0.57 * u,
		field: { ...centre, rx: size.width * 0.46, ry: size.height * 0.49 },
		lines: reach ? pairs(points, ends) : [],
		labels: [
			{
				x: 16 * u,
				y: size.height / 2 - pitch * 6.9,
				text: state.words.spoke ?? '',
				width: size.width / 2
			},
			{
				x: centre.x,
				y: reach ? size.height * 0.86 : centre.y,
				text: (reach ? state.words.still : state.words.unseen) ?? '',
				// Two lines, the second a thought of its own.
				width: reach ? size.width * 0.42 : size.text * 12.2,
				anchor: 'middle'
			},
			...(reach
				? [
						{
							x: size.width - 8,
							y: size.height - 8,
							text: state.words.diagram ?? '',
							width: size.width / 2,
							anchor: 'end' as const,
							quiet: true
						}
					]
				: [])
		]
	};
};

/** Ticks to a row of the crowd; the rows follow, so that their product is the published figure. */
const ticksInRow = 160;

/** Beside as many ticks as foreigners are published, all of one size. */
export const scale: Arrange = (state, size) => {
	const rows = state.foreigners / ticksInRow;
	const top = size.text * 1.9;
	const beside = size.width * 0.13;
	const pitch = Math.min((size.width - beside - 12) / ticksInRow, (size.height - top - 8) / rows);
	const x = size.width - ticksInRow * pitch - 6;
	return {
		points: block(state.total, { x: 8 + pitch, y: top + pitch }, 6, pitch * 2),
		scale: pitch / 11,
		ticks: { x, y: top, width: ticksInRow * pitch, height: rows * pitch, pitch },
		labels: [
			{ x: 6, y: size.text, text: state.words.spoke ?? '', width: size.width / 3 },
			{
				x: size.width - 6,
				y: size.text,
				text: state.words.foreigners ?? '',
				width: size.width * 0.7,
				anchor: 'end'
			}
		]
	};
};
