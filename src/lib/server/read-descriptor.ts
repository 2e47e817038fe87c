// Reads datapackage.json and refuses it when it is malformed or names what does not exist.
import { join } from 'node:path';
import * as v from 'valibot';
import { columnsOf, type Where } from './check-schema';
import { descriptorSchema, type Descriptor } from './descriptor';
import { parseJson, type Json, type Path } from './json';
import { DataError, inData, type Problem } from './problem';
import { tell } from './issue';
import { readText } from './text-file';

const fileName = 'datapackage.json';
const file = inData(fileName);

/**
 * Reads `<dir>/datapackage.json`.
 * Throws a DataError with every problem of the descriptor; without it no table can be read.
 */
export function readDescriptor(dir: string): Descriptor {
	const json = read(dir);
	const checked = v.safeParse(descriptorSchema, json.value);
	if (!checked.success) {
		throw new DataError(
			checked.issues.map((issue) => {
				const path = (issue.path ?? []).map(({ key }) => key as Path[number]);
				return { file, row: null, line: json.lineOf(path), column: placeOf(issue), ...tell(issue) };
			})
		);
	}
	const problems = loose(checked.output, json);
	if (problems.length) throw new DataError(problems);
	return checked.output;
}

function read(dir: string): Json {
	const { text, flaws } = readText(join(dir, fileName), { whole: false });
	const json = parseJson(text);
	const wrong = !text && flaws.length ? flaws : [...flaws, ...json.flaws];
	if (!wrong.length) return json;
	throw new DataError(wrong.map((flaw) => ({ file, row: null, column: null, ...flaw })));
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
function loose(descriptor: Descriptor, { lineOf }: Json): Problem[] {
	const { resources } = descriptor;
	const problems: Problem[] = [];
	const report = (column: string, expected: string, found: string): void => {
		const line = lineOf(pathTo(column, descriptor));
		problems.push({ file, row: null, line, column, expected, found });
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

/** The way to a place that is told with tables and columns by name. */
function pathTo(place: string, descriptor: Descriptor): Path {
	let value: unknown = descriptor;
	return place.split('.').map((step) => {
		const key = Array.isArray(value)
			? value.findIndex((one: { name?: string }, index) => (one.name ?? String(index)) === step)
			: step;
		value = (value as Record<string, unknown> | undefined)?.[key];
		return key;
	});
}

const namedIn = ({ column, where }: { column?: string; where?: Where }): string[] => [
	...(column ? [column] : []),
	...Object.keys(where ?? {})
];

const twice = (names: readonly string[]): string[] =>
	names.filter((name, index) => names.indexOf(name) !== index);
