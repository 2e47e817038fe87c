// The checks a table can ask for in datapackage.json, beyond what one column can say of itself.
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const columns = v.pipe(v.array(text), v.minLength(1));
const value = v.union([v.string(), v.number(), v.null()]);
const whereSchema = v.record(
	v.string(),
	v.union([value, v.array(value), v.strictObject({ not: value })])
);

/** Which rows a check is about: each column named has the value, one of the values, or not the value. */
export type Where = v.InferOutput<typeof whereSchema>;

/** Every check says why it holds, and may be about some rows only. */
const shared = { where: v.optional(whereSchema), because: text };

/** What to take from the rows of another table: the only value, or a summary of them. */
const take = v.picklist(['only', 'sum', 'min', 'max', 'rows']);

/** The kinds of check, by the key that marks them. */
const kinds = {
	/** These columns add up to a figure, over all rows or for each value of `by`. */
	sum: v.strictObject({ sum: columns, by: v.optional(text), equals: v.number(), ...shared }),
	/** The rows that name a parent in `of` add up to the parent's own value. */
	parts: v.strictObject({ parts: text, of: text, ...shared }),
	/** There are so many rows, in all or for each value of `by`. */
	rows: v.strictObject({ rows: v.number(), by: v.optional(text), ...shared }),
	/** In each row, these values never fall from left to right. Empty cells are passed over. */
	ordered: v.strictObject({ ordered: columns, ...shared }),
	/** Down the table, in the order of `along`, this column never falls. */
	rising: v.strictObject({ rising: text, along: text, ...shared }),
	/** In each row, these columns together are no more than the whole in `of`. */
	within: v.strictObject({ within: columns, of: text, ...shared }),
	/** These columns hold the same value. */
	equal: v.strictObject({ equal: columns, ...shared }),
	/** These columns are filled. */
	given: v.strictObject({ given: columns, ...shared }),
	/** These columns are empty. */
	empty: v.strictObject({ empty: columns, ...shared }),
	/** These columns are all filled or all empty. */
	together: v.strictObject({ together: columns, ...shared }),
	/** A text has no more than so many words. */
	words: v.strictObject({ words: text, atMost: v.number(), ...shared }),
	/** The one row found holds the same figure as another table. */
	same: v.strictObject({
		same: text,
		as: v.strictObject({
			table: text,
			column: v.optional(text),
			where: v.optional(whereSchema),
			take: v.optional(take, 'only')
		}),
		...shared
	}),
	/** Each value is named by some list that references this column. */
	cited: v.strictObject({ cited: text, ...shared })
};

type Kinds = typeof kinds;

/** One check of one kind. */
export type CheckOf<TKind extends keyof Kinds> = v.InferOutput<Kinds[TKind]>;

/** Any check. */
export type Check = CheckOf<keyof Kinds>;

const isKind = (key: string): key is keyof Kinds => key in kinds;

/** The schema of a check, chosen by its key, so that a mistake is told in that kind's own terms. */
export const checkSchema = v.lazy((input): v.GenericSchema<unknown, Check> => {
	const keys = typeof input === 'object' && input !== null ? Object.keys(input) : [];
	const kind = keys.find(isKind);
	if (kind) return kinds[kind] as v.GenericSchema<unknown, Check>;
	return v.custom<Check>(() => false, `a check that has one of ${Object.keys(kinds).join(', ')}`);
});

/** The columns a check names in its own table, so that a misspelt column cannot pass unnoticed. */
export function columnsOf(check: Check): string[] {
	const named: string[] = Object.keys(check.where ?? {});
	for (const [key, given] of Object.entries(check)) {
		if (isKind(key) && key !== 'rows') named.push(...[given as string | string[]].flat());
		if (key === 'by' || key === 'along' || key === 'of') named.push(given as string);
	}
	return named;
}
