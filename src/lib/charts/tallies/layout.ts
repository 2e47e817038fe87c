// Where the bars and their words stand at a given size: one under the other, all on one scale from the left.
import { round, type Size } from '../parts/compositions';
import type { Box, LabelAt } from '../parts/labels';
import { linesOf } from '../parts/placed';
import type { Part, TalliesState, Tally } from './chart';

/** A bar and what belongs to it, in viewBox units. */
export interface BarAt extends Box {
	id: string;
	parts: (Box & Pick<Part, 'id' | 'tone'>)[];
	end: Tally['end'];
	/** The hatched stretch of a margin or of "more than". */
	hatched?: Box;
	/** Where the estimate stands within its margin. */
	estimate?: number;
	/** The dashed bracket of "one source" at the foot of the bar. */
	bracket: string;
}

/** Everything the drawing needs. */
export interface TalliesLayout {
	bars: BarAt[];
	/** Rules between kinds of people. */
	rules: string[];
	labels: LabelAt[];
}

/** Between two parts of a bar. */
const gap = 1.5;

/** Works out the bars at one size. */
export function layout({ tallies, most }: TalliesState, size: Size): TalliesLayout {
	const t = size.text;
	const [left, right] = [14, size.width - 14];
	const width = right - left;
	const scale = width / most;
	const worded = tallies.map((tally) => {
		const room = { x: left, y: 0, width };
		const name = { ...room, id: tally.id, text: tally.name, size: t };
		const note = { ...room, id: `${tally.id}-note`, text: tally.note, size: t * 0.93, quiet: true };
		return { tally, name, note, above: linesOf(name).length, below: linesOf(note).length };
	});
	const words = worded.reduce((sum, { above, below }) => sum + (above + below) * 1.25, 0) * t;
	/** What the words leave for each bar and the space after it. */
	const share = (size.height - words - t) / worded.length;
	const height = round(Math.min(share * 0.52, t * 2));
	const between = Math.min(share - height, t * 2.4);
	const taken = words + (height + between) * worded.length - between;
	let y = Math.max(t * 0.4, (size.height - taken - t * 0.6) / 2);
	const bars: BarAt[] = [];
	const rules: string[] = [];
	const labels: LabelAt[] = [];
	for (const { tally, name, note, above, below } of worded) {
		if (tally.apart) rules.push(`M${left} ${round(y - between / 2 + t * 0.1)}h${width}`);
		labels.push({ ...name, y: y + t });
		y += above * 1.25 * t + t * 0.15;
		bars.push(barAt(tally, { x: left, y: round(y), width, height }, scale));
		labels.push({ ...note, y: y + height + t * 1.15 });
		y += height + below * 1.25 * t - t * 0.15 + between;
	}
	return { bars, rules, labels };
}

function barAt({ id, parts, end, margin, oneSource }: Tally, box: Box, scale: number): BarAt {
	const { x, y, height } = box;
	let from = x;
	const placed = parts.map(({ id: part, people, tone }, i) => {
		const long = people * scale;
		// What no part takes is thinner: told apart without colour, too.
		const thin = tone === 'rest' ? 0.4 : 1;
		const at = {
			id: part,
			tone,
			x: round(from),
			y: round(y + (height * (1 - thin)) / 2),
			height: round(height * thin)
		};
		from += long;
		return { ...at, width: round(Math.max(1, long - (i < parts.length - 1 ? gap : 0))) };
	});
	const bar: BarAt = {
		id,
		...box,
		// A place without a number has a length that says nothing, so it is the same for all.
		width: placed.length ? round(from - x) : round(Math.min(box.width * 0.3, 120)),
		parts: placed,
		end,
		bracket: oneSource ? `M${x - 3} ${y}h-5v${height}h5` : ''
	};
	if (margin) {
		const low = round(margin.low * scale);
		const solid = placed.map((part) => ({ ...part, width: low }));
		const hatched = {
			x: round(x + low),
			y,
			height,
			width: round((margin.high - margin.low) * scale)
		};
		return { ...bar, parts: solid, hatched, estimate: round(from) };
	}
	if (end === 'beyond')
		return { ...bar, hatched: { x: round(from), y, height, width: height * 1.4 } };
	return bar;
}
