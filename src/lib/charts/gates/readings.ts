// The two readings of apostasy, side by side over the first gate.
import type { Size } from '../parts/compositions';
import { line, type Ground } from './ground';
import { head, joined, tall, tied, type Words } from './placing';
import type { GatesState, Note } from './state';

/** Two readings side by side, of one width and one weight, on either side of a line from their gate. */
export function readings(
	sides: readonly (readonly Note[])[],
	words: GatesState['words'],
	ground: Ground,
	size: Size
): Words {
	const { left, width, gap, top, text, foot } = {
		phone: { left: 4, width: 166, gap: 20, top: 13, text: size.text * 0.94, foot: 138 },
		column: { left: 16, width: 192, gap: 28, top: 18, text: size.text, foot: 168 },
		wide: { left: 26, width: 200, gap: 36, top: 40, text: size.text, foot: 258 }
	}[size.name];
	const heads = [words.said, words.printed];
	const rule = top + text * 0.62;
	const columns = sides.map((notes, side): Words => {
		const x = left + side * (width + gap);
		const inset = text * 0.85;
		let y = rule + text * 1.55;
		const made: Words = {
			labels: [
				{ id: `side-${side}`, x, y: top, text: heads[side] ?? '', width: width * 1.1, size: text }
			],
			strokes: []
		};
		for (const note of notes) {
			const high = tall(note.text, width - inset, text);
			made.labels.push({
				id: note.id,
				x: x + inset,
				y,
				text: note.text,
				width: width - inset,
				size: text,
				role: 'plain'
			});
			made.strokes.push({
				id: note.id,
				d: line({ x: x + 2, y: y - text * 0.8 }, { x: x + 2, y: y - text * 1.02 + high }),
				look: `${tied(note.oneSource)} group`
			});
			y += high + text * (size.name === 'wide' ? 0.8 : 0.38);
		}
		return made;
	});
	const middle = left + width + gap / 2 - (size.name === 'phone' ? 2 : 4);
	const right = left + 2 * width + gap;
	const post = head(ground, 0);
	return joined(...columns, {
		labels: [],
		strokes: [
			{
				id: 'between',
				d:
					line({ x: left, y: rule }, { x: right, y: rule }) +
					line({ x: middle, y: rule }, { x: middle, y: foot }, { x: post.x, y: foot }, post),
				look: 'bracket tie group'
			}
		]
	});
}
