// What an editor is told about facts, numbers and quotations that are wrong, in one sentence a mistake.
// These tests do not prove that the facts are true or that a sentence says what its fact says; and they look
// at English only.
import { describe, expect, it } from 'vitest';
import { CopyError, sentence } from '../../src/lib/server/copy';
import { problemsOf, read, step } from './copy-ledger';

/** The editor's mistake, the file, and the one sentence. */
type Case = [mistake: string, markdown: string, message: string];

const facts: Case[] = [
	[
		'mistypes a fact',
		step('[They spoke](fact:crew.totl).'),
		'1.md, line 5, step why: expected the id of a fact in the ledger such as "crew.total", found "crew.totl".'
	],
	[
		'makes up a fact',
		step('[They spoke](fact:something.else.entirely).'),
		'1.md, line 5, step why: expected the id of a fact in the ledger, found "something.else.entirely".'
	],
	[
		'cites a fact whose source is missing',
		step('[Three](fact:crew.lost) left.'),
		'1.md, line 5, step why: expected every source of the fact "crew.lost" in the ledger, found no row for "attic".'
	],
	[
		'cites a fact without a source',
		step('[Three](fact:crew.unsourced) left.'),
		'1.md, line 5, step why: expected a source for the fact "crew.unsourced", found none in the ledger.'
	],
	[
		'links to an unsafe address',
		step('See [this](http://example.org).'),
		'1.md, line 5, step why: expected a link to "fact:", "term:", "https:" or a page of this site, found "http://example.org".'
	],
	[
		'links no words',
		step('Words [](fact:crew.men).'),
		'1.md, line 5, step why: expected words in every link, found none in the link to "fact:crew.men".'
	]
];

const numbers: Case[] = [
	[
		'writes a number outside a fact',
		step('There were\n51 men.'),
		'1.md, line 6, step why: expected a fact for the number "51", found it outside any fact link.'
	],
	[
		'writes a number in an ordinary link',
		step('See [all 51](https://example.org).'),
		'1.md, line 5, step why: expected a fact for the number "51", found it outside any fact link.'
	],
	[
		'cuts a number in two',
		step('At least [58](fact:crew.total),000 people.'),
		'1.md, line 5, step why: expected a fact for the number "58,000", found only part of it inside one.'
	],
	[
		'writes a fraction sign',
		step('That is ½ of them.'),
		'1.md, line 5, step why: expected a fact for the number "½", found it outside any fact link.'
	],
	[
		'puts a number after a month as if it were a day',
		step('In May 20 people left.'),
		'1.md, line 5, step why: expected a fact for the number "20", found it outside any fact link.'
	],
	[
		'changes digits',
		step('They were [52 men](fact:crew.men).'),
		'1.md, line 5, step why: expected a number that the fact "crew.men" holds, found "52" in the link.'
	],
	[
		'changes a number in words',
		step('They were [fifty-two men](fact:crew.men).'),
		'1.md, line 5, step why: expected a number that the fact "crew.men" holds, found "fifty-two" in the link.'
	],
	[
		'takes people for a share',
		step('They were [51 per cent](fact:crew.men).'),
		'1.md, line 5, step why: expected a number that the fact "crew.men" holds, found "51 per cent" in the link.'
	],
	[
		'changes a fraction',
		step('[At least a third](fact:crew.half) said so.'),
		'1.md, line 5, step why: expected a number that the fact "crew.half" holds, found "a third" in the link.'
	],
	[
		'makes thousands of hundreds',
		step('[Thousands](fact:crew.many) left.'),
		'1.md, line 5, step why: expected a number that the fact "crew.many" holds, found "Thousands" in the link.'
	],
	[
		'takes the day of a date for a number',
		step('[17 people](fact:crew.day) left.'),
		'1.md, line 5, step why: expected a number that the fact "crew.day" holds, found "17" in the link.'
	]
];

const atLeast = '"at least", "more than", "or more", "over" or "no fewer than"';
const hedges: Case[] = [
	[
		'leaves out "at least"',
		step('[58 people](fact:crew.total) spoke. At least, they tried.'),
		`1.md, line 5, step why: expected ${atLeast} in the sentence, found "58 people" without it.`
	],
	[
		'leaves out "at least" before a fraction',
		step('[Half](fact:crew.half) said so.'),
		`1.md, line 5, step why: expected ${atLeast} in the sentence, found "Half" without it.`
	],
	[
		'leaves out "about"',
		step('Then [20,000](fact:crew.abroad) went.'),
		'1.md, line 5, step why: expected "about", "some", "around", "nearly", "almost", "roughly", "close to" or "just under" in the sentence, found "20,000" without it.'
	],
	[
		'leaves out "up to"',
		step('Then [8,202](fact:crew.most) came back.'),
		'1.md, line 5, step why: expected "up to", "fewer than", "less than", "as many as", "at most" or "under" in the sentence, found "8,202" without it.'
	],
	[
		'gives one end of a range',
		step('Then [40 per cent](fact:crew.share) came back.'),
		'1.md, line 5, step why: expected both ends of the range, 25 and 40, or "between" in the sentence, found "40 per cent" without it.'
	]
];

const quotations: Case[] = [
	[
		'quotes without a fact',
		step('He said “I left the town”.'),
		'1.md, line 5, step why: expected a fact link around every quotation, found “I left the town” in none.'
	],
	[
		'quotes a fact that has no quotation',
		step('They were [“51 men”](fact:crew.men).'),
		'1.md, line 5, step why: expected the words of the quotation in the fact "crew.men", found no quotation there for “51 men”.'
	],
	[
		'changes quoted words',
		step('He said [“I fled the city”](fact:crew.word).'),
		'1.md, line 5, step why: expected the words of the quotation in the fact "crew.word", found “fled”, “city”, which it does not have.'
	],
	[
		'turns quoted words round',
		step('He said ["the town I left"](fact:crew.word).'),
		'1.md, line 5, step why: expected the words of the quotation in the fact "crew.word", found “the town I left”, which does not stand there like that.'
	],
	[
		'quotes part of a word',
		step('He said [“he town”](fact:crew.word).'),
		'1.md, line 5, step why: expected the words of the quotation in the fact "crew.word", found “he”, which it does not have.'
	],
	[
		'forgets the closing mark',
		step('He said [“I left](fact:crew.word) the town.'),
		'1.md, line 5, step why: expected a closing mark for every quotation, found none after “I left the town.”.'
	]
];

describe.each([
	['facts', facts],
	['numbers', numbers],
	['hedges', hedges],
	['quotations', quotations]
])('About %s, there is one sentence for an editor who', (_, cases) => {
	it.each(cases)('%s', (_, markdown, message) => {
		expect(problemsOf([markdown]).map(sentence)).toEqual([message]);
	});
});

describe('An editor with several mistakes', () => {
	const files = [
		step('There were 51 men.\n\n[58 people](fact:crew.totl) spoke.'),
		'# Fleet {#fleet}\n\n## Why {#why}\n\nHe said “no”.'
	];

	it('is told all of them at once, in the order of files and lines', () => {
		expect(problemsOf(files).map(({ file, line }) => `${file}:${line}`)).toEqual([
			'1.md:5',
			'1.md:7',
			'2.md:3',
			'2.md:5'
		]);
	});

	it('reads one sentence a line', () => {
		expect(() => read(files)).toThrow(CopyError);
		expect(() => read(files)).toThrow(
			/^1\.md, line 5[^\n]+\.\n1\.md[^\n]+\.\n2\.md[^\n]+\.\n2\.md[^\n]+\.$/
		);
	});
});
