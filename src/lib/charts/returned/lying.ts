// The bar lying, with the range of people over it: for a column or a wide screen.
import type { Range } from '../parts/plot';
import { room, whole, type LabelAt, type Make } from './places';

/** Works out the lying bar. */
export const lying: Make = ({ people, words }, size, stretches) => {
	const { width, height } = size;
	const wide = size.name === 'wide';
	const text = size.text * (wide ? 1 : 0.93);
	const big = size.text * 1.75;
	const [left, right] = [6, width - 6];
	const ends = room(left, right, stretches);
	const scale = (ends[1] - ends[0]) / whole(stretches);
	const at = (count: number): number => left + ((right - left) * count) / people.high;
	const range = {
		x: left,
		y: height * (wide ? 0.17 : 0.15),
		low: at(people.low),
		high: at(people.high)
	};
	const edges: Range = [height * (wide ? 0.35 : 0.33), height * (wide ? 0.78 : 0.77)];
	return {
		along: 'x',
		ends,
		edges,
		strokes: true,
		range,
		labels: [
			{
				id: 'left',
				x: left,
				y: range.y - text * 0.9,
				text: words.left,
				width: width * 0.4,
				size: text,
				quiet: true
			},
			{
				id: 'between',
				x: right,
				y: range.y - text * 0.9,
				text: words.between,
				width: width * 0.6,
				size: text,
				anchor: 'end'
			},
			...stretches.flatMap(({ part, from, to, shift }): LabelAt[] => {
				// The last part is too narrow for its name, so that one ends where the bar ends.
				const last = to === whole(stretches);
				const x = last ? right : left + from * scale + shift;
				const anchor = last ? 'end' : 'start';
				const y = edges[1] + big * 1.1;
				const own = (to - from) * scale;
				return [
					{ id: `${part.id}-share`, x, y, text: part.value, width, size: big, anchor },
					{ id: part.id, x, y: y + text * 1.4, text: part.label, width: own, size: text, anchor }
				];
			})
		]
	};
};
