// What is wrong with the data, and where: every check reports in this one shape.

/** One thing an editor has to put right. */
export interface Problem {
	/** The file as seen from the project, such as `data/facts.csv`. */
	readonly file: string;
	/** The row of a table, counting its header as row 1; `null` when no single row is to blame. */
	readonly row: number | null;
	/** The line of a file that is no table, where one is to blame. */
	readonly line?: number;
	/** The column of a table, or the place in a JSON file; `null` for the file as a whole. */
	readonly column: string | null;
	/** What was expected, as the end of the sentence "expected …". */
	readonly expected: string;
	/** What stands there, as it stands there; empty when nothing does. */
	readonly found: string;
}

/** All problems of the data at once, so that an editor mends them in one go. */
export class DataError extends Error {
	readonly problems: readonly Problem[];

	/** @param problems at least one */
	constructor(problems: readonly Problem[]) {
		super(problems.map(sentence).join('\n'));
		this.name = 'DataError';
		this.problems = problems;
	}
}

/** The file's name as an editor knows it: never a path of the machine the build runs on. */
export const inData = (name: string): string => `data/${name}`;

/** A problem as one sentence. */
export function sentence({ file, row, line, column, expected, found }: Problem): string {
	const place = [
		...[file, row === null ? [] : `row ${row}`, line === undefined ? [] : `line ${line}`],
		...(column === null ? [] : [`column ${column}`])
	];
	return `${place.flat().join(', ')}: expected ${expected}, found ${found ? `"${found}"` : 'nothing'}.`;
}
