// Reads a language's words from its folder.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { wordsFrom, type Messages, type Words } from '../story/words';

/**
 * Reads `<dir>/<language>/words/*.json`; the name of a file is the first part of its keys.
 * @param dir the folder of languages, such as `data/story`
 * @param language a BCP 47 tag that is also the folder's name
 * Throws when the folder is missing or a file is not JSON, naming it.
 */
export function readMessages(dir: string, language: string): Messages {
	const folder = join(dir, language, 'words');
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return Object.fromEntries(
		files.map((name): [string, Messages] => {
			const file = join(folder, name);
			try {
				return [basename(name, '.json'), JSON.parse(readFileSync(file, 'utf8')) as Messages];
			} catch (cause) {
				throw new Error(`${file} is not valid JSON: ${String(cause)}`, { cause });
			}
		})
	);
}

/** The words of a language, read from its folder. See `readMessages`. */
export const readWords = (dir: string, language: string): Words =>
	wordsFrom(readMessages(dir, language), language);
