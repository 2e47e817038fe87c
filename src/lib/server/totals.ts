// The checks that add up, count or compare several rows or tables.
import type { Row } from '../story/tables';
import type { CheckOf, Where } from './check-schema';
import { citedValues } from './keys';
import type { Problem } from './problem';
import { problemIn, type Line, type ReadTable } from './table';
import { isBefore, write } from './values';
import { matching, say } from './where';

/** Adds up numbers without the dust binary fractions leave. */
const add = (values: readonly number[]): number =>
	Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));

const numbers = (lines: readonly Line[], columns: readonly string[]): number[] =>
	lines.flatMap(({ cells }) => columns.map((column) => Number(cells[column] ?? 0)));

/** The lines a check is about, apart for each value of `by`, with the condition in words. */
function groups(
	{ lines }: ReadTable,
	where: Where = {},
	by?: string
): { lines: readonly Line[]; of: string }[] {
	const picked = matching(lines, where);
	const suffix = (condition: Where): string =>
		Object.keys(condition).length ? ` where ${say(condition)}` : '';
	if (!by) return [{ lines: picked, of: suffix(where) }];
	const values = [...new Set(picked.map(({ cells }) => write(cells[by])))];
	return values.map((value) => ({
		lines: picked.filter(({ cells }) => write(cells[by]) === value),
		of: suffix({ ...where, [by]: value })
	}));
}

/** Some columns add up to a figure. */
export function checkSum(table: ReadTable, check: CheckOf<'sum'>): Problem[] {
	return groups(table, check.where, check.by).flatMap(({ lines, of }) => {
		const total = add(numbers(lines, check.sum));
		if (total === check.equals) return [];
		const expected = `a total of ${check.equals}${of}, because ${check.because}`;
		const column = check.sum.join(' + ');
		const row = lines.length === 1 ? (lines[0]?.row ?? null) : null;
		return problemIn(table.resource, { row, column, expected, found: String(total) });
	});
}

/** The parts of each parent add up to it. The parent is the row the parts name by its key. */
export function checkParts(table: ReadTable, check: CheckOf<'parts'>): Problem[] {
	const key = table.resource.schema.primaryKey?.[0] ?? 'id';
	return table.lines.flatMap(({ row, cells }) => {
		const parts = table.lines.filter((line) => line.cells[check.of] === cells[key]);
		const total = add(numbers(parts, [check.parts]));
		if (!parts.length || total === cells[check.parts]) return [];
		const expected = `${total}, the sum of its parts, because ${check.because}`;
		const found = write(cells[check.parts]);
		return problemIn(table.resource, { row, column: check.parts, expected, found });
	});
}

/** There are so many rows. */
export function checkRows(table: ReadTable, check: CheckOf<'rows'>): Problem[] {
	return groups(table, check.where, check.by).flatMap(({ lines, of }) => {
		if (lines.length === check.rows) return [];
		const expected = `${check.rows} rows${of}, because ${check.because}`;
		const found = `${lines.length} rows`;
		return problemIn(table.resource, { row: null, column: null, expected, found });
	});
}

/** A column never falls in the order of another. */
export function checkRising(
	table: ReadTable,
	{ rising, along, ...check }: CheckOf<'rising'>
): Problem[] {
	const filled = matching(table.lines, check.where).filter(({ cells }) => cells[rising] !== null);
	const inOrder = filled.toSorted((a, b) =>
		write(a.cells[along]).localeCompare(write(b.cells[along]))
	);
	return inOrder.flatMap(({ row, cells }, place) => {
		const before = inOrder[place - 1];
		if (!before || !isBefore(cells[rising], before.cells[rising])) return [];
		const last = `${write(before.cells[rising])} of ${write(before.cells[along])}`;
		const expected = `no less than ${last}, because ${check.because}`;
		return problemIn(table.resource, {
			row,
			column: rising,
			expected,
			found: write(cells[rising])
		});
	});
}

/** Every value is one that some table refers to. */
export function checkCited(
	table: ReadTable,
	{ cited: column, where, because }: CheckOf<'cited'>,
	all: readonly ReadTable[]
): Problem[] {
	// A list that could not be read may be the one that cites it.
	if (all.some(({ problems }) => problems.length)) return [];
	const cited = citedValues(all, table.resource.name, column);
	return matching(table.lines, where).flatMap(({ row, cells }) => {
		const found = write(cells[column]);
		if (cited.has(found)) return [];
		const expected = `a value that some other table refers to, because ${because}`;
		return problemIn(table.resource, { row, column, expected, found });
	});
}

/** One row's figure is also another table's. */
export function checkSame(
	table: ReadTable,
	{ same, as, where = {}, because }: CheckOf<'same'>,
	all: readonly ReadTable[]
): Problem[] {
	const other = all.find(({ resource }) => resource.name === as.table);
	// A table with problems of its own is mended first.
	if (!other || other.problems.length) return [];
	const [line, ...more] = matching(table.lines, where);
	if (!line || more.length) {
		const expected = `one row where ${say(where)}, because ${because}`;
		const found = more.length ? `${more.length + 1} rows` : '';
		return [problemIn(table.resource, { row: null, column: same, expected, found })];
	}
	const there = summary(matching(other.lines, as.where), as);
	const here = line.cells[same] ?? null;
	if (there === here) return [];
	const place = [as.column, `in ${other.resource.path}`].filter(Boolean).join(' ');
	const condition = as.where ? ` where ${say(as.where)}` : '';
	const how = as.take === 'only' ? '' : ` (${as.take})`;
	const value = there === null ? 'a figure' : String(there);
	const expected = `${value}, as ${place}${condition}${how}, because ${because}`;
	return [problemIn(table.resource, { row: line.row, column: same, expected, found: write(here) })];
}

/** The figure another table gives: its only value, or a summary of several. */
function summary(lines: readonly Line[], { column, take }: CheckOf<'same'>['as']): Row[string] {
	if (take === 'rows') return lines.length;
	if (!column) return null;
	const filled = lines.filter(({ cells }) => cells[column] !== null);
	const values = numbers(filled, [column]);
	if (take === 'sum') return add(values);
	if (take === 'min') return Math.min(...values);
	if (take === 'max') return Math.max(...values);
	return filled.length === 1 ? (filled[0]?.cells[column] ?? null) : null;
}
