// Finds the numbers in a text, whether in digits or in words.
import type { LanguageRules, NumberToken } from './language';
import { literally } from './text';

/**
 * Finds every number in digits, with the thousands and decimal signs and the numerals of the language.
 * @param text without markup
 * @param rules the language it is in
 */
export function digitNumbers(text: string, rules: LanguageRules): NumberToken[] {
	const { pattern, parse } = reader(rules.locale);
	return [...text.matchAll(pattern)].map((match) => {
		const start = match.index;
		const rest = text.slice(start + match[0].length);
		const scaleWord = /^[\s-](\p{L}+)/u.exec(rest);
		const scale = scaleWord ? rules.scales[scaleWord[1] ?? ''] : undefined;
		const end = start + match[0].length + (scale && scaleWord ? scaleWord[0].length : 0);
		return {
			start,
			end,
			text: text.slice(start, end),
			value: parse(match[0]) * (scale ?? 1),
			form: 'exact' as const,
			percent: rules.percent.test(text.slice(end))
		};
	});
}

/**
 * Finds every number, in digits or in words, in order.
 * @param text without markup
 * @param rules the language it is in
 */
export function numbersIn(text: string, rules: LanguageRules): NumberToken[] {
	const digits = digitNumbers(text, rules);
	// The "million" of "2 million" has been read with its digits.
	const spelled = rules
		.spelled(text)
		.filter((word) => !digits.some((number) => number.start < word.end && word.start < number.end));
	return [...digits, ...spelled].sort((a, b) => a.start - b.start);
}

/**
 * Finds everything that counts: numbers, and words such as "doubled" or "fourth".
 * @param text without markup
 * @param rules the language it is in
 */
export function figuresIn(text: string, rules: LanguageRules): NumberToken[] {
	const numbers = numbersIn(text, rules);
	const others = rules
		.counting(text)
		.filter(
			(word) => !numbers.some((number) => number.start < word.end && word.start < number.end)
		);
	return [...numbers, ...others].sort((a, b) => a.start - b.start);
}

interface Reader {
	pattern: RegExp;
	parse(text: string): number;
}

const readers = new Map<string, Reader>();

/** How a locale writes digits, asked of Intl once. */
function reader(locale: string): Reader {
	const ready = readers.get(locale);
	if (ready) return ready;
	const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
	const group = parts.find((part) => part.type === 'group')?.value ?? ',';
	const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.';
	// Intl parts thousands by a narrow space where keyboards give a wide one, and by ’ where they give '.
	const signs = /\s/u.test(group) ? '\u00a0\u202f' : group === '’' ? "'’" : group;
	const [groups, point] = [`[${literally(signs)}]`, literally(decimal)];
	const made: Reader = {
		pattern: new RegExp(
			`\\p{Nd}{1,3}(?:${groups}\\p{Nd}{2,3})*${groups}\\p{Nd}{3}(?!\\p{Nd})(?:${point}\\p{Nd}+)?|\\p{Nd}+(?:${point}\\p{Nd}+)?`,
			'gu'
		),
		parse: (text) =>
			Number(
				text
					.replace(new RegExp(groups, 'gu'), '')
					.replace(decimal, '.')
					.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
			)
	};
	readers.set(locale, made);
	return made;
}

/** Every set of decimal digits stands in a row in Unicode, so a digit is worth its distance from the row's zero. */
function digitValue(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let zero = code;
	while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return code - zero;
}
