// The bar upright, with its words beside it and the range of people under it: for a phone.
import type { Range } from '../parts/plot';
import { room, whole, type LabelAt, type Make } from './places';

/** Works out the upright bar. */
export const upright: Make = ({ people, words }, size, stretches) => {
	const { text, width, height } = size;
	const ends = room(2, height - 62, stretches);
	const edges: Range = [6, 150];
	const scale = (ends[1] - ends[0]) / whole(stretches);
	const length = width - 12;
	const y = height - 10;
	const at = (count: number): number => 6 + (length * count) / people.high;
	return {
		along: 'y',
		ends,
		edges,
		strokes: false,
		range: { x: 6, y, low: at(people.low), high: at(people.high) },
		labels: [
			{
				id: 'left',
				x: 6,
				y: y - text * 2.1,
				text: words.left,
				width: length,
				size: text,
				quiet: true
			},
			{ id: 'between', x: 6, y: y - text * 0.9, text: words.between, width: length, size: text },
			...stretches.flatMap(({ part, from, to, shift }): LabelAt[] => {
				const base = ends[0] + ((from + to) / 2) * scale + shift + text * 0.55;
				return [
					{
						id: `${part.id}-share`,
						x: edges[1] + 14,
						y: base,
						text: part.value,
						width: 90,
						size: text * 1.6
					},
					{
						id: part.id,
						x: edges[1] + 14 + text * 4.7,
						y: base,
						text: part.label,
						width: width - edges[1] - 90,
						size: text
					}
				];
			})
		]
	};
};
