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
		'shows a reader the id of a fact',
		step('See crew.men for [the men](fact:crew.men).'),
		'1.md, line 5, step why: expected words instead of the id of a fact, found "crew.men".'
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
		step('When May came, 20 people left.'),
		'1.md, line 5, step why: expected a fact for the number "20", found it outside any fact link.'
	],
	[
		'writes a vague number in words',
		step('Dozens of others wrote letters.'),
		'1.md, line 5, step why: expected a fact for the number "Dozens", found it outside any fact link.'
	],
	[
		'writes "about fifty"',
		step('About fifty people left at the time.'),
		'1.md, line 5, step why: expected a fact for the number "fifty", found it outside any fact link.'
	],
	[
		'writes a fraction in words',
		step('A third of them came home.'),
		'1.md, line 5, step why: expected a fact for the number "A third", found it outside any fact link.'
	],
	[
		'writes a percentage in words',
		step('Some forty per cent were back.'),
		'1.md, line 5, step why: expected a fact for the number "forty", found it outside any fact link.'
	],
	[
		'writes that something doubled',
		step('The number doubled.'),
		'1.md, line 5, step why: expected a fact for the number "doubled", found it outside any fact link.'
	],
	[
		'counts with an ordinal',
		step('She was the fourth to go.'),
		'1.md, line 5, step why: expected a fact for the number "fourth", found it outside any fact link.'
	],
	[
		'writes a year without a fact',
		step('It began again in 2011.'),
		'1.md, line 5, step why: expected a fact in the sentence that holds the date "2011", found none.'
	],
	[
		'writes another year than the fact’s',
		step('By 2013 it was [four](fact:crew.day).'),
		'1.md, line 5, step why: expected a fact in the sentence that holds the date "2013", found only "crew.day".'
	],
	[
		'writes a day that the fact does not know',
		step('By 3 August 2014 [ten](fact:crew.year) had left.'),
		'1.md, line 5, step why: expected a fact in the sentence that holds the date "3 August 2014", found only "crew.year".'
	],
	[
		'moves a month to another year inside a link',
		step('They left [in August 2013](fact:crew.year).'),
		'1.md, line 5, step why: expected a date that the fact "crew.year" holds, found "August 2013" in the link.'
	],
	[
		'takes a year for a number of people',
		step('By then [2014](fact:crew.year) had left.'),
		'1.md, line 5, step why: expected a number that the fact "crew.year" holds, found "2014" in the link.'
	],
	[
		'takes a year before people for a number of them',
		step('In [2014 people](fact:crew.year) there was hope.'),
		'1.md, line 5, step why: expected a number that the fact "crew.year" holds, found "2014" in the link.'
	],
	[
		'takes a number from a caveat',
		step('Then [36](fact:crew.year) left.'),
		'1.md, line 5, step why: expected a number that the fact "crew.year" holds, found "36" in its caveat only.'
	],
	[
		'takes words that only a caveat quotes',
		step('By a small number, it was [ten](fact:crew.year).'),
		'1.md, line 5, step why: expected words that the fact "crew.year" holds, found “a small number” in its caveat only.'
	],
	[
		'changes a multiple',
		step('They [tripled](fact:crew.rise).'),
		'1.md, line 5, step why: expected a number that the fact "crew.rise" holds, found "tripled" in the link.'
	],
	[
		'writes a number in a heading that nothing under it holds',
		'# Crew {#crew}\n\n## The sixty {#why}\n\nThey [spoke](fact:crew.total).',
		'1.md, line 3, step why: expected a cited fact that holds "sixty", found "The sixty" in the heading without one.'
	],
	[
		'writes a number in a section’s heading',
		'# Crew {#crew}\n\nA lead.\n\n### 3 questions {#discussion}\n\nWhy?',
		'1.md, line 5: expected a cited fact that holds "3", found "3 questions" in the heading without one.'
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
		step('[Thousands](fact:crew.many) may have left.'),
		'1.md, line 5, step why: expected a number that the fact "crew.many" holds, found "Thousands" in the link.'
	],
	[
		'takes the day of a date for a number',
		step('[17 people](fact:crew.day) left.'),
		'1.md, line 5, step why: expected a number that the fact "crew.day" holds, found "17" in the link.'
	]
];

