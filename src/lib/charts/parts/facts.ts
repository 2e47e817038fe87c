// How a picture takes a figure out of the facts ledger.
import * as v from 'valibot';
import { rows, type Tables } from '$lib/story/tables';

const FactRow = v.object({
	id: v.string(),
	value_low: v.nullable(v.number()),
	as_of: v.nullable(v.string()),
	source_ids: v.array(v.string())
});

/** A figure of the ledger, as far as a picture needs it. */
export interface FactFigure {
	value: number;
	/** The date it holds for, as far as it is known; empty when none is given. */
	asOf: string;
	sources: readonly string[];
}

/**
 * Takes one figure out of the ledger.
 * @param id the fact, such as `frame.2178_bound`
 * Throws when there is no such fact, or when it has no lower or only value.
 */
export function figureOf(tables: Tables, id: string): FactFigure {
	const row = rows(tables, 'facts', FactRow).find((each) => each.id === id);
	if (row?.value_low == null) throw new Error(`A picture needs the figure of the fact "${id}".`);
	return { value: row.value_low, asOf: row.as_of ?? '', sources: row.source_ids };
}
