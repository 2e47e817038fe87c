// Reads one CSV file by its entry in datapackage.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dsvFormat } from 'd3-dsv';
import * as v from 'valibot';
import type { Cell, Row } from '../story/tables';
import { cellSchema } from './cells';
import type { Resource } from './descriptor';
import { inData, type Problem } from './problem';

/** One line of a table with its row number in the file, where the header is row 1. */
export interface Line {
	readonly row: number;
	readonly cells: Row;
}

/** A table as read. */
export interface ReadTable {
	readonly resource: Resource;
	readonly lines: readonly Line[];
	/** The size of the file. */
	readonly bytes: number;
	readonly problems: readonly Problem[];
	/** Whether there is a file with the right columns: without them, nothing can be said of its rows. */
	readonly readable: boolean;
}

/** A problem of this table; `row` and `column` default to none. */
export const problemIn = (resource: Resource, told: Omit<Problem, 'file'>): Problem => ({
	file: inData(resource.path),
	...told
});

/**
 * Reads the file of one table. Problems are collected, never thrown.
 * A cell that could not be read is left as text, or empty where a value belongs, so that the other
 * cells of its row can still be checked.
 * @param dir the folder of the package
 */
export function readTable(dir: string, resource: Resource): ReadTable {
	const file = join(dir, resource.path);
	const none = { resource, lines: [], bytes: 0, readable: false };
	const wrong = (expected: string, found: string, row: number | null = null): ReadTable => ({
		...none,
		problems: [problemIn(resource, { row, column: null, expected, found })]
	});
	if (!existsSync(file)) return wrong('this file, as datapackage.json lists it', '');
	const bytes = readFileSync(file);
	let source: string;
	try {
		source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return wrong('text encoded as UTF-8', 'another encoding');
	}
	const [header = [], ...records] = dsvFormat(resource.dialect.delimiter).parseRows(source);
	const columns = resource.schema.fields.map(({ name }) => name);
	if (header.join() !== columns.join()) {
		return wrong(`the columns ${columns.join(', ')}`, header.join(', '), 1);
	}
	return { ...readLines(resource, records), resource, bytes: bytes.length, readable: true };
}

function readLines(
	resource: Resource,
	records: readonly (readonly string[])[]
): Pick<ReadTable, 'lines' | 'problems'> {
	const columns = resource.schema.fields.map((field) => ({ ...field, schema: cellSchema(field) }));
	const lines: Line[] = [];
	const problems: Problem[] = [];
	for (const [index, record] of records.entries()) {
		const row = index + 2;
		if (record.length !== columns.length) {
			const expected = `${columns.length} cells, one for each column`;
			const found = record.join() === '' ? '' : `${record.length} cells`;
			problems.push(problemIn(resource, { row, column: null, expected, found }));
			continue;
		}
		const cells: Record<string, Cell> = {};
		for (const [place, { name, type, schema }] of columns.entries()) {
			const found = record[place] ?? '';
			// The first thing wrong with a cell is enough: the rest most often follows from it.
			const read = v.safeParse(schema, found, { abortPipeEarly: true });
			cells[name] = read.success ? read.output : type === 'string' ? found : null;
			for (const { message } of read.issues ?? []) {
				problems.push(problemIn(resource, { row, column: name, expected: message, found }));
			}
		}
		lines.push({ row, cells });
		problems.push(...missingUnits(resource, row, cells));
	}
	return { lines, problems };
}

/** A number whose unit stands in another column is no number without it. */
function missingUnits(resource: Resource, row: number, cells: Row): Problem[] {
	const units = new Map<string, string>();
	for (const field of resource.schema.fields) {
		const unitField = 'unitField' in field ? field.unitField : undefined;
		if (!unitField || cells[field.name] === null || cells[unitField] !== null) continue;
		if (!units.has(unitField)) units.set(unitField, field.name);
	}
	return [...units].map(([column, number]) =>
		problemIn(resource, { row, column, expected: `the unit of ${number}`, found: '' })
	);
}
