// Reads English numbers written in words, from "zero" to "two hundred and six thousand", fractions too.
import type { NumberToken } from './language';

const ones =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const parts = 'half third quarter fifth sixth seventh eighth ninth tenth';

const small = new Map<string, number>([
	...ones.split(' ').map((word, index): [string, number] => [word, index]),
	...tens.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10])
]);
const scales = new Map([
	['dozen', 12],
	['hundred', 100],
	['thousand', 1e3],
	['million', 1e6]
]);
/** The bottom of a fraction by its name, singular and plural. */
const bottoms = new Map<string, number>(
	parts.split(' ').flatMap((word, index): [string, number][] => [
		[word, index + 2],
		[word === 'half' ? 'halves' : `${word}s`, index + 2]
	])
);
const vague = new Set(['few', 'several', 'many', 'some']);

interface Word {
	text: string;
	start: number;
	end: number;
	/** Whether only a space or a hyphen parts it from the word before. */
	joined: boolean;
}

/**
 * Finds numbers in words. A bare "one" is no number, as it mostly is a pronoun ("no one", "one of them"); it counts
 * in "twenty-one", "one hundred", "one third" and "one in ten". "Hundreds" and "a few hundred" are vague numbers.
 * @param text without markup
 */
export function spelledNumbers(text: string): NumberToken[] {
	const words = wordsOf(text);
	const found: NumberToken[] = [];
	for (let at = 0; at < words.length;) {
		const number = readAt(words, at);
		if (!number) {
			at += 1;
			continue;
		}
		const [first, last] = [words[at], words[number.next - 1]];
		at = number.next;
		if (!first || !last) continue;
		const span = { start: first.start, end: last.end, text: text.slice(first.start, last.end) };
		if (span.text.toLowerCase() === 'one') continue;
		const percent = /^[\s-]per\s?cent/i.test(text.slice(span.end));
		found.push({ ...span, value: number.value, form: number.form, percent });
	}
	return found;
}

type Reading = Pick<NumberToken, 'value' | 'form'> & { next: number };

/** The number that begins at a word, longest reading first. */
function readAt(words: readonly Word[], at: number): Reading | null {
	const word = words[at]?.text ?? '';
	const follower = joinedWord(words, at + 1);
	if (vague.has(word) && scales.has(follower)) {
		return { value: scales.get(follower) ?? 0, form: 'vague', next: at + 2 };
	}
	const plural = scales.get(word.replace(/s$/, ''));
	if (plural !== undefined && word.endsWith('s'))
		return { value: plural, form: 'vague', next: at + 1 };
	if (word === 'half') return { value: 0.5, form: 'fraction', next: at + 1 };
	const article = word === 'a' || word === 'an';
	const counted = article && (bottoms.has(follower) || scales.has(follower));
	const top = counted && !scales.has(follower) ? { value: 1, next: at + 1 } : readWhole(words, at);
	if (!top) return null;
	return (
		readFraction(words, top) ??
		(counted && !scales.has(follower) ? null : { ...top, form: 'exact' })
	);
}

/** "Two thirds", "a quarter", "one in ten", "nine out of ten", once the top has been read. */
function readFraction(
	words: readonly Word[],
	top: { value: number; next: number }
): Reading | null {
	const name = joinedWord(words, top.next);
	const bottom = bottoms.get(name);
	if (bottom !== undefined && /s$/.test(name) === top.value > 1) {
		return { value: top.value / bottom, form: 'fraction', next: top.next + 1 };
	}
	const skip =
		name === 'in' ? 1 : name === 'out' && joinedWord(words, top.next + 1) === 'of' ? 2 : 0;
	if (skip === 0 || !words[top.next + skip]?.joined) return null;
	const whole = readWhole(words, top.next + skip);
	if (!whole || whole.value <= top.value || whole.value > 100) return null;
	return { value: top.value / whole.value, form: 'fraction', next: whole.next };
}

/** A whole number; "a" may stand for one before a scale. */
function readWhole(words: readonly Word[], at: number): { value: number; next: number } | null {
	let total = 0;
	let current: number | null = null;
	let next = at;
	for (let step = 'start'; next < words.length; next += 1) {
		const word = next === at ? (words[at]?.text ?? '') : joinedWord(words, next);
		const value = small.get(word);
		const scale = scales.get(word);
		if (value !== undefined && step !== 'ones' && (step !== 'tens' || (value > 0 && value < 10))) {
			current = (current ?? 0) + value;
			step = value >= 20 ? 'tens' : 'ones';
		} else if (scale !== undefined) {
			current = (current ?? 1) * scale;
			if (scale >= 1e3) [total, current] = [total + current, null];
			step = 'scale';
		} else if (step === 'start' && /^an?$/.test(word) && scales.has(joinedWord(words, next + 1))) {
			current = 1;
		} else if (step !== 'scale' || word !== 'and' || !small.has(joinedWord(words, next + 1))) break;
	}
	return next === at ? null : { value: total + (current ?? 0), next };
}

/** The word at a place when nothing but a space or a hyphen comes before it, else nothing. */
function joinedWord(words: readonly Word[], at: number): string {
	const word = words[at];
	return word?.joined ? word.text : '';
}

function wordsOf(text: string): Word[] {
	let end = 0;
	return [...text.matchAll(/\p{L}+/gu)].map((match) => {
		const gap = text.slice(end, match.index);
		end = match.index + match[0].length;
		return {
			text: match[0].toLowerCase(),
			start: match.index,
			end,
			joined: /^(?:\s+|[-‑])$/u.test(gap)
		};
	});
}
