// Words and sentences, as an editor would count them.
import type { LanguageRules } from './language';
import type { Span } from './run';

/**
 * Counts words: anything between spaces or dashes that has a letter or a digit in it.
 * `twenty-one` and `20,000` are one word each, as word processors have it.
 * @param text without markup
 */
export function countWords(text: string): number {
	return text.split(/[\s—]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * Finds the sentences of a text. Intl does the work, but it stops after "Mr." and after initials,
 * so those are joined again.
 * @param text one paragraph without line ends
 * @param rules the language it is in
 */
export function sentences(text: string, rules: LanguageRules): Span[] {
	const found: Span[] = [];
	let start = 0;
	const segmenter = new Intl.Segmenter(rules.locale, { granularity: 'sentence' });
	for (const { index, segment } of segmenter.segment(text)) {
		const end = index + segment.length;
		if (endsInAbbreviation(segment, rules) && end < text.length) continue;
		found.push({ start, end });
		start = end;
	}
	return found;
}

/**
 * Joins the lines of a paragraph for display.
 * @param text possibly with runs of spaces
 */
export function tidy(text: string): string {
	return text.replace(/[ \t\n]+/g, ' ').trim();
}

/**
 * Makes a text fit to stand in a regular expression with the `u` flag.
 * @param text to be matched as it is
 */
export function literally(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function endsInAbbreviation(segment: string, rules: LanguageRules): boolean {
	const last = /(\p{L}+)\.\s*$/u.exec(segment)?.[1];
	if (last === undefined) return false;
	// A lone capital is an initial ("J. Smith"), except for the pronoun at the end of a sentence.
	return rules.abbreviations.includes(last) || (/^\p{Lu}$/u.test(last) && last !== 'I');
}
