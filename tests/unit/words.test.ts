// The words of the interface and of the pictures: every message asked for is there, and numbers and dates are worded.
// Not proved here: that a message reads well, or that a key put together at run time has all its messages;
// the build draws every picture and stops on a missing one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../src/lib/server/words';
import { wordsFrom, type Messages } from '../../src/lib/story/words';

const messages = readMessages('data/story', 'en');
const words = wordsFrom(messages, 'en');

/** All keys with their messages. */
function flat(part: Messages, path: readonly string[] = []): [string, string][] {
	return Object.entries(part).flatMap(([name, value]): [string, string][] =>
		typeof value === 'string' ? [[[...path, name].join('.'), value]] : flat(value, [...path, name])
	);
}
const all = flat(messages);

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(ts|svelte)$/.test(name))
	.map((name) => readFileSync(join('src', name), 'utf8'))
	.join('\n');

describe('A translator', () => {
	it('finds a message for every key that the code names', () => {
		const keys = [...source.matchAll(/\bwords\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? '');
		const known = new Set(all.map(([key]) => key));
		expect(keys.filter((key) => !known.has(key))).toEqual([]);
		expect(keys.length).toBeGreaterThan(20);
	});

	it.each(Object.keys(messages))(
		'finds every message of "%s" in a form that can be read',
		(part) => {
			for (const [key, text] of flat(messages[part] as Messages, [part])) {
				expect(text.trim(), key).not.toBe('');
				expect(text, key).toBe(text.normalize('NFC'));
				// Typewriter quotes and hyphens between numbers are not how English is set.
				expect(text.replaceAll(/'[{}<>][^']*'/g, ''), key).not.toMatch(/["]|\d-\d|\.\.\./);
			}
		}
	);

	it('is told which message is missing, or which value it needs', () => {
		expect(() => words('page.nowhere')).toThrow(
			'data/story/en/words/page.json: expected the message "page.nowhere", found nothing.'
		);
		expect(() => words('page.published')).toThrow('"page.published"');
	});
});

describe('A reader', () => {
	it('gets numbers, lists and dates as English writes them', () => {
		expect(words.number(41490)).toBe('41,490');
		expect(words.list(['Syria', 'Iraq', 'Jordan'])).toBe('Syria, Iraq, and Jordan');
		expect(['2015', '2015-08', '2015-08-29'].map(words.date)).toEqual([
			'2015',
			'August 2015',
			'29 August 2015'
		]);
	});

	it('gets them as another language writes them', () => {
		const german = wordsFrom(messages, 'de');
		expect(german.number(41490)).toBe('41.490');
		expect(german.date('2015-08-29')).toBe('29. August 2015');
	});

	it('never gets a date that nobody knows', () => {
		expect(() => words.date('last summer')).toThrow('Expected an ISO date');
	});
});
