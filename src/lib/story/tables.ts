// The tables of `data/` as plain values, and the one way a chart takes rows out of them.
import * as v from 'valibot';

/** One value of a table. An empty cell is `null`, never zero; an empty list is `[]`. */
export type Cell = string | number | string[] | null;

/** One line of a table, by column name. */
export type Row = Readonly<Record<string, Cell>>;

/** All tables by name, which is the file's name without its ending. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/**
 * The rows of one table, in the file's order, with the columns a chart needs and their types.
 * @param name the table, such as `defectors_by_origin`
 * @param schema a valibot object schema of the columns wanted; other columns are left out
 * Throws when the table is missing, or when a row does not fit, naming table, row and column.
 */
export function rows<TSchema extends v.GenericSchema<Record<string, unknown>>>(
	tables: Tables,
	name: string,
	schema: TSchema
): readonly v.InferOutput<TSchema>[] {
	const table = tables[name];
	if (!table) throw new Error(`There is no table "${name}" in the data.`);
	return table.map((row, index) => {
		const read = v.safeParse(schema, row);
		if (read.success) return read.output;
		const issue = read.issues[0];
		// Row 1 of the file is its header, so the first line of data is row 2.
		const place = `Table "${name}", row ${index + 2}, column ${v.getDotPath(issue) ?? 'unknown'}`;
		throw new Error(
			`${place}: expected ${issue.expected ?? issue.message}, found ${issue.received}.`
		);
	});
}
