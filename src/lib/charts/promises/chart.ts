// Three promises, and the complaints that answer them: a diagram that grows tie by tie.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { defineChart, type Given } from '../parts/chart';
import type { Tie } from './view';

/** How far the story has come with a tie: not yet, just now, or some steps ago. */
export type Stage = 'waiting' | 'now' | 'quiet';

/** Words for a wide picture and for a phone. */
export interface Worded {
	full: string;
	short: string;
}

/** A complaint that answers a promise. */
export interface Complaint extends Worded {
	id: string;
	stage: Stage;
}

/** A promise, and what answers it. */
export interface Promised extends Worded {
	id: string;
	complaints: readonly Complaint[];
}

/** What the drawing needs. */
export interface PromisesState {
	tie: Tie;
	heads: { promise: string; complaint: string };
	promises: readonly Promised[];
	/** The empty place beside the complaint about harm to Sunnis. */
	absent: Worded & { stage: Stage };
	/** What is known of the complaint of a hard life: a part that was counted, and a word. */
	hardship: { stage: Stage; people: number; counted: Worded; few: Worded };
}

const Sources = v.array(v.string());
const PromiseRow = v.object({
	id: v.string(),
	promise: v.string(),
	complaint: v.string(),
	narrative_ids: v.array(v.string()),
	source_ids: Sources
});
const NarrativeRow = v.object({
	id: v.string(),
	order: v.number(),
	title: v.string(),
	how_common: v.string(),
	how_common_source_ids: Sources,
	counted_low: v.nullable(v.number()),
	counted_what: v.nullable(v.string()),
	counted_source_ids: Sources,
	source_ids: Sources
});
const FactRow = v.object({ id: v.string(), kind: v.string(), source_ids: Sources });
type Narrative = v.InferOutput<typeof NarrativeRow>;
type Request = Given<{ tie: Tie }>;

/** The complaint a view speaks of. */
const spoken: Record<Tie, string | undefined> = {
	none: undefined,
	n1: 'n1',
	absent: 'n2',
	n3: 'n3',
	n4: 'n4'
};

/** Facts that say what cannot be said by a row: how a count is to be read, and what is missing. */
const known = { absent: 'icsr.sunni_only', n2: 'icsr.n2_half' };

const promises = ({ tables }: Request) => rows(tables, 'promises', PromiseRow);
const narratives = ({ tables }: Request) => rows(tables, 'narratives', NarrativeRow);
const fact = ({ tables }: Request, id: string) => {
	const found = rows(tables, 'facts', FactRow).find((row) => row.id === id);
	if (!found) throw new Error(`The picture of promises needs the fact "${id}".`);
	return found;
};
const narrative = (given: Request, id: string): Narrative => {
	const found = narratives(given).find((row) => row.id === id);
	if (!found) throw new Error(`The picture of promises needs the complaint "${id}".`);
	return found;
};

/** Where a complaint stands in the story: the report's order, seen from the one spoken of. */
function stage(given: Request, id: string): Stage {
	const now = spoken[given.view.tie];
	if (now === undefined) return 'waiting';
	const distance = narrative(given, id).order - narrative(given, now).order;
	return distance > 0 ? 'waiting' : distance === 0 ? 'now' : 'quiet';
}

const worded = ({ words }: Request, id: string, values = {}): Worded => ({
	full: words(`promises.full.${id}`, values),
	short: words(`promises.short.${id}`, values)
});

/** Promise and complaint of every tie that is drawn, in the order of the promises. */
const ties = (given: Request) =>
	promises(given).flatMap((promise) =>
		promise.narrative_ids
			.filter((id) => stage(given, id) !== 'waiting')
			.map((id) => ({ promise, complaint: narrative(given, id) }))
	);
const absentShown = (given: Request): boolean => stage(given, 'n2') !== 'waiting';
const hardship = (given: Request): number => {
	const { counted_low: people } = narrative(given, 'n4');
	if (people === null) throw new Error('The picture of promises needs a count for "n4".');
	return people;
};

/** The number of people of a complaint, worded with what it counts. */
function counted(given: Request, row: Narrative): string {
	const { words } = given;
	if (row.counted_low === null) return words('promises.table.not-published');
	const least = row.id === 'n2' && fact(given, known.n2).kind === 'at_least';
	return words(`promises.table.${least ? 'at-least' : 'sub-count'}`, {
		people: row.counted_low,
		what: row.counted_what ?? ''
	});
}

/** The promises and what answered them. */
export const chart = defineChart<{ tie: Tie }, PromisesState>({
	tables: ({ tie }) =>
		tie === 'none'
			? ['promises']
			: tie === 'n1'
				? ['promises', 'narratives']
				: ['promises', 'narratives', 'facts'],
	state(given) {
		const people = hardship(given);
		return {
			tie: given.view.tie,
			heads: {
				promise: given.words('promises.head.promise'),
				complaint: given.words('promises.head.complaint')
			},
			promises: promises(given).map(({ id, narrative_ids }) => ({
				id,
				...worded(given, id),
				complaints: narrative_ids.map((each) => ({
					id: each,
					...worded(given, each),
					stage: stage(given, each)
				}))
			})),
			absent: { ...worded(given, 'absent'), stage: stage(given, 'n2') },
			hardship: {
				stage: stage(given, 'n4'),
				people,
				counted: worded(given, 'counted', { people }),
				few: worded(given, 'few')
			}
		};
	},
	title: ({ words, view }) => words(`promises.title.${view.tie}`),
	describe(given) {
		const { words, view } = given;
		const said = (id: string): string => words(`promises.said.${id}`);
		const now = spoken[view.tie];
		const promise = promises(given).find(
			(row) => now !== undefined && row.narrative_ids.includes(now)
		);
		return words(`promises.reading.${view.tie}`, {
			n: promises(given).length,
			promises: promises(given)
				.map((row) => said(row.id))
				.join('; '),
			promise: promise ? said(promise.id) : '',
			complaint: now === undefined ? '' : said(now),
			people: hardship(given)
		});
	},
	table(given) {
		const word = (key: string): string => given.words(`promises.table.${key}`);
		if (given.view.tie === 'none') {
			return {
				caption: word('caption'),
				columns: [word('promise'), word('answered')],
				rows: promises(given).map((row) => [row.promise, row.complaint])
			};
		}
		const lines = ties(given).map(({ promise, complaint }) => [
			promise.promise,
			complaint.title,
			complaint.how_common,
			counted(given, complaint)
		]);
		if (absentShown(given)) {
			// The empty place stands in the table, too, right after the complaint it belongs to.
			const after = ties(given).findIndex(({ complaint }) => complaint.id === 'n2');
			const promise = ties(given)[after]?.promise.promise ?? '';
			lines.splice(after + 1, 0, [
				promise,
				word('absent'),
				word('not-mentioned'),
				word('no-count')
			]);
		}
		return {
			caption: word('caption'),
			columns: ['promise', 'complaint', 'common', 'people'].map(word),
			rows: lines
		};
	},
	sources: (given) => [
		...promises(given).flatMap((row) => row.source_ids),
		...ties(given).flatMap(({ complaint }) => [
			...complaint.source_ids,
			...complaint.how_common_source_ids,
			...complaint.counted_source_ids
		]),
		...(absentShown(given) ? fact(given, known.absent).source_ids : [])
	]
});
