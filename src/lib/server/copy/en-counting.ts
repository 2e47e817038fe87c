// English words that count without being numbers: multiples, ordinals, and "one", "both" and the like.
import type { NumberToken } from './language';

type Meaning = Pick<NumberToken, 'value' | 'form'>;

const ordinals =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const multiples: Readonly<Record<string, number>> = {
	once: 1,
	twice: 2,
	double: 2,
	doubles: 2,
	doubled: 2,
	doubling: 2,
	twofold: 2,
	thrice: 3,
	treble: 3,
	trebled: 3,
	triple: 3,
	tripled: 3,
	threefold: 3,
	quadruple: 4,
	quadrupled: 4,
	fourfold: 4,
	fivefold: 5,
	tenfold: 10,
	halve: 0.5,
	halved: 0.5,
	halves: 0.5,
	halving: 0.5
};
const counts: Readonly<Record<string, number>> = { one: 1, both: 2, couple: 2, pair: 2, score: 20 };
const vague: Readonly<Record<string, number>> = {
	scores: 20,
	tens: 10,
	handful: 5,
	majority: 0.5,
	minority: 0.5
};

const known = new Map<string, Meaning>([
	...ordinals
		.split(' ')
		.map((word, index): [string, Meaning] => [word, { value: index + 1, form: 'ordinal' }]),
	...Object.entries(multiples).map(([word, value]): [string, Meaning] => [
		word,
		{ value, form: 'multiple' }
	]),
	...Object.entries(counts).map(([word, value]): [string, Meaning] => [
		word,
		{ value, form: 'exact' }
	]),
	...Object.entries(vague).map(([word, value]): [string, Meaning] => [
		word,
		{ value, form: 'vague' }
	])
]);

/**
 * Finds them. Which of them a sentence may use freely stands in the copy's own list, `free.json`.
 * @param text without markup
 */
export function countingWords(text: string): NumberToken[] {
	return [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu)].flatMap((match) => {
		const meaning = known.get(match[0].toLowerCase());
		if (!meaning) return [];
		const [start, end] = [match.index, match.index + match[0].length];
		return { ...meaning, start, end, text: match[0], percent: false };
	});
}
