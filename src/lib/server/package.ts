// Reads data/: the package is the schema. A new table is a CSV file and an entry, never code.
import { readdirSync } from 'node:fs';
import type { Tables } from '../story/tables';
import { runChecks } from './checks';
import type { Descriptor, Field, Resource } from './descriptor';
import { checkDisclosure } from './disclosure';
import { checkKeys } from './keys';
import { checkOrigins } from './origins';
import { checkPrinted } from './printed';
import { DataError, inData, type Problem } from './problem';
import { readDescriptor } from './read-descriptor';
import { readTable, type ReadTable } from './table';

export { DataError } from './problem';
export type { Problem } from './problem';

/** A column, as a reader of the data page needs to know it. */
export interface ColumnInfo {
	readonly name: string;
	readonly title: string;
	readonly type: 'string' | 'date' | 'integer' | 'number' | 'list';
	/** What a number counts, or the column that says so; `null` for text and bare numbers. */
	readonly unit: string | null;
	/** Allowed values or a reading aid, from the codebook. */
	readonly description: string | null;
}

/** A table, as a reader of the data page needs to know it. */
export interface ResourceInfo {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	/** The file's name within `data/`. */
	readonly path: string;
	/** The size of the file in bytes. */
	readonly bytes: number;
	/** The number of lines of data. */
	readonly rows: number;
	readonly fields: readonly ColumnInfo[];
	/** What to bear in mind when using the table, in Markdown. */
	readonly cautions: readonly string[];
	readonly licence: Licence;
}

/** The terms a table may be used under. */
export interface Licence {
	readonly name: string;
	readonly title: string;
	readonly url: string;
}

/** The whole package, checked. */
export interface DataPackage {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly version: string;
	/** ISO date and time. */
	readonly created: string;
	readonly licence: Licence;
	readonly tables: Tables;
	/** In the order of datapackage.json. */
	readonly resources: readonly ResourceInfo[];
}

/**
 * Reads and checks the data package in a folder.
 * @param dir the folder that holds datapackage.json and the CSV files
 * Throws a DataError that lists every problem: first those of datapackage.json alone, as nothing can
 * be read without it, then those of all tables together.
 */
export function readPackage(dir: string): DataPackage {
	const descriptor = readDescriptor(dir);
	const read = descriptor.resources.map((resource) => readTable(dir, resource));
	const problems = [
		...unlisted(dir, descriptor),
		...read.flatMap((table) => [
			...table.problems,
			...checkKeys(table, read),
			...runChecks(table, read)
		]),
		...checkDisclosure(read),
		...checkPrinted(read),
		...checkOrigins(read)
	];
	if (problems.length) throw new DataError(problems);
	const { name, title, description, version, created } = descriptor;
	const licence = licenceOf(descriptor);
	return {
		...{ name, title, description, version, created, licence },
		tables: Object.fromEntries(
			read.map(({ resource, lines }) => [resource.name, lines.map(({ cells }) => cells)])
		),
		resources: read.map((table) => describe(table, licence))
	};
}

/** Tables nobody described: a file that is not listed is a file that is not checked. */
function unlisted(dir: string, { resources }: Descriptor): Problem[] {
	const listed = new Set(resources.map(({ path }) => path));
	return readdirSync(dir)
		.filter((name) => name.endsWith('.csv') && !listed.has(name))
		.map((name) => ({
			...{ file: inData(name), row: null, column: null },
			expected: 'an entry for this table in datapackage.json',
			found: ''
		}));
}

function licenceOf({ licenses }: Descriptor): Licence {
	const [first] = licenses;
	// The descriptor's schema asks for one; this is for the compiler.
	if (!first) throw new Error('datapackage.json names no licence.');
	return { name: first.name, title: first.title, url: first.path };
}

function describe({ resource, bytes, lines }: ReadTable, licence: Licence): ResourceInfo {
	const { name, title, description, path, cautions }: Resource = resource;
	const fields = resource.schema.fields.map(columnInfo);
	return { name, title, description, path, bytes, rows: lines.length, fields, cautions, licence };
}

function columnInfo(field: Field): ColumnInfo {
	const { name, title, description = null } = field;
	const isDate = field.type === 'string' && field.dateFormat === 'partial-date';
	return { name, title, type: isDate ? 'date' : field.type, unit: unitOf(field), description };
}

function unitOf(field: Field): string | null {
	if (field.type !== 'integer' && field.type !== 'number') return null;
	if (field.unitField) return `as in column ${field.unitField}`;
	return field.unit === undefined || field.unit === 'none' ? null : field.unit;
}
