// The rows the pictures of the 58 are drawn from.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import type { Given } from '../parts/chart';
import type { VoicesView } from './view';

const Sources = v.array(v.string());
const SexRow = v.object({ sex: v.string(), people: v.number(), source_ids: Sources });
const OriginRow = v.object({
	id: v.string(),
	parent: v.nullable(v.string()),
	people: v.number(),
	single_source: v.string(),
	grade: v.string(),
	source_ids: Sources
});
const TimeRow = v.object({
	breakdown: v.string(),
	period_start: v.string(),
	people: v.number(),
	single_source: v.string(),
	grade: v.string(),
	source_ids: Sources
});
const NarrativeRow = v.object({
	id: v.string(),
	counted_low: v.nullable(v.number()),
	counted_of: v.nullable(v.number()),
	counted_source_ids: Sources
});
const FactRow = v.object({
	id: v.string(),
	value_low: v.nullable(v.number()),
	source_ids: Sources
});
const QuoteRow = v.object({
	id: v.string(),
	quote: v.nullable(v.string()),
	speaker: v.nullable(v.string()),
	as_of: v.string(),
	source_ids: Sources,
	caveat: v.nullable(v.string())
});

/** What the chart of the 58 is given. */
export type Request = Given<VoicesView>;
/** Men and women. */
export const sexes = (given: Request) => rows(given.tables, 'defectors_by_sex', SexRow);
/** The main groups of origin; their parts are left out. */
export const origins = (given: Request) =>
	rows(given.tables, 'defectors_by_origin', OriginRow).filter((row) => row.parent === null);
/** Before and in the summer of 2015: the safer of two breakdowns. */
export const summer = (given: Request) =>
	rows(given.tables, 'defectors_by_time', TimeRow).filter((row) => row.breakdown === 'summer_2015');
/** The lower or only value of a fact, and its sources. Throws when the fact has none. */
export const fact = (given: Request, id: string) => {
	const found = rows(given.tables, 'facts', FactRow).find((row) => row.id === id);
	if (found?.value_low == null) throw new Error(`The picture of voices needs the fact "${id}".`);
	return { value: found.value_low, sources: found.source_ids };
};
/** The published minimum of those who spoke of violence against Sunnis. Throws when there is none. */
export const half = (given: Request) => {
	const row = rows(given.tables, 'narratives', NarrativeRow).find((each) => each.id === 'n2');
	if (row?.counted_low == null)
		throw new Error('The picture of voices needs a counted minimum for the complaint "n2".');
	return { least: row.counted_low, sources: row.counted_source_ids };
};
/** The page on which the BBC printed three cases of the report: whoever stands there is one of the 58. */
const fromTheReport = 'bbc_case_studies';
/** What somebody said: the words, who it was, and whether they are known to be one of the 58. Throws without words. */
export const said = (given: Request, id: string) => {
	const row = rows(given.tables, 'facts', QuoteRow).find((each) => each.id === id);
	if (!row?.quote || !row.speaker)
		throw new Error(`The picture of voices needs the words of the fact "${id}" and who said them.`);
	return {
		quote: row.quote.replaceAll("'", '’'),
		speaker: row.speaker.replaceAll("'", '’'),
		asOf: row.as_of,
		sources: row.source_ids,
		// Where the words are ours the ledger's caveat begins with it (codebook.md).
		translated: row.caveat?.startsWith('Our translation') ?? false,
		counted: row.source_ids.includes(fromTheReport)
	};
};
/** All 58. */
export const total = (given: Request): number => fact(given, 'icsr.total').value;
