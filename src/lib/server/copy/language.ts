// What the rules have to know about a language; a language without a file of its own is held to digits only.
import { english } from './en';
import type { Span } from './run';

/** A number in a text. */
export interface NumberToken extends Span {
	text: string;
	/** For a fraction its value, for a vague number the scale: "hundreds" is 100. */
	value: number;
	/**
	 * `exact` such as 51 or fifty-one, `fraction` such as half, `vague` such as hundreds, `multiple` such as doubled,
	 * `ordinal` such as third.
	 */
	form: 'exact' | 'fraction' | 'vague' | 'multiple' | 'ordinal';
	/** Whether "per cent" or a sign for it follows. */
	percent: boolean;
}

/** How a language writes numbers, dates, hedges and quotations. */
export interface LanguageRules {
	/** BCP 47 tag for Intl. */
	locale: string;
	/** Words that end in a full stop without ending a sentence. */
	abbreviations: readonly string[];
	/** What may stand between the two days of "29 and 30 August". */
	dayJoiners: readonly string[];
	/** Endings of a day, such as the "th" of "29th". */
	dayEndings: readonly string[];
	/** Matches right after a number when it is a percentage. */
	percent: RegExp;
	/** Words right after digits that multiply them. */
	scales: Readonly<Record<string, number>>;
	/** Finds numbers in words. */
	spelled(text: string): NumberToken[];
	/** Finds words that count without being numbers: "twice", "doubled", "the fourth", "one", "both". */
	counting(text: string): NumberToken[];
	/** How a year or a month is told from a number or another word; null where dates are free. */
	years: Years | null;
	/** Whether somebody named between two stretches of a sentence says something in it; null where nobody can tell. */
	speaking: ((before: string, after: string) => boolean) | null;
	/** Match a name in capitals of which it is told that it says something. */
	tellers: readonly RegExp[];
	/** What a sentence must hold to pass on a fact of each kind with its uncertainty; null holds to nothing. */
	hedges: Readonly<Record<Hedged, Hedge>> | null;
	/** Words of doubt in the ledger's statements, and what a sentence must keep of each. */
	doubts: readonly Doubt[];
	/** What a number counts, by the noun after it, in small letters. */
	units: Readonly<Record<string, string>>;
	/** Matches a span such as "25 to 40"; null where none is asked for. */
	spans: RegExp | null;
	/** Matches the words up to and including the place before a whole, such as "of the "; null where nobody can tell. */
	whole: RegExp | null;
	/** Matches the words up to and including a number that has been introduced before, such as "the ". */
	introduced: RegExp | null;
	/** Opening and closing marks of a quotation in the words of the ledger; none where copy is translated. */
	quotes: readonly (readonly [open: string, close: string])[];
	/** Counts the syllables of a word; null where reading grades are not worked out. */
	syllables: ((word: string) => number) | null;
}

/** How a language marks dates. */
export interface Years {
	/** Matches the words up to and including the place before a year. */
	before: RegExp;
	/** Matches right after a number when it counts what comes next. */
	counted: RegExp;
	/** Matches what parts the months of "June, July and August". */
	listed: RegExp;
	/** Names of months that are other words, too. */
	ambiguous: readonly string[];
}

/** A doubt that a sentence must pass on. */
export interface Doubt {
	/** Finds it in a statement. */
	stated: RegExp;
	/** Any of these keeps it. */
	kept: Hedge;
}

/** The kinds of hedge a fact can ask for. */
export type Hedged = 'at_least' | 'about' | 'at_most' | 'between';

/** Words that pass on an uncertainty. */
export interface Hedge {
	words: RegExp;
	/** The same words for the error, such as `"about" or "some"`. */
	shown: string;
}

const known: Readonly<Record<string, LanguageRules>> = { en: english };

/**
 * The rules for a language.
 * @param lang a BCP 47 tag such as `en` or `en-GB`; one without rules of its own gets digits-only rules
 */
export function rulesFor(lang: string): LanguageRules {
	return known[new Intl.Locale(lang).language] ?? digitsOnly(lang);
}

/** Digits, dates and percent signs are Intl's business; words, hedges and quotations need a file. */
function digitsOnly(locale: string): LanguageRules {
	return {
		locale,
		abbreviations: [],
		dayJoiners: [],
		dayEndings: ['.', 'º', 'er'],
		percent: /^\s?[%٪]/u,
		scales: {},
		spelled: () => [],
		counting: () => [],
		years: null,
		speaking: null,
		tellers: [],
		hedges: null,
		doubts: [],
		units: {},
		spans: null,
		whole: null,
		introduced: null,
		quotes: [],
		syllables: null
	};
}
