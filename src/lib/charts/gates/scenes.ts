// What each scene is made of: how every gate stands, and which fact each label rests on. No words, no pixels.
import type { Scene } from './view';

/** The gates in the order of the way. */
export const gateIds = ['leave', 'survive', 'find-a-place', 'come-home', 'speak'] as const;

/** A gate by name. */
export type GateId = (typeof gateIds)[number];

/** Who keeps a gate shut: the group by its threat, or the home states by what they do. */
export type Holder = 'group' | 'state';

/** How a gate stands. `ahead`: the story has not reached it yet. `ajar`: unlatched. */
export type Stand = 'ahead' | 'closed' | 'ajar' | 'open';

/**
 * What a label is to the picture.
 * - `bar` something that keeps the gate shut
 * - `said` or `printed` one of the two readings of apostasy
 * - `end` an end of the fork
 * - `field` what is known of those before the gates
 * - `request` the recommendation that would open the gate
 * - `never` said of a gate that no recommendation would open
 */
export type Part = 'bar' | 'said' | 'printed' | 'end' | 'field' | 'request' | 'never';

/** A label as planned: its words' key, the facts it rests on, and the gates it is about. */
export interface PlannedNote {
	id: string;
	facts: readonly string[];
	part: Part;
	gates: readonly GateId[];
}

/** A scene as planned. */
export interface Plan {
	stands: Readonly<Record<GateId, Stand>>;
	/** Gates that this scene is the first to open. */
	opens: readonly GateId[];
	notes: readonly PlannedNote[];
	/** Whether those who spoke stand beyond the gates, and the others before them. */
	people: boolean;
}

/** Who holds each gate. */
export const holders: Readonly<Record<GateId, Holder>> = {
	leave: 'group',
	survive: 'group',
	'find-a-place': 'group',
	'come-home': 'state',
	speak: 'state'
};

/** What each recommendation would open, in the report's order; each scene shows its own and those before. */
export const requests: readonly {
	scene: Scene;
	fact: string;
	opens: Partial<Record<GateId, Stand>>;
}[] = [
	{ scene: 'recognise', fact: 'rec.1', opens: { speak: 'ajar' } },
	{ scene: 'let-them-speak', fact: 'rec.2', opens: { speak: 'open' } },
	{ scene: 'resettle', fact: 'rec.3', opens: { survive: 'open', 'find-a-place': 'open' } },
	{ scene: 'remove-penalties', fact: 'rec.4', opens: { 'come-home': 'open', speak: 'open' } }
];

/** The first gates closed, as far as the story has come; the rest ahead. */
const closed = (reached: number): Record<GateId, Stand> =>
	Object.fromEntries(gateIds.map((id, i) => [id, i < reached ? 'closed' : 'ahead'])) as Record<
		GateId,
		Stand
	>;

const note = (id: string, fact: string, part: Part, ...gates: GateId[]): PlannedNote => ({
	id,
	facts: [fact],
	part,
	gates
});

const before: Partial<Record<Scene, Plan>> = {
	police: {
		stands: closed(1),
		opens: [],
		notes: [
			note('own-police', 'obst.police', 'bar', 'leave'),
			note('raids', 'police.raqqa_mp', 'bar', 'leave'),
			note('checkpoints', 'police.checkpoints', 'bar', 'leave'),
			note('passports', 'police.documents', 'bar', 'leave')
		],
		people: false
	},
	apostasy: {
		stands: closed(1),
		opens: [],
		notes: [
			note('faith', 'obst.apostasy', 'said', 'leave'),
			note('penalty', 'obst.apostasy', 'said', 'leave'),
			note('rule', 'police.doctor_rule', 'said', 'leave'),
			note('condition', 'apostasy.dabiq_condition', 'printed', 'leave'),
			note('proof', 'apostasy.naba_2018', 'printed', 'leave'),
			note('no-ruling', 'apostasy.no_ruling', 'printed', 'leave')
		],
		people: false
	},
	nowhere: {
		stands: closed(3),
		opens: [],
		notes: [
			note('death-list', 'police.death_list', 'bar', 'survive'),
			note('reach', 'police.reach', 'bar', 'survive'),
			note('family', 'obst.family', 'bar', 'find-a-place'),
			note('alone', 'obst.no_refuge', 'end', 'find-a-place'),
			note('target', 'obst.no_refuge', 'end', 'find-a-place')
		],
		people: false
	},
	silence: {
		stands: closed(gateIds.length),
		opens: [],
		notes: [
			note('quiet', 'obst.quiet', 'field'),
			note('hiding', 'obst.hiding', 'field'),
			note('watched', 'obst.police', 'bar', 'leave'),
			note('caught', 'obst.caught', 'bar', 'survive'),
			note('known', 'obst.no_refuge', 'bar', 'find-a-place'),
			note('jail', 'obst.prison', 'bar', 'come-home'),
			note('confession', 'obst.evidence', 'bar', 'speak')
		],
		people: true
	}
};

/** The recommendations that a scene counts, its own last; none before the story's last chapter. */
export const counted = (scene: Scene): typeof requests =>
	requests.slice(0, requests.findIndex((request) => request.scene === scene) + 1);

/** The last recommendation counted in a scene that would open a gate. */
export const opener = (scene: Scene, gate: GateId): (typeof requests)[number] | undefined =>
	counted(scene).findLast(({ opens }) => opens[gate]);

/** Gates that none of the recommendations would open. */
const never = gateIds.filter((id) => !requests.some(({ opens }) => opens[id]));

/** What a scene is made of. */
export function plan(scene: Scene): Plan {
	const known = before[scene];
	if (known) return known;
	const request = counted(scene).at(-1);
	if (!request) throw new Error(`The gates have no scene "${scene}".`);
	const stands = closed(gateIds.length);
	for (const { opens } of counted(scene)) Object.assign(stands, opens);
	const opens = gateIds.filter((id) => request.opens[id]);
	const shut: PlannedNote = {
		id: 'never',
		facts: requests.map(({ fact }) => fact),
		part: 'never',
		gates: never
	};
	return {
		stands,
		opens,
		notes: [shut, note(request.scene, request.fact, 'request', ...opens)],
		people: true
	};
}
