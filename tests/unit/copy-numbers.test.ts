// How numbers, dates, words and sentences are found in copy.
// These tests do not prove that a number means what the editor meant by it, or that numbers in words are read
// in any language but English.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/lib/server/copy/dates';
import { momentsIn } from '../../src/lib/server/copy/moments';
import { rulesFor } from '../../src/lib/server/copy/language';
import { numbersIn } from '../../src/lib/server/copy/numbers';
import { countWords, sentences } from '../../src/lib/server/copy/text';

const english = rulesFor('en');

describe('A number the editor writes', () => {
	const values = (text: string): number[] => numbersIn(text, english).map(({ value }) => value);

	it.each<[string, number[]]>([
		['58 people', [58]],
		['41,490 and 7,366', [41490, 7366]],
		['14.2 years, 42.9%.', [14.2, 42.9]],
		['27,000 to 31,000', [27000, 31000]],
		['2014-15', [2014, 15]],
		['2 million', [2e6]],
		['two hundred and six', [206]],
		['two thousand, three hundred', [2000, 300]],
		['Fifty-one of the fifty eight', [51, 58]],
		['a hundred and two dozen', [102 * 12]],
		['about two dozen', [24]],
		['nineteen twenty', [19, 20]],
		['no one, one of them, the one', []],
		['one hundred and twenty-one', [121]],
		['a third, two-thirds, three quarters', [1 / 3, 2 / 3, 3 / 4]],
		['half, a half, one half', [0.5, 0.5, 0.5]],
		['one in eight, nine out of ten', [1 / 8, 9 / 10]],
		['the third man, a second time, twofold', []],
		['some people and a few more', []]
	])('"%s" is read', (text, expected) => {
		expect(values(text)).toEqual(expected);
	});

	it('is a percentage when the words or the sign follow', () => {
		const percent = (text: string): boolean[] => numbersIn(text, english).map((n) => n.percent);
		expect(percent('5 per cent, 5%, 5 %, five percent, 5 people, 5 percussionists')).toEqual([
			...[true, true, true, true, false, false]
		]);
	});

	it.each(['en', 'de', 'fr', 'es', 'pl', 'de-CH', 'hi', 'ar-EG', 'fa'])(
		'is read back as %s writes it',
		(locale) => {
			const rules = { ...rulesFor(locale), locale };
			fc.assert(
				fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (number) => {
					const written = new Intl.NumberFormat(locale).format(number);
					const found = numbersIn(`x ${written}, y`, rules);
					expect(found.map(({ value, text }) => [value, text])).toEqual([[number, written]]);
				})
			);
		}
	);
});

describe('A date the editor writes', () => {
	it('is found as Intl writes it, whole', () => {
		const day = fc.date({
			min: new Date('1900-01-01'),
			max: new Date('2099-12-31'),
			noInvalidDate: true
		});
		for (const locale of ['en-GB', 'en-US', 'de', 'fr', 'es']) {
			const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
			fc.assert(
				fc.property(day, (date) => {
					const written = format.format(date);
					const rules = { ...rulesFor(locale), locale };
					const [found] = datesIn(`x ${written}.`, rules);
					expect(found).toEqual({ start: 2, end: 2 + written.length });
				})
			);
		}
	});

	it.each(['1,999 people', '12015', '2100', '20155', 'IS2015', '3.2015', '32 men', '39 by then'])(
		'is not seen in "%s"',
		(text) => {
			expect(datesIn(text, english)).toEqual([]);
		}
	);
});

describe('What a date means', () => {
	const told = (text: string): string[] =>
		momentsIn(text, english).flatMap(({ moments }) =>
			moments.map(({ year, month, day }) => [year, month, day].map((part) => part ?? '?').join(' '))
		);

	it.each<[string, string[]]>([
		['on 29 August 2015', ['2015 8 29']],
		['on 18 or 21 September 2015', ['2015 9 18', '2015 9 21']],
		['in June, July and August 2015', ['2015 6 ?', '2015 7 ?', '2015 8 ?']],
		['in 2014–15', ['2014 ? ?', '2015 ? ?']],
		['by 17 November and later', ['? 11 17']],
		['2014 left, of 2014 people', []]
	])('"%s" is read to the day, the month or the year', (text, moments) => {
		expect(told(text)).toEqual(moments);
	});
});

describe('The words and sentences the editor counts', () => {
	it('are counted as a word processor does', () => {
		expect(countWords('Twenty-one of Assad’s 20,000 — or more—left …')).toBe(7);
	});

	it('do not end after an abbreviation or an initial', () => {
		const text = 'Mr. Lee and J. Smith left. “So did I.” They spoke on 3 May. In 2015?';
		const parts = sentences(text, english).map(({ start, end }) => text.slice(start, end).trim());
		expect(parts).toEqual([
			'Mr. Lee and J. Smith left.',
			'“So did I.”',
			'They spoke on 3 May.',
			'In 2015?'
		]);
	});
});
