// Where promises, ties and complaints stand: the same places in every view, so that only ties move.
import type { Point, Size } from '../parts/compositions';
import { evened, linesOf, serif, type PlacedBox, type PlacedLabel } from '../parts/placed';
import type { PromisesState, Stage } from './chart';
import { plans, type Plan } from './plan';

/** The part of a promise's line that turns away, about its hinge. */
export interface Arm extends Point {
	id: string;
	stage: Stage;
	length: number;
	/** In degrees; 0 while the promise still runs straight. */
	angle: number;
	label: PlacedLabel;
}

/** A promise on its line. */
export interface Pair {
	id: string;
	label: PlacedLabel;
	/** Height of the line. */
	y: number;
	/** Where it turns, and where it would have ended. */
	hinge: number;
	end: number;
	/** Whether anything answers it yet. */
	turned: boolean;
	/** Whether the view speaks of it. */
	active: boolean;
	arms: Arm[];
}

/** Everything the drawing needs, in viewBox units. */
export interface PromisesLayout {
	heads: PlacedLabel[];
	pairs: Pair[];
	/** The empty place of those who are not spoken of. */
	slot?: PlacedBox & { stage: Stage; label: PlacedLabel };
	/** The word "a small number" as an outline, and the marks that were counted inside it. */
	few?: PlacedBox & { stage: Stage; marks: Point[]; scale: number; labels: PlacedLabel[] };
}

/** Classes of a label that belongs to a tie. */
const role = (stage: Stage): string => (stage === 'now' ? 'complaint voice' : 'complaint past');

/** Works out the picture at one size. */
export function layout(state: PromisesState, size: Size): PromisesLayout {
	const plan = plans[size.name];
	return {
		heads: heads(state, size, plan),
		pairs: state.promises.map((_, i) => pair(state, size, plan, i)),
		...(state.absent.stage === 'waiting' ? {} : { slot: slot(state, size, plan) }),
		...(state.hardship.stage === 'waiting' ? {} : { few: few(state, size, plan) })
	};
}

function heads({ heads: words }: PromisesState, size: Size, plan: Plan): PlacedLabel[] {
	if (plan.head === undefined) return [];
	const common = { y: plan.head, size: size.text, quiet: true };
	return [
		{ ...common, x: 0, width: plan.hinge, text: words.promise },
		{ ...common, x: plan.right, width: size.width - plan.right, text: words.complaint }
	];
}

function pair(state: PromisesState, size: Size, plan: Plan, place: number): Pair {
	const promised = state.promises[place];
	const y = plan.rules[place];
	if (!promised || y === undefined)
		throw new Error('The picture of promises has places for three.');
	const now = promised.complaints.some(({ stage }) => stage === 'now');
	const label = evened({
		x: 0,
		y,
		text: promised[plan.words],
		width: plan.promise,
		size: plan.big,
		face: serif,
		role: now || state.tie === 'none' ? 'promise' : 'promise past'
	});
	// The words stand on the line: their last baseline is a little above it.
	const above = ((linesOf(label).length - 1) * 1.25 + 0.44) * plan.big;
	return {
		id: promised.id,
		y,
		hinge: plan.hinge,
		end: size.width,
		turned: promised.complaints.some(({ stage }) => stage !== 'waiting'),
		label: { ...label, y: y - above },
		active: now || state.tie === 'none',
		arms: promised.complaints.map((complaint, i): Arm => {
			const baseline = plan.complaints[place]?.[i];
			if (baseline === undefined)
				throw new Error(`The picture of promises has no place for "${complaint.id}".`);
			// To the middle of the small letters of the first line, just before it.
			const across = plan.right - plan.complaint * 0.4 - plan.hinge;
			const down = baseline - plan.complaint * 0.27 - y;
			return {
				id: complaint.id,
				stage: complaint.stage,
				x: plan.hinge,
				y,
				length: Math.hypot(across, down),
				angle: complaint.stage === 'waiting' ? 0 : (Math.atan2(down, across) * 180) / Math.PI,
				label: evened({
					x: plan.right,
					y: baseline,
					text: complaint[plan.words],
					width: size.width - plan.right,
					size: plan.complaint,
					face: plan.complaint > size.text ? serif : 1,
					role: role(complaint.stage)
				})
			};
		})
	};
}

function slot({ absent }: PromisesState, size: Size, plan: Plan): PromisesLayout['slot'] {
	const { label, ...box } = plan.slot;
	return {
		...box,
		stage: absent.stage,
		label: evened({
			...label,
			text: absent[plan.words],
			width: size.width - label.x,
			size: size.text,
			quiet: absent.stage === 'quiet',
			role: 'note'
		})
	};
}

function few({ hardship }: PromisesState, size: Size, plan: Plan): PromisesLayout['few'] {
	const { label, counted, pitch, ...box } = plan.few;
	return {
		...box,
		stage: hardship.stage,
		scale: pitch / 15,
		marks: Array.from({ length: hardship.people }, (_, i) => ({
			x: box.x + pitch * (0.85 + i),
			y: box.y + box.height / 2
		})),
		labels: [
			evened({
				...label,
				text: hardship.few[plan.words],
				width: size.width - label.x,
				size: size.text,
				role: 'note'
			}),
			evened({
				...counted,
				text: hardship.counted[plan.words],
				size: size.text,
				role: 'note voice'
			})
		]
	};
}
