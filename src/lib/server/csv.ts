// Takes a table in CSV apart, line by line: a quotation mark left open spoils its own row and no other.
import type { Flaw } from './text-file';

/** A table as it is written. */
export interface Csv {
	/** The cells of each line; `null` for one that cannot be taken apart. */
	readonly lines: readonly (readonly string[] | null)[];
	readonly flaws: readonly Flaw[];
}

/** A cell and what ends it: in quotation marks, where a mark is written twice, or plain without any. */
const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;

/**
 * Takes the text of a table apart. A row is a line: no cell may hold a line break.
 * @param text with `\n` at the end of each line
 */
export function parseCsv(text: string): Csv {
	const flaws: Flaw[] = [];
	const lines = text.replace(/\n$/, '').split('\n');
	return {
		flaws,
		lines: lines.map((line, index) => {
			const cells = cellsOf(line);
			if (cells) return cells;
			const expected =
				'quotation marks in pairs around a whole cell, and doubled inside it, with the cell on one line';
			flaws.push({
				line: index + 1,
				expected,
				found: line.length > 60 ? `${line.slice(0, 59)}…` : line
			});
			return null;
		})
	};
}

function cellsOf(line: string): string[] | null {
	const cells: string[] = [];
	cell.lastIndex = 0;
	for (;;) {
		const found = cell.exec(line);
		if (!found) return null;
		const [, quoted, plain = '', end] = found;
		cells.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end === '') return cells;
	}
}
