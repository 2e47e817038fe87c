// Values of cells: how they are written, and which of two comes first.
import type { Cell } from '../story/tables';

/** The entries of a list, or the one value of a plain cell; none when it is empty. */
export const entries = (cell: Cell | undefined): string[] =>
	cell === null || cell === undefined ? [] : [cell].flat().map(String);

/** A cell as it stands in the file, near enough to be found there. */
export const write = (cell: Cell | undefined): string => entries(cell).join(';');

/** Whether a cell holds nothing. */
export const isEmpty = (cell: Cell | undefined): boolean => write(cell) === '';

/** Whether a value is less than another. Dates are compared as far as both are known. */
export function isBefore(one: Cell | undefined, other: Cell | undefined): boolean {
	if (typeof one === 'number' && typeof other === 'number') return one < other;
	const [a, b] = [write(one), write(other)];
	const known = Math.min(a.length, b.length);
	return a.slice(0, known) < b.slice(0, known);
}
