// What is said of a gate, standing over it: what shuts it, or what would open it.
import type { Size } from '../parts/compositions';
import { line, spot, type Ground } from './ground';
import { leading, place, tall, tied, type Words } from './placing';
import type { GatesState, Note } from './state';

/** What is said of a gate, or of neighbours under one line along their heads. */
export function flag(note: Note, state: GatesState, ground: Ground, size: Size): Words {
	const held = note.gates.map((id) => place(state.gates, id));
	const [first = 0, last = 0] = [held[0], held.at(-1)];
	const several = held.length > 1;
	const lift = ground.height * (several ? 1.46 : 1.02);
	const onPhone = size.name === 'phone';
	const from = spot(ground, several ? first - (onPhone ? 0.05 : 0.22) : first, 0, lift);
	const to = spot(ground, several ? last + 0.34 : last, 0, lift);
	const foot = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	const width = widest(note, ground, size);
	const high = tall(note.text, width, size.text);
	const role = roles[note.part];
	const colour = role ?? state.gates[first]?.holder ?? '';
	// Words that are wider than their gate must clear the posts beside it.
	const clear = several ? to.y : spot(ground, first, -1, ground.height * 1.12).y;
	// On a phone the words over two gates also clear those over the first.
	const bottom = clear - size.text * (onPhone ? (several ? 1.9 : 0.9) : 0.7);
	const base = bottom - high + leading * size.text * 0.75;
	// What is said of the first gate leans away from the second, what is asked leans away from the first.
	const lean = note.part === 'never' && !onPhone ? -0.2 : several ? 0.2 : 0;
	const middle = foot.x + lean * ground.step.x;
	const x = Math.min(Math.max(middle, width / 2 + 3), size.width - width / 2 - 3);
	const label = { x, width, anchor: 'middle' as const };
	const above = { ...label, id: 'would-open', y: base - leading * size.text, quiet: true };
	return {
		labels: [
			...(note.part === 'request' ? [{ ...above, text: state.words['would-open'] ?? '' }] : []),
			{ ...label, id: note.id, y: base, text: note.text, role }
		],
		strokes: [
			...(several
				? [{ id: `over-${note.id}`, d: line(from, to), look: `bracket tie ${colour}` }]
				: []),
			{
				id: `stem-${note.id}`,
				d: line({ x: foot.x, y: bottom + size.text * 0.2 }, foot),
				look: `${tied(note.oneSource)} ${colour}`
			}
		]
	};
}

const roles: Partial<Record<Note['part'], string>> = { request: 'opening', never: 'group' };

/** Widest line of a flag: labels at every gate keep to their gate. */
function widest({ part }: Note, { step }: Ground, { name, text }: Size): number {
	if (part === 'bar') return step.x * 1.04;
	if (part === 'never') return text * 7.7;
	return { phone: 152, column: 172, wide: 190 }[name];
}
