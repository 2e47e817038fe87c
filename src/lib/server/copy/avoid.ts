// Words the copy does without, such as the group's own honorifics, with the reason each editor is told.
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
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
 * Throws when the file is not JSON or not such a list.
 */
export function readAvoided(path: string, name: string): readonly Avoided[] {
	if (!existsSync(path)) return [];
	let read: unknown;
	try {
		read = JSON.parse(readFileSync(path, 'utf8'));
	} catch (cause) {
		throw new Error(`${name} is not valid JSON: ${String(cause)}`, { cause });
	}
	const checked = v.safeParse(list, read);
	if (checked.success) return checked.output;
	const issue = checked.issues[0];
	throw new Error(
		`${name}, ${v.getDotPath(issue) ?? 'as a whole'}: expected a list of { "words": […], "why": "…" }, found ${issue.received}.`
	);
}

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
	return avoided.flatMap(({ words, why }) =>
		words.flatMap((listed) =>
			[...own.matchAll(patternOf(listed))].map((match) => ({
				listed,
				text: match[0],
				start: match.index,
				why
			}))
		)
	);
}

function patternOf(listed: string): RegExp {
	const words = listed.split(/\s+/).map(literally).join('[\\s-]+');
	return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:e?s)?(?![\\p{L}\\p{N}])`, 'giu');
}
