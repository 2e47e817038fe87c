// English: the words for numbers, for not being sure of them, and the marks of a quotation.
import type { Doubt, Hedge, LanguageRules, NumberToken } from './language';
import { countingWords } from './en-counting';
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

const verbs =
	'says?|said|writes?|wrote|written|counts?|counted|reports?|reported|speaks? of|spoke of|calls?|called|notes?|noted|tells?|told|finds?|found|records?|recorded|gives?|gave|thinks?|thought|judges?|judged|warns?|warned|argues?|argued|sums up|states?|stated|estimates?|estimated|asks?|asked|adds?|added|puts?|put it|lists?|saw|sees|could not verify|recalled|recalls|explains?|explained|claims?|claimed|heard|believed|believes';
const verbBefore = new RegExp(`\\b(?:${verbs}|according to|citing)\\s(?:(?:the|by|to)\\s)?$`, 'i');
const verbAfter = new RegExp(
	`^(?:’s researchers|\\))?\\s(?:had\\s|has\\s|have\\s|later\\s|also\\s|once\\s)?(?:${verbs})\\b`,
	'i'
);
const ownWords = /^’s?\s(?:own\s)?(?:account|words|figures|count|sum)\b/i;

const doubts: readonly Doubt[] = [
	{
		stated:
			/\b(?:presumably|probably|likely|perhaps|might|may(?! \d)|thought|believed|suspected|apparently|seems?|credibly reported)\b/i,
		kept: hedge(
			...[
				'presumably',
				'probably',
				'likely',
				'perhaps',
				'might',
				'may',
				'could',
				'thought',
				'believed'
			],
			...[
				'suspected',
				'apparently',
				'seem',
				'seems',
				'reported',
				'wrote',
				'says',
				'say',
				'said',
				'not known'
			]
		)
	},
	{
		stated: /\bestimate[ds]?\b/i,
		kept: hedge('estimate', 'estimates', 'estimated', 'put', 'thought', 'up to')
	},
	{ stated: /\bsaid to (?:be|have)\b/i, kept: hedge('said', 'says', 'say', 'reported', 'account') },
	{ stated: /\bnot necessarily\b/i, kept: hedge('not necessarily', 'not always', 'may not') },
	{ stated: /\bto the court or to the public\b/i, kept: hedge('or', 'talking', 'spoke', 'court') }
];

/** What a number counts, by the noun after it. */
const units: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		[
			...['people', 'person', 'men', 'women', 'fighters', 'foreigners', 'returnees'],
			...['defectors', 'students', 'activists', 'britons', 'syrians', 'voices', 'individuals']
		].map((noun) => [noun, 'people'])
	),
	...Object.fromEntries(
		['countries', 'months', 'years', 'days', 'hours', 'weeks', 'passports', 'cases'].map((noun) => [
			noun,
			noun
		])
	),
	...{ arrests: 'arrests', verdicts: 'verdicts', records: 'records', states: 'states' }
};

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
	counting: (text): NumberToken[] => countingWords(text),
	years: {
		before:
			/(?:\b(?:in|by|of|since|until|till|from|to|before|after|during|between|and|or|than|through|throughout|early|late|spring|summer|autumn|winter|year|years|month)\s|\bmid-|\b(?:for|the|its|their)\s(?=$)|[–-]|\()$/i,
		counted:
			/^\s(?:(?:[a-z]+\s)?(?:people|men|women|persons|individuals|fighters|foreigners|members|others|defectors|returnees|cases|arrests|states|countries|passports|executions|voices|accounts)\b|of\s(?:the|them|those|its|his)\b)/i,
		listed: /^(?:\s*,\s*(?:and|or|to)?\s*|\s*[–-]\s*|\s+(?:and|or|to|until)\s+)$/,
		ambiguous: ['May', 'March', 'Mar']
	},
	speaking: (before, after) =>
		verbBefore.test(before) || verbAfter.test(after) || ownWords.test(after),
	tellers: [
		/\p{Lu}[\p{L}/-]*(?:\s\p{Lu}[\p{L}/-]*)*(?=\s(?:wrote|writes|reports|reported|says|said|notes|noted|warned|warns|estimates|estimated|argued|argues)\b|’s\s(?:own\s)?(?:account|words)\b)/gu,
		/(?<=\b(?:according to|wrote|reported|says|said|noted)\s(?:the\s)?)\p{Lu}[\p{L}/-]*(?:\s\p{Lu}[\p{L}/-]*)*/gu
	],
	hedges: {
		at_least: hedge('at least', 'more than', 'or more', 'over', 'no fewer than'),
		about: hedge(
			...['about', 'some', 'around', 'nearly', 'almost', 'roughly', 'close to', 'just under']
		),
		at_most: hedge('up to', 'fewer than', 'less than', 'as many as', 'at most', 'under'),
		between: hedge('between')
	},
	doubts,
	units,
	spans: /(?:\b(?:to|or)\b|–|-)/i,
	whole: /\b(?:of|among)\s(?:(?:the|these|those|some|all|its)\s){0,2}$/i,
	introduced: /\b(?:the|these|those)\s+$/i,
	quotes: [
		['“', '”'],
		['"', '"']
	],
	syllables: englishSyllables
};
