// Where the gates, the way, the people and the words stand at a given size.
import type { Point, Size } from '../parts/compositions';
import { build, hang, isOpen, type Build } from './gate';
import { grounds, line, spot, type Ground } from './ground';
import type { Stroke, Worded } from './placing';
import { annotate } from './words';
import type { Gate, GatesState } from './state';

/** A gate in its place. */
export interface PlacedGate extends Point {
	id: string;
	/** Colour role and stand, as classes. */
	look: string;
	holder: Gate['holder'];
	stand: Gate['stand'];
	/** The transform that hangs the leaf. */
	hung: string;
	/** Where the leaf falls from, when this is the scene that shuts it. */
	falls: string | undefined;
}

/** Everything the drawing needs, in viewBox units. */
export interface GatesLayout {
	build: Build;
	/** Farthest first, so that nearer ones are drawn over them. */
	gates: PlacedGate[];
	/** The edges of the way on the ground. */
	edges: string[];
	/** The way someone could walk, through gates that stand open, with the stretch's key. */
	walks: { id: string; d: string }[];
	strokes: Stroke[];
	labels: Worded[];
	/** Those who spoke, beyond the gates. */
	voices: Point[];
	voiceScale: number;
	/** Those before the gates. */
	field?: Point & { rx: number; ry: number };
}

/** Where those who spoke stand beyond the last gate: a block that lies on the ground like everything else. */
const crowds: Readonly<
	Record<Size['name'], { from: Point; rank: Point; file: Point; deep: number; scale: number }>
> = {
	phone: {
		from: { x: 30, y: -44 },
		rank: { x: 7.4, y: -1.5 },
		file: { x: 1.7, y: 8.4 },
		deep: 10,
		scale: 0.5
	},
	column: {
		from: { x: 50, y: -30 },
		rank: { x: 9.6, y: -2.7 },
		file: { x: 6, y: 9 },
		deep: 8,
		scale: 0.64
	},
	wide: {
		from: { x: 58, y: -34 },
		rank: { x: 12, y: -5.2 },
		file: { x: 9, y: 10.5 },
		deep: 8,
		scale: 0.8
	}
};

function crowd(count: number, last: Point, name: Size['name']): Point[] {
	const { from, rank, file, deep } = crowds[name];
	return Array.from({ length: count }, (_, i) => {
		const [far, side] = [Math.floor(i / deep), i % deep];
		return {
			x: last.x + from.x + far * rank.x + side * file.x,
			y: last.y + from.y + far * rank.y + side * file.y
		};
	});
}

/** Where those before the gates are: no edges, so that no size can be read from it. */
const fields: Readonly<Record<Size['name'], Point & { rx: number; ry: number }>> = {
	phone: { x: 48, y: 240, rx: 48, ry: 44 },
	column: { x: 94, y: 362, rx: 94, ry: 74 },
	wide: { x: 126, y: 532, rx: 126, ry: 106 }
};

/** The stretches that open gates join: from half way before the first to half way past the last. */
function walks(gates: readonly Gate[], ground: Ground): GatesLayout['walks'] {
	return gates.flatMap((gate, i) =>
		isOpen(gate) ? { id: gate.id, d: line(spot(ground, i - 0.5), spot(ground, i + 0.5)) } : []
	);
}

/** Works out the picture at one size. */
export function layout(state: GatesState, size: Size): GatesLayout {
	const ground = grounds[size.name];
	const last = state.gates.length - 1;
	const people = state.voices > 0;
	// On a phone the fork needs the room of the gates that the story has not reached.
	const forked = size.name === 'phone' && state.notes.some(({ part }) => part === 'end');
	const shown = state.gates.filter(({ stand }) => !forked || stand !== 'ahead');
	const edge = (across: number): string =>
		line(spot(ground, -0.8, across), spot(ground, shown.length - 0.4, across));
	return {
		build: build(ground),
		gates: shown
			.map((gate, i) => ({
				id: gate.id,
				...spot(ground, i),
				look: `${isOpen(gate) ? 'opening' : gate.holder} ${gate.stand}`,
				holder: gate.holder,
				stand: gate.stand,
				hung: hang(ground, gate.stand),
				falls:
					state.scene === 'police' && gate.stand === 'closed' ? hang(ground, 'open') : undefined
			}))
			.reverse(),
		edges: [edge(-0.72), edge(0.72)],
		walks: walks(state.gates, ground),
		...annotate(state, ground, size),
		voices: crowd(state.voices, spot(ground, last), size.name),
		voiceScale: crowds[size.name].scale,
		...(people ? { field: fields[size.name] } : {})
	};
}
