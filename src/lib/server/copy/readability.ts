// How hard a chapter is to read, as the school year in which it can be read: the Flesch–Kincaid grade.
// J. P. Kincaid and others, "Derivation of new readability formulas", US Navy, 1975:
//   0.39 × words a sentence + 11.8 × syllables a word − 15.59
import type { LanguageRules } from './language';
import { countWords, sentences } from './text';

/** The highest grade a chapter may have. */
export const highestGrade = 9;

/** Shorter texts are not graded, in words: one long word would decide. */
export const leastWords = 50;

/** What the formula is made from. */
export interface Counts {
	sentences: number;
	words: number;
	syllables: number;
}

/**
 * The Flesch–Kincaid grade.
 * @param counts of a text with at least one sentence and one word
 */
export const grade = ({ sentences, words, syllables }: Counts): number =>
	0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

/**
 * Counts sentences, words and syllables; null for a language whose syllables nobody has taught us to count.
 * @param text paragraphs without markup, parted by empty lines
 * @param rules the language
 */
export function countAll(text: string, rules: LanguageRules): Counts | null {
	const { syllables } = rules;
	if (!syllables) return null;
	const paragraphs = text.split(/\n\n+/).filter((each) => countWords(each) > 0);
	const words = paragraphs.flatMap((each) =>
		each.split(/[\s—]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
	);
	return {
		sentences: paragraphs.reduce((sum, each) => sum + sentences(each, rules).length, 0),
		words: words.length,
		syllables: words.reduce((sum, word) => sum + syllables(word), 0)
	};
}
