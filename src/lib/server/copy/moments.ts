// Reads dates as days, months and years, so that a date in the copy can be held to the date of its fact.
import { datesIn, monthNames } from './dates';
import type { LanguageRules } from './language';
import { within, type Span } from './run';
import { literally } from './text';

/** A date as far as it is told; a part that is not told is null. */
export interface Moment {
	year: number | null;
	month: number | null;
	day: number | null;
}

/** A date in a text; "18 or 21 September 2015" holds two moments. */
export interface DateToken extends Span {
	text: string;
	moments: readonly Moment[];
}

/**
 * Finds every date that is used as one: a month by its name, and a year where the words before it tell when.
 * "2014 left" holds a number of people, and is not found.
 * @param text without markup
 * @param rules the language it is in
 */
export function momentsIn(text: string, rules: LanguageRules): DateToken[] {
	const written = datesIn(text, rules).filter((span) => isDate(text, span, rules));
	const alone = monthsAlone(text, rules).filter(
		(month) => !written.some((span) => within(month, span))
	);
	const tokens = [...written, ...alone]
		.sort((a, b) => a.start - b.start)
		.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
		.map((token): DateToken => ({ ...token, moments: momentsOf(token.text, rules) }));
	// From the last to the first, as a year is handed on from month to month.
	return tokens.reduceRight<DateToken[]>(
		(dated, token) => [withYear(text, token, dated[0], rules), ...dated],
		[]
	);
}

/**
 * The moment of an ISO date.
 * @param iso a year, a month or a day
 */
export function momentOf(iso: string): Moment {
	const [year = null, month = null, day = null] = iso.split('-').map(Number);
	return { year, month, day };
}

/** Whether one moment says no more than another does: "August 2015" of "29 August 2015", but not the other way round. */
export const heldBy = (told: Moment, known: Moment): boolean =>
	(['year', 'month', 'day'] as const).every(
		(part) => told[part] === null || told[part] === known[part]
	);

/** A bare year is a date only after a word such as "in", and not before what it would count. */
function isDate(text: string, { start, end }: Span, { years }: LanguageRules): boolean {
	const bare = /^\p{Nd}{4}(?:[–/-]\p{Nd}{2})?$/u.test(text.slice(start, end));
	if (!bare || !years) return true;
	return years.before.test(text.slice(0, start)) && !years.counted.test(text.slice(end));
}

function momentsOf(text: string, rules: LanguageRules): Moment[] {
	const names = monthNames(rules.locale);
	const named = names.find(([name]) => text.includes(name));
	const month = named?.[1] ?? null;
	const numbers = [...text.matchAll(/\p{Nd}+/gu)].map(([digits]) => digits);
	const years = numbers.filter((digits) => digits.length === 4).map(Number);
	const short = /\p{Nd}{4}[–/-](\p{Nd}{2})$/u.exec(text)?.[1];
	const [first = null] = years;
	if (short !== undefined && first !== null) {
		return [first, first - (first % 100) + Number(short)].map((year) => ({
			...{ year, month, day: null }
		}));
	}
	const days = numbers.filter((digits) => digits.length < 4).map(Number);
	return (days.length ? days : [null]).map((day) => ({ year: first, month, day }));
}

/** "June, July and August 2015": the year belongs to all three. */
function withYear(
	text: string,
	token: DateToken,
	next: DateToken | undefined,
	rules: LanguageRules
): DateToken {
	const [{ year = null } = {}] = next?.moments ?? [];
	if (!next || year === null || token.moments.some((moment) => moment.year !== null)) return token;
	const { listed } = rules.years ?? {};
	if (!listed?.test(text.slice(token.end, next.start))) return token;
	return { ...token, moments: token.moments.map((moment) => ({ ...moment, year })) };
}

/** Months without a day or a year. "May" and "March" are other words, too, and count only after a word such as "in". */
function monthsAlone(text: string, { locale, years }: LanguageRules): Span[] {
	if (!years) return [];
	const names = monthNames(locale).filter(([name]) => name.length > 2);
	const pattern = new RegExp(
		`(?<!\\p{L})(?:${names.map(([name]) => literally(name)).join('|')})(?!\\p{L})`,
		'gu'
	);
	return [...text.matchAll(pattern)]
		.filter(
			({ 0: name, index }) =>
				!years.ambiguous.includes(name) || years.before.test(text.slice(0, index))
		)
		.map(({ 0: name, index }) => ({ start: index, end: index + name.length }));
}
