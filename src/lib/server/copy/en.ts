// English: the words for numbers, for not being sure of them, and the marks of a quotation.
import type { Hedge, LanguageRules, NumberToken } from './language';
import { spelledNumbers } from './en-numbers';
import { englishSyllables } from './en-syllables';

function hedge(...phrases: string[]): Hedge {
	const last = phrases.at(-1) ?? '';
	const shown = phrases.map((phrase) => `"${phrase}"`);
	return {
		words: new RegExp(`\\b(?:${phrases.join('|').replaceAll(' ', '\\s+')})\\b`, 'i'),
		shown: phrases.length > 1 ? `${shown.slice(0, -1).join(', ')} or "${last}"` : shown.join('')
	};
}

/** The rules for English copy, and for the ledger, which is in English whatever the copy is in. */
export const english: LanguageRules = {
	// The house writes British English; en-GB also gives Intl's "Sept".
	locale: 'en-GB',
	abbreviations: ['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Gen', 'Col', 'St', 'No', 'Nos', 'vs', 'cf'],
	dayJoiners: ['and', 'or', 'to'],
	dayEndings: ['st', 'nd', 'rd', 'th'],
	percent: /^(?:\s?%|[\s-](?:per\s?cent|percentage)\b)/i,
	scales: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 },
	spelled: (text): NumberToken[] => spelledNumbers(text),
	hedges: {
		at_least: hedge('at least', 'more than', 'or more', 'over', 'no fewer than'),
		about: hedge(
			...['about', 'some', 'around', 'nearly', 'almost', 'roughly', 'close to', 'just under']
		),
		at_most: hedge('up to', 'fewer than', 'less than', 'as many as', 'at most', 'under'),
		between: hedge('between')
	},
	introduced: /\b(?:the|these|those)\s+$/i,
	quotes: [
		['“', '”'],
		['"', '"']
	],
	syllables: englishSyllables
};
