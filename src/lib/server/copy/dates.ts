// Finds dates. What they mean is worked out in moments.ts.
import type { LanguageRules } from './language';
import type { Span } from './run';
import { literally } from './text';

const patterns = new Map<string, RegExp>();

/**
 * Finds dates: a year from 1900 to 2099 ("2015", "2014–15"), alone or after a month, and a day before the month.
 * A day may follow the month only when a year or a stop comes next: "In May 20 people left" holds a number of people.
 * @param text without markup
 * @param rules the language it is in; the names of months are Intl's
 */
export function datesIn(text: string, rules: LanguageRules): Span[] {
	let pattern = patterns.get(rules.locale);
	if (!pattern) patterns.set(rules.locale, (pattern = datePattern(rules)));
	return [...text.matchAll(pattern)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length
	}));
}

function datePattern(rules: LanguageRules): RegExp {
	const { months, literals } = monthsOf(rules.locale);
	const either = (words: readonly string[]): string => words.map(literally).join('|');
	const endings = rules.dayEndings.length ? `(?:${either(rules.dayEndings)})?` : '';
	const joiners = rules.dayJoiners.length
		? `|\\s(?:${either(rules.dayJoiners)})\\s(?:the\\s)?`
		: '';
	const number = '(?<![\\p{Nd}\\p{L}.,])(?:0?[1-9]|[12]\\d|3[01])(?!\\d)';
	const day = `${number}${endings}(?:(?:\\s?[–-]\\s?${joiners})${number}${endings})?`;
	const year = '(?:19|20)\\d\\d(?![\\p{Nd}]|[.,]\\p{Nd})(?:[–/-]\\d\\d(?!\\d))?';
	const gap = `(?:${either(literals)}|\\s(?:of\\s)?)`;
	const month = `(?<!\\p{L})(?:${either(months)})(?!\\p{L})\\.?`;
	return new RegExp(
		[
			`${day}${gap}${month}(?:,?${gap}${year})?`,
			`${month}\\s${day}(?:,?\\s${year}|(?=\\s*(?:[,.;:)!?–—]|$)))`,
			`${month},?${gap}${year}`,
			`(?<![\\p{Nd}\\p{L}]|\\p{Nd}[.,])${year}`
		].join('|'),
		'gu'
	);
}

const named = new Map<string, [name: string, month: number][]>();

/**
 * The names of the months, long and short, with their numbers, the longest name first.
 * @param locale a BCP 47 tag
 */
export function monthNames(locale: string): readonly (readonly [name: string, month: number])[] {
	let names = named.get(locale);
	if (!names) {
		const months = Array.from({ length: 12 }, (_, index) => index);
		names = months.flatMap((index) =>
			(['long', 'short'] as const).map((month): [string, number] => {
				const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
				return [format.format(Date.UTC(2015, index, 15)).replace(/\.$/, ''), index + 1];
			})
		);
		named.set(
			locale,
			names.sort(([a], [b]) => b.length - a.length)
		);
	}
	return names;
}

/** Names of the months, alone and as they stand in a date, and what stands between the parts of a date. */
function monthsOf(locale: string): { months: string[]; literals: string[] } {
	const months = new Set<string>();
	const literals = new Set<string>();
	for (let index = 0; index < 12; index += 1) {
		const date = Date.UTC(2015, index, 15);
		for (const month of ['long', 'short'] as const) {
			const alone = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
			const whole = { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' } as const;
			months.add(alone.format(date));
			for (const { type, value } of new Intl.DateTimeFormat(locale, whole).formatToParts(date)) {
				if (type === 'month') months.add(value);
				if (type === 'literal' && value.trim().length < 5) literals.add(value);
			}
		}
	}
	// The longest first, or "Sep" would be found in "September" and the rest left over.
	const byLength = (a: string, b: string): number => b.length - a.length;
	const named = [...months]
		.map((name) => name.replace(/\.$/, ''))
		.filter((name) => !/\p{Nd}/u.test(name));
	return { months: named.sort(byLength), literals: [...literals].sort(byLength) };
}
