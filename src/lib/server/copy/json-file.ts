// Reads the lists in JSON that stand beside the copy, and names what is wrong in them by its line.
import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { tell } from '../issue';
import { parseJson, type Json, type Path } from '../json';
import { readText, type Flaw } from '../text-file';
import { CopyError, type Problem } from './problems';

/**
 * What is wrong with the writing of a file, as a problem of the copy.
 * @param file what to call the file
 */
export const told = (file: string, { line, expected, found }: Flaw): Problem => ({
	...{ file, line, step: null, expected },
	found: found ? `"${found}"` : 'nothing'
});

/**
 * Reads a file as JSON.
 * @param path where it is
 * @param name what to call it in an error
 * @throws CopyError with what is wrong with the file as text and as JSON
 */
export function readJson(path: string, name: string): Json {
	const { text, flaws } = readText(path, { whole: false });
	const json = parseJson(text);
	const wrong = !text && flaws.length ? flaws : [...flaws, ...json.flaws];
	if (wrong.length) throw new CopyError(wrong.map((flaw) => told(name, flaw)));
	return json;
}

/**
 * Reads a list that a language may do without; `null` when there is none.
 * @param path where it is
 * @param name what to call it in an error
 * @param schema what it has to be
 * @throws CopyError with every problem of the file
 */
export function readList<T>(
	path: string,
	name: string,
	schema: v.GenericSchema<unknown, T>
): T | null {
	if (!existsSync(path)) return null;
	const json = readJson(path, name);
	const checked = v.safeParse(schema, json.value);
	if (checked.success) return checked.output;
	throw new CopyError(
		checked.issues.map((issue) => {
			const keys = (issue.path ?? []).map(({ key }) => key as Path[number]);
			const { expected, found } = tell(issue);
			const place = keys.length ? ` at ${keys.join('.')}` : '';
			const flaw = { line: json.lineOf(keys), expected: `${expected}${place}`, found };
			return told(name, flaw);
		})
	);
}
