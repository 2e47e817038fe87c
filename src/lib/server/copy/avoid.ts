// Words the copy does without, such as the group's own honorifics, with the reason each editor is told.
import * as v from 'valibot';
import { readList } from './json-file';
import type { LanguageRules } from './language';
import { literally } from './text';

/** Words that share a reason for not being used. */
export interface Avoided {
	/** Words or phrases; a plural is found, too, and small or capital letters make no difference. */
	words: readonly string[];
	/** Completes "because …". */
	why: string;
}

/** A word found that should not be there. */
export interface Found {
	/** As it stands on the list. */
	listed: string;
	/** As it stands in the text. */
	text: string;
	start: number;
	why: string;
}

const list = v.array(
	v.strictObject({
		words: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
		why: v.pipe(v.string(), v.minLength(1))
	})
);

/**
 * Reads a language's `avoid.json`; a language may do without one.
 * @param path where it is
 * @param name what to call it in an error
 * @throws CopyError with every problem of the file
 */
export const readAvoided = (path: string, name: string): readonly Avoided[] =>
	readList(path, name, list) ?? [];

/** How quotations are marked in languages that have no rules of their own here: theirs are left alone, too. */
const marks = [
	['„', '“'],
	['“', '”'],
	['«', '»'],
	['「', '」']
] as const;

/**
 * Finds words to avoid. What stands in double quotation marks is somebody else's and is left alone.
 * @param text without markup
 * @param avoided the list
 * @param rules the language, for its quotation marks
 */
export function findAvoided(
	text: string,
	avoided: readonly Avoided[],
	rules: LanguageRules
): Found[] {
	let own = text;
	for (const [open, close] of [...rules.quotes, ...marks]) {
		const quotation = new RegExp(
			`${literally(open)}[^${literally(close)}]*${literally(close)}`,
			'gu'
		);
		own = own.replace(quotation, (quoted) => ' '.repeat(quoted.length));
	}
	// Of a length with the text, as a few capitals are two letters when small.
	const small = own.replaceAll(/\p{Lu}/gu, (capital) => {
		const letter = capital.toLowerCase();
		return letter.length === capital.length ? letter : capital;
	});
	return avoided.flatMap(({ words, why }) =>
		words.flatMap((listed) => {
			const { first, pattern } = lookFor(listed);
			const found: Found[] = [];
			for (let at = small.indexOf(first); at >= 0; at = small.indexOf(first, at + 1)) {
				pattern.lastIndex = at;
				const [text] = pattern.exec(own) ?? [];
				if (text !== undefined) found.push({ listed, text, start: at, why });
			}
			return found;
		})
	);
}

const made = new Map<string, { first: string; pattern: RegExp }>();

/** How listed words are found: by the first of them, in small letters, and then by a pattern. */
function lookFor(listed: string): { first: string; pattern: RegExp } {
	const ready = made.get(listed);
	if (ready) return ready;
	const words = listed.split(/\s+/).map(literally).join('[\\s-]+');
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:e?s)?(?![\\p{L}\\p{N}])`, 'iuy');
	const [first = ''] = listed.toLowerCase().split(/\s+/);
	made.set(listed, { first, pattern });
	return { first, pattern };
}
