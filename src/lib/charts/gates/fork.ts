// The way that leaves the way beyond the third gate, and its two ends.
import { round, type Point, type Size } from '../parts/compositions';
import { line, spot, type Ground } from './ground';
import type { Words } from './placing';
import type { Note } from './state';

/** A way that leaves the way, and parts: two ends of equal weight. */
export function fork(notes: readonly Note[], ground: Ground, size: Size): Words {
	const from = spot(ground, 2.45);
	const onPhone = size.name === 'phone';
	const { split, ends, width } = {
		phone: {
			split: spot(ground, 2.9),
			ends: [
				{ x: 252, y: 176 },
				{ x: 252, y: 238 }
			],
			width: [8, 8]
		},
		column: {
			split: spot(ground, 2.45, 4),
			ends: [spot(ground, 1.85, 5.4), spot(ground, 3.8, 5.2)],
			width: [12, 7.6]
		},
		wide: {
			split: spot(ground, 2.45, 3.6),
			ends: [spot(ground, 1.7, 5.8), spot(ground, 3.6, 5.4)],
			width: [12, 7.6]
		}
	}[size.name];
	return {
		labels: notes.map((note, i) => {
			const end = ends[i] ?? from;
			return {
				id: note.id,
				x: end.x + (onPhone ? 13 : 0),
				y: end.y + (onPhone ? 0 : size.text * 1.8),
				text: note.text,
				width: size.text * (width[i] ?? 0),
				anchor: onPhone ? 'start' : 'middle'
			};
		}),
		strokes: [
			{ id: 'branch', d: line(from, split), look: 'branch' },
			...ends.flatMap((end, i) => [
				{ id: `branch-${i}`, d: line(split, end), look: 'branch' },
				{ id: `end-${i}`, d: ring(end, size.text * 0.4), look: 'end' }
			])
		]
	};
}

/** A circle as a path. */
const ring = ({ x, y }: Point, r: number): string =>
	`${line({ x: x - r, y })}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0Z`;
