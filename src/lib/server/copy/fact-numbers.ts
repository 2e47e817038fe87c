// Which numbers a fact stands for, and whether a number in the copy is one of them.
import type { Fact } from '../../story/ledger';
import { english } from './en';
import type { LanguageRules, NumberToken } from './language';
import { heldBy, momentOf, momentsIn, type DateToken, type Moment } from './moments';
import { figuresIn } from './numbers';
import { within } from './run';

type Known = Pick<NumberToken, 'value' | 'form' | 'percent'>;

/** Two fractions are the same when they differ only by floating point. */
const hair = 1e-9;

/** What a fact vouches for. */
export interface Held {
	numbers: readonly Known[];
	moments: readonly Moment[];
}

const kept = new WeakMap<Fact, Held>();

/**
 * Every number and date a fact vouches for: its values and its date, and what its statement and quotation say.
 * A year in the statement is a date and never a number; a caveat vouches for nothing.
 * @param fact from the ledger, which is in English
 */
export function heldByFact(fact: Fact): Held {
	const ready = kept.get(fact);
	if (ready) return ready;
	const words = [fact.statement, fact.quote].filter((text) => text !== null);
	const values = [fact.low, fact.high].filter((value) => value !== null);
	const percent = fact.unit === 'percent';
	const held = {
		numbers: [
			...values.map((value): Known => ({ value, form: 'exact', percent })),
			...words.flatMap((text) => countsIn(text, english))
		],
		moments: [
			momentOf(fact.asOf),
			...words.flatMap((text) => momentsIn(text, english).flatMap(({ moments }) => moments))
		]
	};
	kept.set(fact, held);
	return held;
}

/**
 * Every figure of a text that is no part of a date.
 * @param text without markup
 * @param rules the language it is in
 */
export function countsIn(text: string, rules: LanguageRules): NumberToken[] {
	const dates = momentsIn(text, rules);
	return figuresIn(text, rules).filter((figure) => !dates.some((date) => within(figure, date)));
}

/**
 * Whether a number may stand in a link to a fact. Nothing is rounded: a rounded number has to be in the
 * fact's statement first.
 * @param number found in the link
 * @param fact the one it cites
 */
export const agrees = (number: NumberToken, fact: Fact): boolean =>
	heldByFact(fact).numbers.some((other) => same(number, other));

/**
 * Whether a fact holds a date, every moment of it.
 * @param date found in the copy
 * @param fact one it cites
 */
export const dated = (date: DateToken, fact: Fact): boolean =>
	date.moments.every((told) => heldByFact(fact).moments.some((known) => heldBy(told, known)));

/**
 * Whether only the caveat of a fact has a number: there it is a condition or a conflict, not what the fact says.
 * @param number found in the link
 * @param fact the one it cites
 */
export const onlyInCaveat = (number: NumberToken, fact: Fact): boolean =>
	figuresIn(fact.caveat ?? '', english).some((other) => same(number, other));

/**
 * Whether a number in a link is the fact's own value, so that the fact's uncertainty belongs to it.
 * "Half" is another name for the value of "at least half of the 58, so 29 or more".
 * @param number found in the link
 * @param fact the one it cites
 */
export function holdsOwnNumber(number: NumberToken, fact: Fact): boolean {
	if (fact.kind === 'at_least' && number.form === 'fraction') return true;
	const percent = fact.unit === 'percent';
	return [fact.low, fact.high].some(
		(value) => value !== null && same(number, { value, form: 'exact', percent })
	);
}

/**
 * Whether two numbers say the same. "Hundreds" says only what a statement calls hundreds.
 * @param number found in the copy
 * @param other one that a fact holds
 */
export function same(number: Known, other: Known): boolean {
	if (number.form === other.form) {
		// "58 per cent" is wrong where the fact says 58 people, "25 to 40 per cent" has a bare 25.
		return Math.abs(number.value - other.value) < hair && (!number.percent || other.percent);
	}
	if (number.form !== 'fraction' && other.form !== 'fraction') return false;
	const [fraction, share] = number.form === 'fraction' ? [number, other] : [other, number];
	if (!share.percent) return false;
	// Words may be rounder than digits: "a third" says 33 per cent, but "33 per cent" is more than "a third" says.
	const slack = number.form === 'fraction' ? 0.5 : hair;
	return Math.abs(fraction.value * 100 - share.value) < slack;
}

/**
 * Words that a fact's caveat quotes and that a sentence takes over, though neither statement nor quotation has them.
 * @param sentence without markup
 * @param fact one that it cites
 */
export function wordsOfCaveat(sentence: string, fact: Fact): string | null {
	const said = `${fact.statement} ${fact.quote ?? ''}`.toLowerCase();
	const quoted = (fact.caveat ?? '').matchAll(/(?<!\p{L})['‘“]([^'’”]+)['’”](?!\p{L})/gu);
	for (const [, words = ''] of quoted) {
		const taken = sentence.toLowerCase().includes(words.toLowerCase());
		if (taken && words.includes(' ') && !said.includes(words.toLowerCase())) return words;
	}
	return null;
}

/**
 * Whether a number counts something else than its fact does, such as cases where the fact has countries.
 * @param number found in the link
 * @param after the words after it
 * @param fact the one it cites
 * @param rules the language of the copy
 */
export function countsOther(
	number: NumberToken,
	after: string,
	fact: Fact,
	rules: LanguageRules
): boolean {
	const unit = unitIn(after, rules);
	if (unit === null) return false;
	const stated = countsIn(fact.statement, english)
		.filter((other) => same(number, other))
		.map(({ end }) => unitIn(fact.statement.slice(end), english));
	const own = holdsOwnNumber(number, fact) ? fact.unit : null;
	const known = [...stated, own].filter((other) => other !== null);
	return known.length > 0 && !known.includes(unit);
}

/** What is counted: the first noun among the two words after a number that says so. */
function unitIn(after: string, { units }: LanguageRules): string | null {
	const words = /^(?:\s\p{L}+){0,2}/u.exec(after)?.[0].toLowerCase().trim().split(/\s+/) ?? [];
	return words.map((word) => units[word]).find((unit) => unit !== undefined) ?? null;
}

/**
 * Whether a number is only the whole of which the fact tells a part: the 58 in "fifty-one of the 58 were men".
 * @param number found in the link
 * @param fact the one it cites
 */
export function isWhole(number: NumberToken, fact: Fact): boolean {
	if (holdsOwnNumber(number, fact)) return false;
	const stated = countsIn(fact.statement, english).filter((other) => same(number, other));
	return (
		stated.length > 0 &&
		stated.every(({ start }) => english.whole?.test(fact.statement.slice(0, start)) ?? false)
	);
}
