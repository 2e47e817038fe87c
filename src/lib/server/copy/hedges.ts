// A number that is not certain may not sound certain, and a claim that is not certain may not, either.
import type { Fact } from '../../story/ledger';
import { english } from './en';
import { holdsOwnNumber, same } from './fact-numbers';
import type { Hedged, LanguageRules, NumberToken } from './language';
import { numbersIn } from './numbers';
import { literally } from './text';

/**
 * The hedge that a number owes a fact, as what to expect; null when it has one or owes none.
 * @param fact the one that the number is cited from
 * @param number in a link
 * @param sentence the whole sentence around the link
 * @param near the words between the figure before and the one after: a hedge there belongs to this number
 * @param rules the language; one without hedges asks for none
 */
export function missingHedge(
	fact: Fact,
	number: NumberToken,
	sentence: string,
	near: string,
	rules: LanguageRules
): string | null {
	const { hedges } = rules;
	if (!hedges) return null;
	const own = holdsOwnNumber(number, fact);
	if (own && fact.kind === 'range' && fact.low !== null && fact.high !== null) {
		if (hedges.between.words.test(sentence)) return null;
		const said = new Set(numbersIn(sentence, rules).map(({ value }) => value));
		const spanned = said.has(fact.low) && said.has(fact.high) && rules.spans?.test(sentence);
		if (spanned) return null;
		return `both ends of the range, ${fact.low} and ${fact.high}, or ${hedges.between.shown} in the sentence`;
	}
	const ofKind = fact.kind === 'range' ? (fact.high === null ? 'at_least' : 'at_most') : fact.kind;
	const needed = own && isHedge(ofKind) ? ofKind : statedHedge(fact, number);
	if (!needed || hedges[needed].words.test(near)) return null;
	return `${hedges[needed].shown} beside the number`;
}

/**
 * The words of doubt in a fact's statement that a sentence about it has lost, as what to expect; null when it has them.
 * @param fact one that the sentence cites
 * @param sentence without markup
 * @param rules the language; one without such words asks for none
 */
export function missingDoubt(
	fact: Fact,
	sentence: string,
	rules: LanguageRules
): { expected: string; word: string } | null {
	for (const { stated, kept } of rules.doubts) {
		const word = stated.exec(fact.statement)?.[0];
		if (word === undefined || kept.words.test(sentence)) continue;
		return {
			expected: `${kept.shown} in the sentence, as the fact "${fact.id}" says "${word}"`,
			word
		};
	}
	return null;
}

type NumberHedge = Exclude<Hedged, 'between'>;

const isHedge = (kind: string): kind is NumberHedge =>
	kind === 'at_least' || kind === 'about' || kind === 'at_most';

/** The hedge right before the number in the fact's own statement, whatever the fact's kind. */
function statedHedge(fact: Fact, number: NumberToken): NumberHedge | null {
	const { hedges } = english;
	const stated = numbersIn(fact.statement, english).filter((other) => same(number, other));
	// A number that is also stated without a hedge owes none.
	const found = stated.map(({ start }) => {
		const before = fact.statement.slice(0, start);
		return (
			(['at_least', 'about', 'at_most'] as const).find((kind) =>
				new RegExp(`(?:${hedges?.[kind].words.source ?? literally('\0')})\\s+$`, 'i').test(before)
			) ?? null
		);
	});
	return found.length > 0 && found.every((kind) => kind !== null) ? (found[0] ?? null) : null;
}
