// What an editor is told about numbers in the words of pictures and controls.
// Not proved here: that a number which comes from a table is the right one; the pictures' own tests see to that.
import { describe, expect, it } from 'vitest';
import { messageProblems } from '../../src/lib/server/copy/messages';
import { ledger } from './copy-ledger';

const told = (message: string, ids: readonly string[] = []): string[] =>
	messageProblems('crew.title', message, {
		...{ ledger, lang: 'en', facts: { 'crew.title': ids } },
		free: [{ words: ['one'], why: 'it counts nobody' }]
	}).map(({ expected, found }) => `${expected}, found ${found}`);

describe('An editor who words a picture', () => {
	it('may give the number of a fact named for the message', () => {
		expect(told('At least 58 spoke by August 2015', ['crew.total'])).toEqual([]);
	});

	it('may give numbers from the tables, worded as the branch of a plural says', () => {
		expect(
			told('{n, plural, one {one gate} =4 {four gates} other {# gates}} of {all, number}')
		).toEqual([]);
	});

	it.each<[string, string, string[], string]>([
		['a number of their own', 'About fifty left', [], '"fifty"'],
		['a number that the fact does not hold', '59 spoke', ['crew.total'], '"59"'],
		['a year of their own', 'What happened in 2011', ['crew.total'], '"2011"'],
		['another number than the branch says', '{n, plural, =4 {five} other {#}} gates', [], '"five"'],
		['a number inside a choice', '{a, select, yes {dozens} other {}} left', [], '"dozens"']
	])('is stopped at %s', (_, message, ids, figure) => {
		expect(told(message, ids)).toEqual([
			expect.stringContaining(`a cited fact that holds ${figure}`)
		]);
	});

	it('is told when the fact named for a message is unknown', () => {
		expect(told('They spoke', ['crew.nobody'])).toEqual([
			'the id of a fact in the ledger in words-facts.json, found "crew.nobody"'
		]);
	});
});
