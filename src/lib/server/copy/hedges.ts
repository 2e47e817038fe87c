// A number that is not certain may not sound certain.
import type { Fact } from '../../story/ledger';
import type { LanguageRules } from './language';
import { numbersIn } from './numbers';

/**
 * The hedge that a sentence owes a fact, as what to expect; null when it has one or owes none.
 * @param fact one whose own number the sentence gives
 * @param sentence the whole sentence around the link
 * @param rules the language; one without hedges asks for none
 */
export function missingHedge(fact: Fact, sentence: string, rules: LanguageRules): string | null {
	const { hedges } = rules;
	if (!hedges) return null;
	if (fact.kind === 'range' && fact.low !== null && fact.high !== null) {
		const said = new Set(numbersIn(sentence, rules).map((number) => number.value));
		if (hedges.between.words.test(sentence)) return null;
		if (said.has(fact.low) && said.has(fact.high)) return null;
		return `both ends of the range, ${fact.low} and ${fact.high}, or ${hedges.between.shown} in the sentence`;
	}
	const needed = fact.kind === 'range' ? (fact.high === null ? 'at_least' : 'at_most') : fact.kind;
	if (needed !== 'at_least' && needed !== 'about' && needed !== 'at_most') return null;
	if (hedges[needed].words.test(sentence)) return null;
	return `${hedges[needed].shown} in the sentence`;
}
