// Where the states stand at a given size: co-sponsors in whole rows, words beside what they name.
import type { Point, Size } from '../parts/compositions';
import type { Box, LabelAt } from '../parts/labels';
import { evened, linesOf } from '../parts/placed';
import { squares } from '../parts/squares';
import type { StatesState } from './chart';

/** Everything the drawing needs, in viewBox units. */
export interface StatesLayout {
	/** Paths of the co-sponsors and of the others: one sub-path a state. */
	sponsors: string;
	others: string;
	/** Upright brackets beside the two. */
	brackets: (Point & { height: number })[];
	ring: Box;
	labels: LabelAt[];
}

/** The longest row that ends both in a block taller than wide and, for the co-sponsors, in full rows. */
function columnsFor(sponsors: number): number {
	let columns = 1;
	for (let each = 1; each * each <= sponsors * 2; each++) if (sponsors % each === 0) columns = each;
	return columns;
}

/** Works out the picture at one size. */
export function layout(state: StatesState, size: Size): StatesLayout {
	const { bound, sponsors, words } = state;
	const t = size.text;
	const ring = { x: 3, y: t * 0.6, width: size.width - 6, height: size.height - t * 0.6 - 3 };
	const columns = columnsFor(sponsors);
	const rows = Math.ceil(sponsors / columns) + Math.ceil((bound - sponsors) / columns);
	const gap = 0.5;
	const votes = evened({ x: 16, y: t * 3.8, width: size.width - 32, size: t, text: words.votes });
	const top = t * 3 + (size.name === 'phone' ? 0 : t * (0.5 + 1.25 * linesOf(votes).length));
	const pitch = (size.height - top - t * 0.9) / (rows + gap);
	const x = 16;
	const below = top + (sponsors / columns + gap) * pitch;
	const end = top + (rows + gap) * pitch;
	const beside = x + columns * pitch + pitch * 0.4;
	const room = { x: beside + t, size: t, width: size.width - beside - t - 10 };
	const brackets = [
		{ x: beside, y: top, height: below - top - gap * pitch },
		{ x: beside, y: below, height: end - below }
	];
	/** Words in the middle of a bracket. */
	const centred = (text: string, { y, height }: { y: number; height: number }) => {
		const label = evened({ ...room, y: 0, text });
		return { ...label, y: y + height / 2 + t * (0.35 - 0.625 * (linesOf(label).length - 1)) };
	};
	const [upper, lower] = brackets as [Point & { height: number }, Point & { height: number }];
	const block = { x, columns, pitch };
	return {
		sponsors: squares({ ...block, y: top, count: sponsors, side: pitch * 0.86 }),
		others: squares({ ...block, y: below, count: bound - sponsors, side: pitch * 0.5 }),
		brackets,
		ring,
		labels: [
			{ id: 'bound', x, y: t * 2.4, text: words.bound, width: size.width - 2 * x, size: t * 1.2 },
			{ ...centred(words.sponsors, upper), id: 'sponsors', role: 'state' },
			{ ...centred(words.others, lower), id: 'others', quiet: true },
			// A phone has no room for what is not drawn; the reading below the picture says it there.
			...(size.name === 'phone' ? [] : [{ ...votes, id: 'votes', quiet: true }])
		]
	};
}
