// Where the columns of arrests stand at a given size.
import type { Point, Size } from '../parts/compositions';
import type { PlacedLabel } from '../parts/placed';
import type { Range } from '../parts/plot';
import type { ArrestsState, Year } from './chart';

/** A bracket under a run of years. */
export interface Span extends Point {
	width: number;
}

/** Everything the drawing needs, in viewBox units. */
export interface ArrestsLayout {
	/** Half a year before the first and after the last. */
	xDomain: Range;
	yDomain: Range;
	xRange: Range;
	yRange: Range;
	/** Width of a column. */
	column: number;
	/** Size of the numbers on firm columns, and of all other words. */
	big: number;
	text: number;
	brackets: readonly Span[];
	labels: readonly PlacedLabel[];
}

/** Works out the picture at one size. */
export function layout({ years, words }: ArrestsState, size: Size): ArrestsLayout {
	const phone = size.name === 'phone';
	const text = phone ? size.text * 0.95 : size.text;
	const big = size.text * 1.5;
	const xDomain: Range = [
		Math.min(...years.map(yearOf)) - 0.5,
		Math.max(...years.map(yearOf)) + 0.5
	];
	const xRange: Range = [4, size.width - 4];
	const pitch = (xRange[1] - xRange[0]) / (xDomain[1] - xDomain[0]);
	const foot = size.height - text * (phone ? 4.7 : 5);
	const top = big * 1.1;
	const left = (year: Year): number => xRange[0] + (year.year - 0.5 - xDomain[0]) * pitch;
	const group = (firm: boolean): Span => {
		const part = years.filter((year) => year.firm === firm).map(left);
		const start = Math.min(...part) + pitch * 0.14;
		return {
			x: start,
			y: foot + text * 1.75,
			width: Math.max(...part) + pitch * 0.86 - start
		};
	};
	const [weak, firm] = [group(false), group(true)];
	const middle = (span: Span): number => span.x + span.width / 2;
	// Wide enough for the first half of the caution on one line.
	const note = phone ? text : big;
	const under = weak.y + text * 1.25;
	return {
		xDomain,
		yDomain: [0, Math.max(...years.map(({ arrests }) => arrests))],
		xRange,
		yRange: [foot, top],
		column: pitch * 0.72,
		big,
		text,
		brackets: [weak, firm],
		labels: [
			{ x: weak.x, y: top + big, text: words.caution, width: note * 13.6, size: note },
			{
				x: middle(weak),
				y: under,
				text: words.early,
				width: weak.width,
				size: text,
				anchor: 'middle'
			},
			{
				x: middle(weak),
				y: under + text * 1.25,
				text: words.relay,
				width: weak.width,
				size: text,
				anchor: 'middle',
				quiet: true
			},
			{
				x: middle(firm),
				y: under,
				text: words.late,
				width: firm.width,
				size: text,
				anchor: 'middle'
			}
		]
	};
}

const yearOf = ({ year }: Year): number => year;
