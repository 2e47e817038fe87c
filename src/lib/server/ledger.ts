// Makes the ledger of facts and sources out of their tables.
import * as v from 'valibot';
import type { Fact, Ledger, Source } from '../story/ledger';
import { rows, type Tables } from '../story/tables';

const maybeText = v.nullable(v.string());
const maybeNumber = v.nullable(v.number());

const factRow = v.object({
	id: v.string(),
	topic: v.string(),
	kind: v.string(),
	value_low: maybeNumber,
	value_high: maybeNumber,
	unit: maybeText,
	statement: v.string(),
	quote: maybeText,
	speaker: maybeText,
	as_of: v.string(),
	source_ids: v.array(v.string()),
	locator: maybeText,
	grade: v.picklist(['A', 'B', 'D']),
	single_source: v.picklist(['yes', 'no']),
	caveat: maybeText
});

const sourceRow = v.object({
	id: v.string(),
	title: v.string(),
	language: v.string(),
	author: maybeText,
	publisher: v.string(),
	date: maybeText,
	url: v.string(),
	read_as: v.picklist(['original', 'copy', 'translation', 'excerpt']),
	locator: v.string(),
	grade: v.picklist(['A', 'B']),
	note: maybeText
});

/**
 * Facts and sources by id, in the order of their files.
 * @param tables the checked tables; needs `facts` and `sources`
 * Throws when either is missing or lacks a column, as `rows` does.
 */
export function readLedger(tables: Tables): Ledger {
	const facts = rows(tables, 'facts', factRow).map(
		({ value_low, value_high, as_of, source_ids, single_source, ...row }): Fact => ({
			...row,
			low: value_low,
			high: value_high,
			asOf: as_of,
			sourceIds: source_ids,
			singleSource: single_source === 'yes'
		})
	);
	const sources = rows(tables, 'sources', sourceRow).map(({ read_as, ...row }): Source => ({
		...row,
		readAs: read_as
	}));
	return { facts: byId(facts), sources: byId(sources) };
}

const byId = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
	new Map(list.map((one) => [one.id, one]));
