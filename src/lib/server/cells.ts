// Turns what datapackage.json says of a column into a valibot schema that reads its cells.
import * as v from 'valibot';
import type { Cell } from '../story/tables';
import type { Field } from './descriptor';

/** A schema that reads one cell, as text, into a value. */
export type CellSchema = v.GenericSchema<string, Cell>;

/** What has to be true of a value, and how to ask for it: the end of "expected …". */
type Rule<T> = readonly [expected: string, holds: (value: T) => boolean];

const ruled = <T>(schema: v.GenericSchema<string, T>, rules: readonly Rule<T>[]) =>
	v.pipe(schema, ...rules.map(([expected, holds]) => v.check<T, string>(holds, expected)));

const filled: Rule<string> = ['a value, as this column is never empty', (cell) => cell !== ''];

// A space nobody sees makes two words differ that look the same.
const trimmed: Rule<string> = [
	'text without a space at its start or end',
	(cell) => cell === cell.trim()
];

/**
 * The schema of one column's cells. An empty cell is `null`, or no entries for a list.
 * Its issues are written to follow "expected"; read with `abortPipeEarly` to have only the first.
 */
export function cellSchema(field: Field): CellSchema {
	const full = fullCell(field);
	const empty = ruled(v.string(), field.constraints?.required ? [filled] : []);
	const blank = v.pipe(
		empty,
		v.transform((): Cell => (field.type === 'list' ? [] : null))
	);
	return v.lazy((cell): CellSchema => (cell === '' ? blank : full));
}

function fullCell(field: Field): CellSchema {
	if (field.type === 'string') return ruled(v.string(), [trimmed, ...textRules(field)]);
	if (field.type === 'list') {
		const list = v.pipe(
			ruled(v.string(), [trimmed]),
			v.transform((cell) => cell.split(field.delimiter).map((entry) => entry.trim()))
		);
		return ruled(list, [
			['entries separated by a single ;', (entries) => !entries.includes('')],
			['each entry once', (entries) => new Set(entries).size === entries.length]
		]);
	}
	const whole = field.type === 'integer';
	const digits = whole ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
	const expected = whole ? 'a whole number' : 'a number such as 12 or 12.5';
	const number = v.pipe(
		ruled(v.string(), [[expected, (cell) => digits.test(cell)]]),
		v.transform(Number)
	);
	return ruled(number, numberRules(field));
}

function textRules(field: Extract<Field, { type: 'string' }>): Rule<string>[] {
	const rules: Rule<string>[] = [];
	const { enum: allowed, pattern } = field.constraints ?? {};
	if (allowed) rules.push([oneOf(allowed), (cell) => allowed.includes(cell)]);
	if (field.dateFormat) {
		rules.push(['a real date, written YYYY, YYYY-MM or YYYY-MM-DD', isPartialDate]);
	}
	if (field.format === 'uri') {
		rules.push(['a web address that begins with http:// or https://', isWebAddress]);
	}
	if (pattern) {
		const fits = new RegExp(pattern, 'u');
		const like = field.example ? `text like "${field.example}"` : `text that fits ${pattern}`;
		rules.push([like, (cell) => fits.test(cell)]);
	}
	return rules;
}

function numberRules(field: Extract<Field, { type: 'integer' | 'number' }>): Rule<number>[] {
	const rules: Rule<number>[] = [];
	const { enum: allowed, minimum, maximum } = field.constraints ?? {};
	if (allowed) rules.push([oneOf(allowed), (value) => allowed.includes(value)]);
	if (minimum !== undefined) rules.push([`${minimum} or more`, (value) => value >= minimum]);
	if (maximum !== undefined) rules.push([`${maximum} or less`, (value) => value <= maximum]);
	return rules;
}

const oneOf = (allowed: readonly (string | number)[]): string =>
	allowed.length === 1 ? `${allowed[0]}` : `one of ${allowed.join(', ')}`;

/** Whether a text is an ISO year, month or day that exists: no month 13, no 30 February. */
export function isPartialDate(cell: string): boolean {
	if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(cell)) return false;
	const [year = 0, month = 1, day = 1] = cell.split('-').map(Number);
	const date = new Date(Date.UTC(year, month - 1, day));
	// Date rolls 30 February over into March, so a date that does not come back is none.
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const isWebAddress = (cell: string): boolean => /^https?:\/\//.test(cell) && URL.canParse(cell);
