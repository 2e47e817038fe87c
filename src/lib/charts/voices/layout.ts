// Where the 58 marks stand at a given size: one pure function an arrangement.
import { round, type Size } from '../parts/compositions';
import type { Look } from '../parts/evidence';
import type { Group, VoicesState } from './chart';
import { beside, scale } from './crowd';
import { half, inGroups, when } from './groups';
import type { Arrange, Place, VoicesLayout } from './shape';
import { field, front } from './together';
import { voice } from './voice';

const arrangements: Record<VoicesState['arrange'], Arrange> = {
	field,
	sex: inGroups,
	origin: inGroups,
	when,
	unseen: beside,
	reach: beside,
	scale,
	half,
	outlined: front,
	heard: front,
	voice
};

/** The look of every mark, group after group. */
const lookOf = (groups: readonly Group[]): Look[] =>
	groups.flatMap((group) => Array.from({ length: group.people }, () => group.look));

/** Works out the picture at one size. */
export function layout(state: VoicesState, size: Size): VoicesLayout {
	const looks = lookOf(state.groups);
	const base = { labels: [], said: [], hushed: false, rings: [], brackets: [], lines: [] };
	const { points, scale, ...rest } = arrangements[state.arrange](state, size);
	const places = points.map((point, i): Place => ({ ...point, look: looks[i] ?? 'solid' }));
	return { ...base, ...rest, places, scale: round(scale * 100) / 100 };
}
