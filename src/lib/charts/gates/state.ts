// What the five gates show in a scene, in words and quantities: read from the facts ledger.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import type { Given } from '../parts/chart';
import { figureOf } from '../parts/facts';
import { gateIds, holders, plan, type GateId, type Holder, type Part, type Stand } from './scenes';
import type { Scene } from './view';

/** A gate as it stands in a scene. */
export interface Gate {
	id: GateId;
	/** Its place on the way, from 1. */
	number: number;
	name: string;
	holder: Holder;
	stand: Stand;
	/** This scene is the first to open it, or to open it further. */
	opens: boolean;
}

/** A label and what it rests on. */
export interface Note {
	id: string;
	/** Facts in the ledger: one, except where a label is about several. */
	facts: readonly string[];
	part: Part;
	/** The gates it is about; none for the people before and beyond them. */
	gates: readonly GateId[];
	text: string;
	/** The year its fact holds for. */
	year: string;
	/** Rests on one source only: its bracket is dashed. */
	oneSource: boolean;
}

/** What the drawing needs. */
export interface GatesState {
	scene: Scene;
	gates: readonly Gate[];
	notes: readonly Note[];
	/** People known to have spoken, who stand beyond the gates; 0 where the scene shows none. */
	voices: number;
	/** Words that stand in the picture, by where they stand. */
	words: Readonly<Record<string, string>>;
}

const FactRow = v.object({
	id: v.string(),
	statement: v.string(),
	as_of: v.nullable(v.string()),
	source_ids: v.array(v.string()),
	grade: v.string(),
	single_source: v.string()
});

/** A row of the ledger, with the columns used here. */
export type FactRow = v.InferOutput<typeof FactRow>;

/** What this chart is given. */
export type Request = Given<{ scene: Scene }>;

/** The fact on which those beyond the gates rest. */
export const spoke = 'icsr.total';

/** Finds a fact; throws when the ledger has none of that id. */
export function factOf(given: Request, id: string): FactRow {
	const found = rows(given.tables, 'facts', FactRow).find((row) => row.id === id);
	if (!found) throw new Error(`The picture of the gates needs the fact "${id}".`);
	return found;
}

/** How many people spoke, as published. */
export const total = ({ tables }: Request): number => figureOf(tables, spoke).value;

/** The five gates as they stand. */
export function gates({ view, words }: Request): Gate[] {
	const { stands, opens } = plan(view.scene);
	return gateIds.map((id, i) => ({
		id,
		number: i + 1,
		name: words(`gates.gate.${id}`),
		holder: holders[id],
		stand: stands[id],
		opens: opens.includes(id)
	}));
}

/** The labels of the scene, worded. A year in a label is the year of its fact. */
export function notes(given: Request): Note[] {
	return plan(given.view.scene).notes.map((planned) => {
		const facts = planned.facts.map((id) => factOf(given, id));
		const year = facts[0]?.as_of?.slice(0, 4) ?? '';
		return {
			...planned,
			text: given.words(`gates.note.${planned.id}`, { year }),
			year,
			oneSource: facts.every(({ single_source }) => single_source === 'yes')
		};
	});
}

/** The names of all words that stand in every picture. */
const standing = ['inside', 'group', 'state', 'said', 'printed', 'would-open', 'spoke'];

/** Works out the scene. */
export function stateOf(given: Request): GatesState {
	const drawn = notes(given);
	const word = (key: string): string => given.words(`gates.label.${key}`, { total: total(given) });
	const dashed = drawn.some(({ oneSource }) => oneSource) ? '-dashed' : '';
	return {
		scene: given.view.scene,
		gates: gates(given),
		notes: drawn,
		voices: plan(given.view.scene).people ? total(given) : 0,
		words: {
			...Object.fromEntries(standing.map((key) => [key, word(key)])),
			diagram: word(`diagram${dashed}`),
			brief: word(`brief${dashed}`)
		}
	};
}
