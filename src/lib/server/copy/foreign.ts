// Words of other languages that the copy sets in emphasis, so that they are read out as what they are.
import * as v from 'valibot';
import { readList } from './json-file';

/** Words of one language. */
export interface Foreign {
	words: readonly string[];
	/** BCP 47 tag, with its script where that is not the language's own. */
	lang: string;
}

const list = v.array(
	v.strictObject({
		words: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
		lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/))
	})
);

/**
 * Reads a language's `foreign.json`; a language may do without one.
 * @param path where it is
 * @param name what to call it in an error
 * @throws CopyError with every problem of the file
 */
export const readForeign = (path: string, name: string): readonly Foreign[] =>
	readList(path, name, list) ?? [];

/**
 * The language of some words when all of them are listed, as those in emphasis and those of a glossary's heading are.
 * @param text without markup
 */
export const languageOf = (text: string, foreign: readonly Foreign[] = []): string | undefined =>
	foreign.find(({ words }) => words.some((word) => word.toLowerCase() === text.toLowerCase()))
		?.lang;
