// Reads a language's words from its folder.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { wordsFrom, type Messages, type Words } from '../story/words';
import { readJson, told } from './copy/json-file';
import { CopyError, type Problem } from './copy/problems';
import type { Json, Path } from './json';

/**
 * Reads `<dir>/<language>/words/*.json`; the name of a file is the first part of its keys.
 * @param dir the folder of languages, such as `data/story`
 * @param language a BCP 47 tag that is also the folder's name
 * @throws CopyError with every problem of every file
 */
export function readMessages(dir: string, language: string): Messages {
	const folder = join(dir, language, 'words');
	const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
	const problems: Problem[] = [];
	const read = names.map((name): [string, Messages] => {
		const file = `data/story/${language}/words/${name}`;
		try {
			const json = readJson(join(folder, name), file);
			problems.push(...unsaid(json.value, [], json, file, language));
			return [basename(name, '.json'), json.value as Messages];
		} catch (error) {
			if (!(error instanceof CopyError)) throw error;
			problems.push(...error.problems);
			return [name, {}];
		}
	});
	if (problems.length) throw new CopyError(problems);
	return Object.fromEntries(read);
}

/** What cannot be said: anything but texts in ICU message format, and parts that hold such. */
function unsaid(
	value: unknown,
	path: Path,
	json: Json,
	file: string,
	language: string
): readonly Problem[] {
	const wrong = (expected: string, found: string): Problem[] => [
		told(file, { line: json.lineOf(path), expected: `${expected}${placeOf(path)}`, found })
	];
	if (typeof value === 'string') {
		if (!value.trim()) return wrong('words', '');
		return isMessage(value, language)
			? []
			: wrong('a message in ICU format, with every brace closed,', brief(value));
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		const expected = path.length
			? 'a text, or a part that holds texts,'
			: 'a part that holds texts';
		return wrong(expected, brief(JSON.stringify(value)));
	}
	return Object.entries(value).flatMap(([key, part]) =>
		unsaid(part, [...path, key], json, file, language)
	);
}

const said = new Map<string, boolean>();

function isMessage(text: string, language: string): boolean {
	const known = said.get(text);
	if (known !== undefined) return known;
	let fits: boolean;
	try {
		// A brace left open can make words the style of a number, which is then passed over.
		fits = !JSON.stringify(new IntlMessageFormat(text, language).getAst()).includes('"style":"');
	} catch {
		fits = false;
	}
	said.set(text, fits);
	return fits;
}

const placeOf = (path: Path): string => (path.length ? ` at ${path.join('.')}` : '');

const brief = (found: string): string => (found.length > 60 ? `${found.slice(0, 59)}…` : found);

/** The words of a language, read from its folder. See `readMessages`. */
export const readWords = (dir: string, language: string): Words =>
	wordsFrom(readMessages(dir, language), language);
