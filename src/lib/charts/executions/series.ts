// The words of the series, each beside the mark it names.
import type { Size } from '../parts/compositions';
import type { LabelAt } from '../parts/labels';
import { evened, linesOf } from '../parts/placed';
import type { ExecutionsState, Total } from './state';

/** The scales of the series, and the stretch that is left open. */
export interface SeriesFrame {
	x(days: number): number;
	y(people: number): number;
	/** Left and right edge of the open stretch, in units. */
	open: [number, number];
	/** Height of the bracket over it. */
	roof: number;
}

/** Words for a total before and after the rise, the month in it, the end, and the cautions. */
export function seriesLabels(state: ExecutionsState, size: Size, frame: SeriesFrame): LabelAt[] {
	const { words, totals, gap } = state;
	const { x, y, open, roof } = frame;
	const t = size.text;
	const phone = size.name === 'phone';
	const said = (key: string): string => words[phone ? `${key}-short` : key] ?? words[key] ?? '';
	const [low, high] = gap.map((place) => totals[place]) as [Total, Total];
	const end = totals.at(-1) as Total;
	const inside = open[1] + t * 0.7;
	const shaded = x(end.from) - inside - t * 0.3;
	const within = { x: inside, size: t, width: shaded };
	const before = { x: open[0] - t * 0.2, size: t, width: open[0] - 14, anchor: 'end' as const };
	/** Words that stand on a line: their last line's baseline is at `foot`. */
	const standing = (label: Omit<LabelAt, 'id' | 'y'> & { size: number }, foot: number) => {
		const made = evened({ ...label, y: 0 });
		return { ...made, y: foot - t * 1.25 * (linesOf(made).length - 1) };
	};
	const inferred = phone ? undefined : totals.findLast(({ how }) => how === 'inferred');
	return [
		{ ...within, id: 'high', y: y(high.people) + t * 1.5, text: String(high.people) },
		{ ...within, id: 'high-date', y: y(high.people) + t * 2.75, text: high.date, quiet: true },
		{
			...standing({ ...within, text: said('so-far') }, y(0) - t * (phone ? 4.6 : 5.2)),
			id: 'so-far',
			quiet: true
		},
		{ ...standing({ ...within, text: said('not-all') }, y(0) - t * 0.8), id: 'not-all' },
		{ ...before, id: 'low', y: y(low.people) - t * 0.7, text: String(low.people) },
		{
			...standing({ ...before, text: said('month') }, y(state.month?.people ?? 0) - t * 1.3),
			id: 'month',
			role: 'group'
		},
		{
			...standing(
				{ ...before, x: open[1], width: open[1] - 14, text: said('gap') },
				roof - t * 0.6
			),
			id: 'gap',
			quiet: true
		},
		{
			id: 'last',
			x: x(end.to),
			y: y(end.people) - t * 0.8,
			text: `${end.people} ${words['by-year']}`,
			width: size.width * 0.6,
			anchor: 'end'
		},
		...(inferred
			? [
					{
						id: 'inferred',
						x: x(inferred.from) + t * 0.3,
						y: y(inferred.people) - t * 0.9,
						text: words.inferred ?? '',
						width: t * 8,
						anchor: 'end' as const,
						quiet: true
					}
				]
			: [])
	];
}
