// Labels hung on lines that rise from their gates.
import type { Point, Size } from '../parts/compositions';
import { line, type Ground } from './ground';
import { head, place, tied, type Words } from './placing';
import type { Gate, Note } from './state';

/** Labels one under the other, each on a line that rises from its gate; gates further on hang lower. */
export function ladder(
	notes: readonly Note[],
	gates: readonly Gate[],
	ground: Ground,
	size: Size
): Words {
	const { first, pitch, rung } = {
		phone:
			notes.length > 4 ? { first: 14, pitch: 20, rung: 9 } : { first: 18, pitch: 26, rung: 16 },
		column: { first: 30, pitch: 33, rung: 20 },
		wide: { first: 52, pitch: 44, rung: 26 }
	}[size.name];
	const level = (i: number): number => first + i * pitch - size.text * 0.33;
	const foot = (note: Note): Point => head(ground, place(gates, note.gates[0]));
	return {
		labels: notes.map((note, i) => {
			const x = foot(note).x + rung + 5;
			return { id: note.id, x, y: first + i * pitch, text: note.text, width: size.width - x };
		}),
		strokes: notes.flatMap((note, i) => {
			const { x, y } = foot(note);
			const index = place(gates, note.gates[0]);
			const holder = gates[index]?.holder ?? '';
			const tops = notes.findIndex((other) => other.gates[0] === note.gates[0]) === i;
			return [
				{
					id: note.id,
					d: line({ x, y: level(i) }, { x: x + rung, y: level(i) }),
					look: `${tied(note.oneSource)} ${holder}`
				},
				...(tops
					? [
							{
								id: `stem-${index}`,
								d: line({ x, y }, { x, y: level(i) }),
								look: `bracket tie ${holder}`
							}
						]
					: [])
			];
		})
	};
}
