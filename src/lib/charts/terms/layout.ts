// Where the dots of the prison terms stand at a given size.
import type { Point, Size } from '../parts/compositions';
import type { PlacedLabel } from '../parts/placed';
import type { Range } from '../parts/plot';
import type { Term, TermsState } from './chart';

/** A country on its line. */
export interface Line {
	term: Term;
	/** Height of its line, in units. */
	y: number;
}

/** Everything the drawing needs, in viewBox units. */
export interface TermsLayout {
	lines: readonly Line[];
	xDomain: Range;
	xRange: Range;
	/** Top and foot of the zero line. */
	upright: Range;
	/** Radius of a dot, which holds its number. */
	radius: number;
	/** Size of all words. */
	text: number;
	/** Whether the shortest terms carry their number, too. */
	least: boolean;
	/** Where the two words over the first line stand, by years. */
	heads: readonly { years: number; y: number; text: string; anchor: 'middle' | 'end' }[];
	caution: PlacedLabel;
	zero: Point & { text: string };
}

/** Works out the picture at one size: equal terms stand close, different ones further apart. */
export function layout({ terms, words }: TermsState, size: Size): TermsLayout {
	const phone = size.name === 'phone';
	const text = phone ? size.text * 0.93 : size.text;
	const most = Math.max(...terms.map(({ max }) => max));
	const longest = Math.max(
		...terms.filter(({ max }) => max === most).map(({ label }) => label.length)
	);
	const radius = phone ? 9.3 : text * (size.name === 'column' ? 0.74 : 0.84);
	const room = longest * text * 0.53 + radius + text * 0.6;
	const top = text * 1.5 + radius;
	const foot = size.height - (phone ? radius + 2 : text * 2.2);
	const steps = new Set(terms.map(({ max }) => max)).size - 1;
	const between = phone ? 0.18 : size.name === 'column' ? 0.34 : 0.5;
	const pitch = (foot - top) / (terms.length - 1 + steps * between);
	let y = top - pitch;
	const lines = terms.map((term, place) => {
		const before = terms[place - 1];
		y += before && before.max !== term.max ? pitch * (1 + between) : pitch;
		return { term, y };
	});
	const first = terms[0];
	const big = phone ? size.text : text * 1.4;
	return {
		lines,
		xDomain: [0, most],
		xRange: [phone ? 10 : 16, size.width - room],
		upright: [top - radius, foot + radius],
		radius,
		text,
		least: !phone,
		heads: [
			...(first?.min == null
				? []
				: [{ years: first.min, y: text, text: words.least, anchor: 'middle' as const }]),
			{ years: most, y: text, text: words.most, anchor: 'middle' as const }
		],
		caution: {
			// As wide as its first half, so that it breaks where the sentence does.
			x: size.width - big * 13.6,
			y: size.height - big * 1.9 - (phone ? 0 : text * 1.5),
			text: words.caution,
			width: big * 13.6,
			size: big
		},
		zero: { x: phone ? 10 : 16, y: size.height - 4, text: phone ? '' : words.zero }
	};
}
