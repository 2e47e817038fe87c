// Runs the checks a table asks for in datapackage.json: what must hold between cells, and why.
import type { Row } from '../story/tables';
import type { Check, CheckOf } from './check-schema';
import type { Problem } from './problem';
import { problemIn, type Line, type ReadTable } from './table';
import { checkCited, checkParts, checkRising, checkRows, checkSame, checkSum } from './totals';
import { isBefore, isEmpty, write } from './values';
import { matching } from './where';

/**
 * Runs every check of a table. Problems are collected, never thrown.
 * @param all every table of the package, for the checks that look across
 */
export function runChecks(table: ReadTable, all: readonly ReadTable[]): Problem[] {
	// A sum over a cell that could not be read would complain twice about one mistake.
	if (table.problems.length) return [];
	return table.resource.checks.flatMap((check) => run(table, check, all));
}

function run(table: ReadTable, check: Check, all: readonly ReadTable[]): Problem[] {
	if ('sum' in check) return checkSum(table, check);
	if ('parts' in check) return checkParts(table, check);
	if ('rows' in check) return checkRows(table, check);
	if ('rising' in check) return checkRising(table, check);
	if ('same' in check) return checkSame(table, check, all);
	if ('cited' in check) return checkCited(table, check, all);
	return matching(table.lines, check.where).flatMap((line) =>
		inRow(line, check).map(({ column, expected, found }) => {
			const because = `${expected}, because ${check.because}`;
			return problemIn(table.resource, { row: line.row, column, expected: because, found });
		})
	);
}

type InRow = Pick<Problem, 'expected' | 'found'> & { column: string };
type RowKind = 'ordered' | 'within' | 'equal' | 'given' | 'empty' | 'together' | 'words';

/** The checks that can be settled within one row. */
function inRow({ cells }: Line, check: CheckOf<RowKind>): InRow[] {
	const found = (column: string): string => write(cells[column]);
	if ('given' in check) {
		const gaps = check.given.filter((column) => isEmpty(cells[column]));
		return gaps.map((column) => ({ column, expected: 'a value', found: '' }));
	}
	if ('empty' in check) {
		const extra = check.empty.filter((column) => !isEmpty(cells[column]));
		return extra.map((column) => ({ column, expected: 'an empty cell', found: found(column) }));
	}
	if ('together' in check) {
		const gaps = check.together.filter((column) => isEmpty(cells[column]));
		if (gaps.length === check.together.length) return [];
		const filled = check.together.find((column) => !isEmpty(cells[column])) ?? '';
		return gaps.map((column) => ({ column, expected: `a value beside ${filled}`, found: '' }));
	}
	if ('equal' in check) {
		const [first = '', ...rest] = check.equal;
		const others = rest.filter((column) => found(column) !== found(first));
		return others.map((column) => {
			const expected = `the same as ${first}, ${found(first) || 'an empty cell'}`;
			return { column, expected, found: found(column) };
		});
	}
	if ('ordered' in check) return falls(cells, check.ordered);
	if ('within' in check) {
		const whole = cells[check.of];
		const parts = check.within.filter((column) => !isEmpty(cells[column]));
		const total = parts.reduce((sum, column) => sum + Number(cells[column]), 0);
		if (typeof whole !== 'number' || total <= whole) return [];
		const expected = `no more than ${check.of}, ${whole}`;
		return [{ column: parts.join(' + '), expected, found: String(total) }];
	}
	const count = found(check.words).split(/\s+/).filter(Boolean).length;
	if (count <= check.atMost) return [];
	const expected = `no more than ${check.atMost} words`;
	return [{ column: check.words, expected, found: `${count} words` }];
}

/** The columns whose value is below the last filled one to their left. */
function falls(cells: Row, columns: readonly string[]): InRow[] {
	const filled = columns.filter((column) => !isEmpty(cells[column]));
	return filled.flatMap((column, place) => {
		const before = filled[place - 1];
		if (before === undefined || !isBefore(cells[column], cells[before])) return [];
		const expected = `no less than ${before}, ${write(cells[before])}`;
		return { column, expected, found: write(cells[column]) };
	});
}
