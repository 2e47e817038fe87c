// Which rows a check is about, and how to say so.
import type { Cell } from '../story/tables';
import type { Where } from './check-schema';
import type { Line } from './table';

/** The lines a condition picks, all of them without one. */
export const matching = (lines: readonly Line[], where: Where = {}): readonly Line[] =>
	lines.filter(({ cells }) =>
		Object.entries(where).every(([column, wanted]) => fits(cells[column] ?? null, wanted))
	);

function fits(cell: Cell, wanted: Where[string]): boolean {
	const value = Array.isArray(cell) && cell.length === 0 ? null : cell;
	if (Array.isArray(wanted)) return wanted.some((one) => one === value);
	if (typeof wanted === 'object' && wanted !== null) return wanted.not !== value;
	return wanted === value;
}

/** A condition in words, to follow "where": `parent is empty`. */
export function say(where: Where): string {
	return Object.entries(where)
		.map(([column, wanted]) => {
			if (Array.isArray(wanted)) return `${column} is ${wanted.map(name).join(' or ')}`;
			const isNot = typeof wanted === 'object' && wanted !== null;
			return isNot ? `${column} is not ${name(wanted.not)}` : `${column} is ${name(wanted)}`;
		})
		.join(' and ');
}

const name = (value: string | number | null): string => (value === null ? 'empty' : `"${value}"`);