const atLeast = '"at least", "more than", "or more", "over" or "no fewer than"';
const doubt =
	'"presumably", "probably", "likely", "perhaps", "might", "may", "could", "thought", "believed", "suspected", "apparently", "seem", "seems", "reported", "wrote", "says", "say", "said" or "not known"';
const hedges: Case[] = [
	[
		'leaves out "at least"',
		step('[58 people](fact:crew.total) spoke. At least, they tried.'),
		`1.md, line 5, step why: expected ${atLeast} beside the number, found "58 people" without it.`
	],
	[
		'leaves out "at least" before a fraction',
		step('[Half](fact:crew.half) said so.'),
		`1.md, line 5, step why: expected ${atLeast} beside the number, found "Half" without it.`
	],
	[
		'leaves out "about"',
		step('Then [20,000](fact:crew.abroad) went.'),
		'1.md, line 5, step why: expected "about", "some", "around", "nearly", "almost", "roughly", "close to" or "just under" beside the number, found "20,000" without it.'
	],
	[
		'leaves out "up to"',
		step('Then [8,202](fact:crew.most) came back.'),
		'1.md, line 5, step why: expected "up to", "fewer than", "less than", "as many as", "at most" or "under" beside the number, found "8,202" without it.'
	],
	[
		'puts the hedge to another number',
		step('About [51](fact:crew.men) of [20,000](fact:crew.abroad) went.'),
		'1.md, line 5, step why: expected "about", "some", "around", "nearly", "almost", "roughly", "close to" or "just under" beside the number, found "20,000" without it.'
	],
	[
		'leaves out a hedge that only the statement has',
		step('[Two thirds](fact:crew.later) left.'),
		'1.md, line 5, step why: expected "about", "some", "around", "nearly", "almost", "roughly", "close to" or "just under" beside the number, found "Two thirds" without it.'
	],
	[
		'makes something known of what was thought',
		step('[Hundreds](fact:crew.many) left.'),
		`1.md, line 5, step why: expected ${doubt} in the sentence, as the fact "crew.many" says "thought", found "Hundreds" without it.`
	],
	[
		'joins the ends of a range by "and"',
		step('Then [25 and 40 per cent](fact:crew.share) came back.'),
		'1.md, line 5, step why: expected both ends of the range, 25 and 40, or "between" in the sentence, found "25 and 40 per cent" without it.'
	],
	[
		'takes the whole for a part',
		step('[58 men](fact:crew.men) left.'),
		'1.md, line 5, step why: expected a part of the 58, as the fact "crew.men" counts a part of it, found "58 men".'
	],
	[
		'has a number count something else',
		step('[51 countries](fact:crew.men) were named.'),
		'1.md, line 5, step why: expected what the fact "crew.men" counts with "51", found "51 countries were".'
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

const sayers: Case[] = [
	[
		'puts one outlet’s name for another’s',
		step(
			'Some [hid](fact:crew.post), wrote the NZ Herald. They [left](fact:crew.post), Le Vif wrote.'
		),
		'1.md, line 5, step why: expected a fact from Le Vif in the sentence that names it, found only "crew.post".'
	],
	[
		'puts one agency’s name for another’s',
		step('By AFP’s account some [hid](fact:crew.post).'),
		'1.md, line 5, step why: expected a fact from AFP in the sentence that names it, found only "crew.post".'
	],
	[
		'has a body say what another says',
		step('Europol says they [left](fact:crew.monitor).'),
		'1.md, line 5, step why: expected a fact from Europol in the sentence that names it, found only "crew.monitor".'
	],
	[
		'names an author who says it, without a fact',
		step('They hid, says Neumann.'),
		'1.md, line 5, step why: expected a fact from Neumann in the sentence that names it, found none.'
	],
	[
		'cites an outlet the ledger does not know',
		step('Le Monde wrote that they [left](fact:crew.post).'),
		'1.md, line 5, step why: expected somebody whom a source in sources.csv or a name in sayers.json stands for, found "Le Monde".'
	]
];

describe.each([
	['facts', facts],
	['numbers', numbers],
	['hedges', hedges],
	['quotations', quotations],
	['those who say something', sayers]
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
