// Reads one CSV file by its entry in datapackage.json.
import { join } from 'node:path';
import * as v from 'valibot';
import type { Cell, Row } from '../story/tables';
import { cellSchema } from './cells';
import { parseCsv } from './csv';
import type { Resource } from './descriptor';
import { inData, type Problem } from './problem';
import { readText } from './text-file';

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
	/** Whether the file has the right columns and every row could be taken apart: else nothing can be said of what is missing. */
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
	const { text, flaws } = readText(join(dir, resource.path));
	const csv = parseCsv(text);
	const written = [...flaws, ...csv.flaws].map(({ line, expected, found }) =>
		problemIn(resource, { row: line, column: null, expected, found })
	);
	const none = { resource, lines: [], bytes: 0, readable: false };
	if (!text && flaws.length) return { ...none, problems: written };
	const [header, ...records] = csv.lines;
	const columns = resource.schema.fields.map(({ name }) => name);
	if (header?.join() !== columns.join()) {
		const expected = `the columns ${columns.join(', ')}`;
		const found = brief(header?.join(', ') ?? text.split('\n')[0] ?? '');
		const strange = problemIn(resource, { row: 1, column: null, expected, found });
		return { ...none, problems: [...written.filter(({ row }) => header || row !== 1), strange] };
	}
	const { lines, problems } = readLines(resource, records);
	return {
		...{ resource, lines, bytes: Buffer.byteLength(text) },
		readable: lines.length === records.length,
		problems: [...written, ...problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
	};
}

function readLines(
	resource: Resource,
	records: readonly (readonly string[] | null)[]
): Pick<ReadTable, 'lines' | 'problems'> {
	const columns = resource.schema.fields.map((field) => ({ ...field, schema: cellSchema(field) }));
	const lines: Line[] = [];
	const problems: Problem[] = [];
	for (const [index, record] of records.entries()) {
		const row = index + 2;
		// It has been told as it was taken apart.
		if (!record) continue;
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

/** As much of a line as a sentence can hold. */
const brief = (found: string): string => (found.length > 200 ? `${found.slice(0, 199)}…` : found);

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
