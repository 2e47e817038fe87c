// Frame and words of the running count at a given size; the marks take their places from its scales.
import { scaleLinear } from 'd3-scale';
import type { Point, Size } from '../parts/compositions';
import type { Box, LabelAt } from '../parts/labels';
import { evened, linesOf } from '../parts/placed';
import type { Range } from '../parts/plot';
import type { ExecutionsState, Total } from './state';
import { seriesLabels } from './series';

/** Everything the drawing needs, in viewBox units; domains are in days and people. */
export interface ExecutionsLayout {
	xDomain: Range;
	yDomain: Range;
	xRange: Range;
	yRange: Range;
	ring: Box;
	labels: LabelAt[];
	/** Over the stretch that is left open. */
	bracket?: Point & { width: number };
	/** Squares to a row in the scene of people. */
	perRow: number;
	/** Size of the large numbers. */
	large: number;
	/** Radius of a point; 0 where people are drawn one by one. */
	radius: number;
}

/** Works out the picture at one size. */
export function layout(state: ExecutionsState, size: Size): ExecutionsLayout {
	return state.scene === 'people' ? people(state, size) : steps(state, size);
}

const ringIn = (size: Size): Box => ({
	x: 3,
	y: size.text * 0.6,
	width: size.width - 6,
	height: size.height - size.text * 0.6 - 3
});

const first = (state: ExecutionsState): Total => state.totals[0] as Total;
const last = (state: ExecutionsState): Total => state.totals.at(-1) as Total;

/** Two columns of people, at the distance of their dates. */
function people(state: ExecutionsState, size: Size): ExecutionsLayout {
	const { words } = state;
	const t = size.text;
	const large = t * 1.6;
	const perRow = 8;
	const yRange: Range = [size.height - t * 2.6, t * 1.9 + large];
	const side = ((yRange[0] - yRange[1]) / last(state).people) * perRow * perRow;
	const xRange: Range = [size.width * 0.06 + side / 2, size.width * 0.95 - side / 2];
	const edge = xRange[1] - side / 2 - t * 0.7;
	const room = { x: edge, size: t, width: edge - xRange[0] - side * 0.1, anchor: 'end' as const };
	const clear = xRange[0] + side * 0.26 + t;
	const between = evened({ ...room, width: edge - clear, y: 0, text: words.between ?? '' });
	const date = {
		y: yRange[0] + t * 1.5,
		width: size.width / 2,
		anchor: 'middle' as const,
		quiet: true
	};
	return {
		xDomain: [first(state).from, last(state).from],
		yDomain: [0, last(state).people],
		xRange,
		yRange,
		ring: ringIn(size),
		perRow,
		large,
		radius: 0,
		labels: [
			{ ...date, id: 'first', x: xRange[0], text: first(state).date },
			{ ...date, id: 'last', x: xRange[1], text: last(state).date },
			{ ...room, id: 'others', y: yRange[1] + t * 0.9, text: words.others ?? '', quiet: true },
			{
				...evened({ ...room, y: 0, text: words.foreign ?? '' }),
				id: 'foreign',
				y: yRange[1] + (yRange[0] - yRange[1]) * 0.28,
				role: 'group'
			},
			{
				...between,
				id: 'between',
				y: yRange[0] - t * (0.8 + 1.25 * (linesOf(between).length - 1)),
				quiet: true
			}
		]
	};
}

/** The series: steps that say no more than "at least", with the gap left open. */
function steps(state: ExecutionsState, size: Size): ExecutionsLayout {
	const t = size.text;
	const phone = size.name === 'phone';
	const end = last(state);
	const frame = {
		xDomain: [first(state).from - (phone ? 60 : 100), end.to] as const,
		yDomain: [0, end.people] as const,
		xRange: [14, size.width - 16] as const,
		yRange: [size.height - t * 2.2, t * (phone ? 3.6 : 4.2)] as const
	};
	const x = scaleLinear(frame.xDomain, frame.xRange);
	const y = scaleLinear(frame.yDomain, frame.yRange);
	const [low, high] = state.gap.map((place) => state.totals[place]) as [Total, Total];
	const open: [number, number] = [x(low.from), x(high.from)];
	const bracket = { x: open[0], y: y(high.people) - t * 1.1, width: open[1] - open[0] };
	return {
		...frame,
		ring: ringIn(size),
		labels: seriesLabels(state, size, { x, y, open, roof: bracket.y }),
		bracket,
		perRow: 0,
		large: t,
		radius: phone ? 3.6 : t * 0.36
	};
}
