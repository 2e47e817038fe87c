// Reads datapackage.json and refuses it when it is malformed or names what does not exist.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { columnsOf, type Where } from './check-schema';
import { descriptorSchema, type Descriptor } from './descriptor';
import { DataError, inData, type Problem } from './problem';

const fileName = 'datapackage.json';
const file = inData(fileName);

/**
 * Reads `<dir>/datapackage.json`.
 * Throws a DataError with every problem of the descriptor; without it no table can be read.
 */
export function readDescriptor(dir: string): Descriptor {
	const json = parse(dir);
	const read = v.safeParse(descriptorSchema, json);
	if (!read.success) {
		throw new DataError(
			read.issues.map((issue) => ({ file, row: null, column: placeOf(issue), ...tell(issue) }))
		);
	}
	const problems = loose(read.output);
	if (problems.length) throw new DataError(problems);
	return read.output;
}

function parse(dir: string): unknown {
	const problem = { file, row: null, column: null };
	let source: string;
	try {
		source = readFileSync(join(dir, fileName), 'utf8');
	} catch {
		throw new DataError([{ ...problem, expected: 'the description of all tables', found: '' }]);
	}
	try {
		return JSON.parse(source);
	} catch (cause) {
		const found = cause instanceof Error ? cause.message : String(cause);
		throw new DataError([{ ...problem, expected: 'valid JSON', found }]);
	}
}

/** An issue of valibot's in the words of this file: no "never", no "Object". */
function tell(issue: v.BaseIssue<unknown>): Pick<Problem, 'expected' | 'found'> {
	const { input, expected, message, type } = issue;
	const key = String(issue.path?.at(-1)?.key ?? '');
	if (expected === 'never') return { expected: 'no such key, as nothing reads it', found: key };
	const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
	const found = text.length > 60 ? `${text.slice(0, 59)}…` : text;
	// Checks written by us carry their own words; lists of allowed values come as ("a" | "b").
	if (type === 'check' || type === 'custom' || expected === null)
		return { expected: message, found };
	const choice = /^\((.*)\)$/.exec(expected)?.[1];
	if (choice)
		return { expected: `one of ${choice.replaceAll('"', '').split(' | ').join(', ')}`, found };
	return { expected: input === undefined ? 'this key' : expected, found };
}

/** Where in the file an issue stands, with tables and columns by name: `resources.facts.schema…`. */
function placeOf(issue: v.BaseIssue<unknown>): string {
	const steps = (issue.path ?? []).map((step) => {
		const named: unknown = step.value;
		const hasName = typeof named === 'object' && named !== null && 'name' in named;
		return hasName && typeof named.name === 'string' ? named.name : String(step.key);
	});
	return steps.join('.') || 'the file as a whole';
}

/** Everything the descriptor names without defining it, or defines twice. */
function loose(descriptor: Descriptor): Problem[] {
	const { resources } = descriptor;
	const problems: Problem[] = [];
	const report = (column: string, expected: string, found: string): void => {
		problems.push({ file, row: null, column, expected, found });
	};
	const columnsIn = (table: string | undefined): string[] =>
		resources.find(({ name }) => name === table)?.schema.fields.map(({ name }) => name) ?? [];
	const need = (place: string, table: string | undefined, names: readonly string[]): void => {
		for (const name of names) {
			if (!columnsIn(table).includes(name)) {
				report(place, `a column of the table "${table ?? ''}"`, name);
			}
		}
	};
	for (const name of twice(resources.map((resource) => resource.name))) {
		report('resources', 'each table once', name);
	}
	for (const { name, path, schema, checks } of resources) {
		const place = `resources.${name}`;
		// One name for table, file and code: nobody has to look up which is which.
		if (path !== `${name}.csv`) report(`${place}.path`, `${name}.csv`, path);
		for (const field of twice(columnsIn(name))) {
			report(`${place}.schema.fields`, 'each column once', field);
		}
		need(`${place}.schema.primaryKey`, name, schema.primaryKey ?? []);
		need(`${place}.schema.uniqueKeys`, name, schema.uniqueKeys.flat());
		for (const { fields, reference } of schema.foreignKeys) {
			need(`${place}.schema.foreignKeys`, name, fields);
			need(`${place}.schema.foreignKeys`, reference.resource ?? name, reference.fields);
		}
		for (const field of schema.fields) {
			if ('unitField' in field && field.unitField) {
				need(`${place}.schema.fields.${field.name}.unitField`, name, [field.unitField]);
			}
			if (!('references' in field) || !field.references) continue;
			const [table, column] = field.references.split('.');
			need(`${place}.schema.fields.${field.name}.references`, table, [column ?? '']);
		}
		for (const [index, check] of checks.entries()) {
			const at = `${place}.checks.${index}`;
			need(at, name, columnsOf(check));
			if ('same' in check) need(at, check.as.table, namedIn(check.as));
		}
	}
	return problems;
}

const namedIn = ({ column, where }: { column?: string; where?: Where }): string[] => [
	...(column ? [column] : []),
	...Object.keys(where ?? {})
];

const twice = (names: readonly string[]): string[] =>
	names.filter((name, index) => names.indexOf(name) !== index);
