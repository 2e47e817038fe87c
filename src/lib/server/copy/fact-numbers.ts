// Which numbers a fact stands for, and whether a number in the copy is one of them.
import type { Fact } from '../../story/ledger';
import { english } from './en';
import type { NumberToken } from './language';
import { numbersIn } from './numbers';

/** A number in the words of a fact link. */
export interface CitedNumber extends NumberToken {
	/** Whether it is part of a date. */
	date: boolean;
}

type Known = Pick<NumberToken, 'value' | 'form' | 'percent'>;

/** Two fractions are the same when they differ only by floating point. */
const hair = 1e-9;

/**
 * Every number a fact vouches for: its values, and what its statement, quotation and caveat say.
 * @param fact from the ledger, which is in English
 */
export function numbersOfFact(fact: Fact): readonly Known[] {
	const words = [fact.statement, fact.quote, fact.caveat].filter((text) => text !== null);
	const values = [fact.low, fact.high].filter((value) => value !== null);
	const percent = fact.unit === 'percent';
	return [
		...values.map((value): Known => ({ value, form: 'exact', percent })),
		...words.flatMap((text) => numbersIn(text, english))
	];
}

/**
 * Whether a number may stand in a link to a fact. Nothing is rounded: a rounded number has to be in the
 * fact's statement first. A part of a date may also come from the fact's date.
 * @param number found in the link
 * @param fact the one it cites
 * @param known `numbersOfFact(fact)`
 */
export function agrees(number: CitedNumber, fact: Fact, known: readonly Known[]): boolean {
	if (number.date && fact.asOf.split('-').map(Number).includes(number.value)) return true;
	return known.some((other) => same(number, other));
}

/**
 * Whether a number in a link is the fact's own value, so that the fact's uncertainty belongs to it.
 * "Half" is another name for the value of "at least half of the 58, so 29 or more".
 * @param number found in the link
 * @param fact the one it cites
 */
export function holdsOwnNumber(number: CitedNumber, fact: Fact): boolean {
	if (number.date) return false;
	if (fact.kind === 'at_least' && number.form === 'fraction') return true;
	const percent = fact.unit === 'percent';
	return [fact.low, fact.high].some(
		(value) => value !== null && same(number, { value, form: 'exact', percent })
	);
}

function same(number: Known, other: Known): boolean {
	if (number.form === 'vague') return vaguely(number, other);
	if (number.form === other.form) {
		// "58 per cent" is wrong where the fact says 58 people, "25 to 40 per cent" has a bare 25.
		return Math.abs(number.value - other.value) < hair && (!number.percent || other.percent);
	}
	if (other.form === 'vague') return false;
	const [fraction, share] = number.form === 'fraction' ? [number, other] : [other, number];
	if (!share.percent) return false;
	// Words may be rounder than digits: "a third" says 33 per cent, but "33 per cent" is more than "a third" says.
	const slack = number.form === 'fraction' ? 0.5 : hair;
	return Math.abs(fraction.value * 100 - share.value) < slack;
}

/** "Hundreds" agrees with "hundreds" and with any number of them. */
function vaguely(number: Known, other: Known): boolean {
	if (other.form === 'vague') return other.value === number.value;
	return (
		other.form === 'exact' && other.value >= 2 * number.value && other.value < 100 * number.value
	);
}
