// What was counted of the four complaints: very little, and the picture shows how little.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { defineChart, type Given } from '../parts/chart';

/** How the number of a complaint is known: a minimum, a part of it, or not at all. */
export type Known = 'at-least' | 'part' | 'none';

/** One complaint. */
export interface Row {
	id: string;
	title: { full: string; short: string };
	/** The words used where no number is, in quotation marks. */
	worded: readonly string[];
	known: Known;
	/** How many places are filled; 0 where nothing was counted. */
	people: number;
	/** The count rests on one source only. */
	oneSource: boolean;
	/** Said of the filled places; empty where there are none. */
	counted: { full: string; short: string };
	/** Said of the other places. */
	rest: { full: string; short: string };
}

/** What the drawing needs. */
export interface CountedState {
	total: number;
	rows: readonly Row[];
	scale: { full: string; short: string };
}

const Sources = v.array(v.string());
const NarrativeRow = v.object({
	id: v.string(),
	title: v.string(),
	how_common: v.string(),
	how_common_source_ids: Sources,
	counted_low: v.nullable(v.number()),
	counted_of: v.nullable(v.number()),
	counted_what: v.nullable(v.string()),
	counted_source_ids: Sources
});
const FactRow = v.object({
	id: v.string(),
	kind: v.string(),
	value_low: v.nullable(v.number()),
	single_source: v.string(),
	source_ids: Sources
});
type Narrative = v.InferOutput<typeof NarrativeRow>;
type Request = Given<Record<string, never>>;

/** The fact behind each count: it says whether the count is a minimum, and whether one source is alone with it. */
const behind: Readonly<Record<string, string>> = { n2: 'icsr.n2_half', n4: 'icsr.n4_suicide' };

const narratives = ({ tables }: Request) => rows(tables, 'narratives', NarrativeRow);
const fact = ({ tables }: Request, id: string | undefined) => {
	const found = rows(tables, 'facts', FactRow).find((row) => row.id === id);
	if (found?.value_low == null)
		throw new Error(`The picture of what was counted needs a fact "${id ?? 'for a new count'}".`);
	return { ...found, value: found.value_low };
};
const total = (given: Request): number => fact(given, 'icsr.total').value;

function known(given: Request, row: Narrative): Known {
	if (row.counted_low === null) return 'none';
	return fact(given, behind[row.id]).kind === 'at_least' ? 'at-least' : 'part';
}

/** The words for "how many" where no number is, each in quotation marks. */
const worded = ({ words }: Request, id: string): string[] =>
	words(`counted.worded.${id}`)
		.split('; ')
		.map((word) => words('counted.quoted', { word }));

function rowOf(given: Request, row: Narrative): Row {
	const { words } = given;
	const people = row.counted_low ?? 0;
	const how = known(given, row);
	const note = (key: string, brief: string) => ({
		full: words(`counted.note.${key}`, { people }),
		short: words(`counted.${brief}.${key}`, { people })
	});
	return {
		id: row.id,
		title: { full: words(`counted.full.${row.id}`), short: words(`counted.short.${row.id}`) },
		worded: worded(given, row.id),
		known: how,
		people,
		oneSource: how !== 'none' && fact(given, behind[row.id]).single_source === 'yes',
		counted:
			how === 'none' ? { full: '', short: '' } : note(how, how === 'part' ? 'brief' : 'note'),
		rest: how === 'none' ? note('none', 'note') : note(how === 'part' ? 'rest' : 'beyond', 'brief')
	};
}

/** What was counted of each complaint, and what was not. */
export const chart = defineChart<Record<string, never>, CountedState>({
	tables: () => ['narratives', 'facts'],
	state: (given) => ({
		total: total(given),
		rows: narratives(given).map((row) => rowOf(given, row)),
		scale: {
			full: given.words('counted.note.scale', { total: total(given) }),
			short: given.words('counted.brief.scale', { total: total(given) })
		}
	}),
	title: (given) =>
		given.words('counted.title', {
			complaints: narratives(given).length,
			numbers: narratives(given).filter((row) => row.counted_low !== null).length
		}),
	describe(given) {
		const { words } = given;
		const said = narratives(given).map((row) =>
			words(`counted.row.${known(given, row)}`, {
				people: row.counted_low ?? 0,
				complaint: words(`counted.said.${row.id}`),
				worded: words.list(worded(given, row.id))
			})
		);
		return words('counted.reading', { total: total(given), rows: said.join('; ') });
	},
	table(given) {
		const { words } = given;
		const word = (key: string): string => words(`counted.table.${key}`);
		return {
			caption: words('counted.table.caption', { total: total(given) }),
			columns: ['complaint', 'people', 'of', 'what', 'worded'].map(word),
			rows: narratives(given).map((row) => [
				row.title,
				words(`counted.table.${known(given, row)}`, { people: row.counted_low ?? 0 }),
				row.counted_of === null ? word('nothing') : words.number(row.counted_of),
				row.counted_what ?? word('nothing'),
				row.how_common
			])
		};
	},
	sources: (given) =>
		narratives(given).flatMap((row) => [...row.counted_source_ids, ...row.how_common_source_ids])
});
