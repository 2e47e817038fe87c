// Copies of data/ for tests to break: a temporary folder each, so that the real tables stay as they are.
import {
	copyFileSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { DataError, readPackage, type Problem } from '../../src/lib/server/package';

/** A table as text, header first; tests change it in place. */
export type Sheet = string[][];

/** The parts of datapackage.json that tests change. */
export interface LooseResource {
	[key: string]: unknown;
	name: string;
	schema: { fields: { [key: string]: unknown; name: string }[] };
	checks: { [key: string]: unknown }[];
}

/** A copy of the package to break. */
export interface Copy {
	readonly dir: string;
	/** Changes a table by its name. */
	sheet(name: string, change: (sheet: Sheet) => void): void;
	/** Sets one cell, by the row an editor sees: the header is row 1. Throws on an unknown place. */
	cell(name: string, row: number, column: string, value: string): void;
	/** Changes the entry of one table in datapackage.json. */
	resource(name: string, change: (resource: LooseResource) => void): void;
	/** Adds a table to datapackage.json, written as `csv`, after the pattern of another. */
	add(like: string, name: string, csv: string, change: (resource: LooseResource) => void): void;
	/** Writes any file of the folder. */
	write(file: string, content: string | Buffer): void;
	/** What the reader has to say; none when the package is whole. Other errors are thrown on. */
	problems(): readonly Problem[];
	/** The message an editor sees. */
	message(): string;
	/** Deletes one file, or the whole copy. */
	remove(file?: string): void;
}

/**
 * The row of the real table that has an id, as an editor sees it: the header is row 1. An unknown id would get the
 * row after the last. So tests stay true when rows are added above.
 */
export function rowAt(name: string, id: string): number {
	const sheet = csvParseRows(readFileSync(`data/${name}.csv`, 'utf8'));
	const found = sheet.findIndex(([first]) => first === id);
	return (found < 0 ? sheet.length : found) + 1;
}

/** Copies the tables and datapackage.json, and nothing else, into a new temporary folder. */
export function copyData(): Copy {
	const dir = mkdtempSync(join(tmpdir(), 'data-'));
	for (const file of readdirSync('data')) {
		if (/\.(csv|json)$/.test(file)) copyFileSync(join('data', file), join(dir, file));
	}
	const write = (file: string, content: string | Buffer): void =>
		writeFileSync(join(dir, file), content);
	const read = (file: string): string => readFileSync(join(dir, file), 'utf8');
	const descriptor = (change: (resources: LooseResource[]) => void): void => {
		const whole = JSON.parse(read('datapackage.json')) as { resources: LooseResource[] };
		change(whole.resources);
		write('datapackage.json', JSON.stringify(whole));
	};
	const error = (): DataError | undefined => {
		try {
			readPackage(dir);
			return undefined;
		} catch (cause) {
			if (cause instanceof DataError) return cause;
			throw cause;
		}
	};
	const copy: Copy = {
		dir,
		write,
		sheet(name, change) {
			const sheet = csvParseRows(read(`${name}.csv`));
			change(sheet);
			write(`${name}.csv`, `${csvFormatRows(sheet)}\n`);
		},
		cell(name, row, column, value) {
			copy.sheet(name, (sheet) => {
				const place = sheet[0]?.indexOf(column) ?? -1;
				const line = sheet[row - 1];
				if (!line || place < 0) throw new Error(`${name} has no row ${row}, column ${column}.`);
				line[place] = value;
			});
		},
		resource(name, change) {
			descriptor((resources) => {
				const found = resources.find((resource) => resource.name === name);
				if (!found) throw new Error(`There is no table ${name} to change.`);
				change(found);
			});
		},
		add(like, name, csv, change) {
			descriptor((resources) => {
				const pattern = resources.find((resource) => resource.name === like);
				const added = structuredClone(pattern);
				if (!added) throw new Error(`There is no table ${like} to follow.`);
				Object.assign(added, { name, path: `${name}.csv`, checks: [] });
				change(added);
				resources.push(added);
			});
			write(`${name}.csv`, csv);
		},
		problems: () => error()?.problems ?? [],
		message: () => error()?.message ?? '',
		remove: (file = '') => rmSync(join(dir, file), { recursive: true })
	};
	return copy;
}

/** A problem as an editor is told it: file, row, column, expected, found. */
export type Told = readonly [string, number | null, string | null, string, string];

/** What an editor does, how, and every problem that must follow, in order. */
export type Case = readonly [editor: string, breakage: (copy: Copy) => void, ...problems: Told[]];

/** Breaks a fresh copy and compares the whole list of problems, so that no misleading one slips in. */
function expectProblems([, breakage, ...problems]: Case): void {
	const copy = copyData();
	try {
		breakage(copy);
		const told = copy
			.problems()
			.map(({ file, row, column, expected, found }): Told => [file, row, column, expected, found]);
		expect(told).toEqual(problems);
	} finally {
		copy.remove();
	}
}

/** One test for each case; the three parts of its name make a sentence about the editor. */
export const editors = (begin: string, cases: readonly Case[], end: string): void => {
	describe(begin, () => {
		for (const one of cases) test(`${one[0]} ${end}`, () => expectProblems(one));
	});
};
