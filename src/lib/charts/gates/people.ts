// The words for those before and beyond the gates, and for those who keep them shut.
import type { Size } from '../parts/compositions';
import { line, spot, type Ground } from './ground';
import { joined, leading, type Words } from './placing';
import type { GatesState } from './state';

/** Who is before the gates and who beyond them. */
export function people(state: GatesState, ground: Ground, size: Size): Words {
	const last = spot(ground, state.gates.length - 1);
	const at = {
		phone: { spoke: { x: 56, y: -58 }, field: { x: 4, y: 295, width: 200 }, most: 1 },
		column: { spoke: { x: 100, y: -57 }, field: { x: 12, y: 413, width: 220 }, most: 2 },
		wide: { spoke: { x: 142, y: -80 }, field: { x: 30, y: 594, width: 260 }, most: 2 }
	}[size.name];
	const field = state.notes.filter(({ part }) => part === 'field').slice(0, at.most);
	return {
		labels: [
			{
				id: 'spoke',
				x: last.x + at.spoke.x,
				y: last.y + at.spoke.y,
				text: state.words.spoke ?? '',
				width: size.width / 2,
				anchor: 'middle',
				role: 'voice'
			},
			...field.map((note, i) => ({
				id: note.id,
				...at.field,
				y: at.field.y + i * size.text * leading,
				text: note.text,
				size: size.name === 'phone' ? size.text * 0.94 : size.text,
				role: 'voice'
			}))
		],
		strokes: []
	};
}

/** Who keeps which gates shut: words set along the way, on a line under the names. */
export function owners(state: GatesState, ground: Ground, size: Size): Words {
	if (size.name === 'phone') return joined();
	const drop = { column: 56, wide: 78 }[size.name];
	const { step } = ground;
	const run = Math.hypot(step.x, step.y);
	return joined(
		...(['group', 'state'] as const).map((holder): Words => {
			const held = state.gates.flatMap((gate, i) => (gate.holder === holder ? i : []));
			const [first = 0, last = 0] = [held[0], held.at(-1)];
			const text = state.words[holder] ?? '';
			const at = (along: number, down = 0) => spot(ground, along, 2, -drop - down);
			const from = first + (first === 0 ? 0.45 : 0.12);
			const to = last + 1.05;
			const middle = (from + to) / 2;
			// The words stand in a gap of the line, a little wider than they are.
			const gap = (text.length * size.text * 0.56 + size.text) / 2 / run;
			return {
				labels: [
					{
						id: `owner-${holder}`,
						...at(middle, size.text * 0.34),
						text,
						width: size.width / 2,
						anchor: 'middle',
						role: holder,
						turn: (Math.atan2(step.y, step.x) * 180) / Math.PI
					}
				],
				strokes: [
					{
						id: `owner-${holder}`,
						d:
							line(at(from, -6), at(from), at(middle - gap)) +
							line(at(middle + gap), at(to), at(to, -6)),
						look: `bracket ${holder}`
					}
				]
			};
		})
	);
}
