// Where the words of a scene stand: always beside what they name, tied to it by a fine line.
import type { Size } from '../parts/compositions';
import { isOpen } from './gate';
import { flag } from './flag';
import { fork } from './fork';
import { spot, type Ground } from './ground';
import { ladder } from './ladder';
import { owners, people } from './people';
import { joined, type Words } from './placing';
import { readings } from './readings';
import type { Gate, GatesState, Note } from './state';

/** All words of the picture. */
export function annotate(state: GatesState, ground: Ground, size: Size): Words {
	const of = (part: Note['part']): Note[] => state.notes.filter((note) => note.part === part);
	const parts = [names(state, ground, size), remarks(state, ground, size)];
	if (state.voices > 0) parts.push(people(state, ground, size), owners(state, ground, size));
	if (of('end').length > 0) parts.push(fork(of('end'), ground, size));
	if (of('said').length > 0)
		parts.push(readings([of('said'), of('printed')], state.words, ground, size));
	for (const note of [...of('request'), ...of('never')])
		parts.push(flag(note, state, ground, size));
	// Where every gate has its own label, each stands over its gate; a phone is too narrow for that.
	if (of('field').length > 0 && size.name !== 'phone')
		for (const note of of('bar')) parts.push(flag(note, state, ground, size));
	else parts.push(ladder(of('bar'), state.gates, ground, size));
	return joined(...parts);
}

/** Number and name under every gate; on a phone the name alone, and the number of those still ahead. */
function names({ gates, notes }: GatesState, ground: Ground, size: Size): Words {
	const onPhone = size.name === 'phone';
	const forked = notes.some(({ part }) => part === 'end');
	const text = ({ number, name, stand }: Gate): string =>
		onPhone ? (stand === 'ahead' ? `${number}` : name) : `${number} ${name}`;
	return {
		labels: gates.flatMap((gate, i) => {
			if (onPhone && forked && gate.stand === 'ahead') return [];
			const foot = spot(ground, i, onPhone ? 1.6 : 2);
			return {
				id: `name-${gate.id}`,
				x: foot.x - ground.half.x * (onPhone ? 0.9 : 0.7),
				y: foot.y + size.text * 1.3,
				text: text(gate),
				// Beside a fork the names keep to their gate.
				width: ground.step.x * (onPhone ? 1.02 : forked ? 1.2 : 1.6),
				anchor: onPhone ? ('middle' as const) : ('start' as const),
				role: gate.stand === 'ahead' ? undefined : isOpen(gate) ? 'opening' : gate.holder,
				quiet: gate.stand === 'ahead'
			};
		}),
		strokes: []
	};
}

/** In the corner, that it is a diagram; at its start, where the way comes from. */
function remarks({ words, voices }: GatesState, ground: Ground, size: Size): Words {
	const onPhone = size.name === 'phone';
	const start = spot(ground, -0.8, 0.72);
	const quiet = { quiet: true, size: size.text * 0.94 };
	return {
		labels: [
			{
				id: 'diagram',
				x: size.width - 4,
				y: size.height - 5,
				text: (onPhone ? words.brief : words.diagram) ?? '',
				width: size.width,
				anchor: 'end',
				...quiet
			},
			...(voices > 0 || onPhone
				? []
				: [
						{
							id: 'inside',
							x: start.x - size.text * 0.4,
							y: start.y + size.text * 0.4,
							text: words.inside ?? '',
							width: size.width,
							anchor: 'end' as const,
							...quiet
						}
					])
		],
		strokes: []
	};
}
