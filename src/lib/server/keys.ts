// Identity and reference: ids are unique, and whatever a row points at exists.
import type { Problem } from './problem';
import { problemIn, type ReadTable } from './table';
import { entries, write } from './values';

/** Where a list's entries, or a column's values, must be found. */
interface Reference {
	readonly column: string;
	readonly table: string;
	readonly target: string;
}

/** Every repeated id and every dangling reference of a table. Problems are collected, never thrown. */
export function checkKeys(table: ReadTable, all: readonly ReadTable[]): Problem[] {
	return [...repeated(table), ...dangling(table, all)];
}

function repeated({ resource, lines }: ReadTable): Problem[] {
	const { fields, primaryKey, uniqueKeys } = resource.schema;
	const single = fields
		.filter(({ constraints }) => constraints && 'unique' in constraints && constraints.unique)
		.map(({ name }) => [name]);
	const keys = [...single, ...(primaryKey ? [primaryKey] : []), ...uniqueKeys];
	const distinct = new Map(keys.map((key) => [key.join(', '), key]));
	return [...distinct].flatMap(([column, key]) => {
		const seen = new Map<string, number>();
		return lines.flatMap(({ row, cells }) => {
			const found = key.map((name) => write(cells[name])).join(', ');
			const first = seen.get(found);
			if (first === undefined) seen.set(found, row);
			// Empty single cells are the business of `required`.
			if (first === undefined || found === '') return [];
			const expected = `a value of its own, as row ${first} has this one`;
			return problemIn(resource, { row, column, expected, found });
		});
	});
}

/** The references a table makes, in lists and in single cells. */
function referencesOf({ resource }: ReadTable): Reference[] {
	const lists = resource.schema.fields.flatMap((field) => {
		if (!('references' in field) || !field.references) return [];
		const [table = '', target = ''] = field.references.split('.');
		return { column: field.name, table, target };
	});
	const singles = resource.schema.foreignKeys.map(({ fields, reference }) => ({
		column: fields[0],
		table: reference.resource ?? resource.name,
		target: reference.fields[0]
	}));
	return [...lists, ...singles];
}

function dangling(table: ReadTable, all: readonly ReadTable[]): Problem[] {
	return referencesOf(table).flatMap(({ column, table: name, target }) => {
		const other = all.find(({ resource }) => resource.name === name);
		// A table that could not be read has said so; hundreds of dangling ids would only hide it.
		if (!other?.readable) return [];
		const known = new Set(other.lines.map(({ cells }) => write(cells[target])));
		return table.lines.flatMap(({ row, cells }) =>
			entries(cells[column])
				.filter((entry) => !known.has(entry))
				.map((found) => {
					const expected = `the ${target} of a row in ${other.resource.path}`;
					return problemIn(table.resource, { row, column, expected, found });
				})
		);
	});
}

/** Every value of `<table>.<column>` that some list in the package names. */
export function citedValues(all: readonly ReadTable[], table: string, column: string): Set<string> {
	return new Set(
		all.flatMap((from) =>
			referencesOf(from)
				.filter((reference) => reference.table === table && reference.target === column)
				.flatMap((reference) => from.lines.flatMap(({ cells }) => entries(cells[reference.column])))
		)
	);
}
