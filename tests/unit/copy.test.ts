// What copy becomes once it is right, and which right copy must not be refused.
// These tests do not prove that the copy of the story itself is right (the build does), that its facts are
// true, or that any language but English is checked for more than its digits.
import { describe, expect, it } from 'vitest';
import { openCopy } from '../../src/lib/server/copy';
import { problemsOf, read, step } from './copy-ledger';

describe('An editor who writes a chapter', () => {
	const [chapter] = read([
		[
			'# The crew {#crew}',
			'At *last*.',
			'## Who they were {#who}',
			'[At least 58\npeople](fact:crew.total), [51](fact:crew.men) of them men. As the ICSR’s Dr. Lee asks: who?',
			'The [51](fact:crew.men) & the [rest](/rest).',
			'### Questions {#question}',
			'- Why [“I left”](fact:crew.word)?\n- Why not?'
		].join('\n\n')
	]);
	const who = chapter?.steps[0];

	it('gets its title, its lead and its steps back', () => {
		expect(chapter).toMatchObject({ id: 'crew', title: 'The crew', file: '1.md', facts: [] });
		expect(chapter).toMatchObject({ lead: '<p>At <em>last</em>.</p>', leadText: 'At last.' });
		expect(who).toMatchObject({ id: 'who', heading: 'Who they were', line: 5, file: '1.md' });
	});

	it('gets every fact as a link that says which fact it is, and nothing else decorated', () => {
		expect(who?.html).toBe(
			'<p><a class="fact" href="/sources#crew.total" data-fact="crew.total">At least 58\npeople</a>, ' +
				'<a class="fact" href="/sources#crew.men" data-fact="crew.men">51</a> of them men. ' +
				'As the ICSR’s Dr. Lee asks: who?</p>\n' +
				'<p>The <a class="fact" href="/sources#crew.men" data-fact="crew.men">51</a> &#x26; the <a href="/rest">rest</a>.</p>'
		);
	});

	it('gets plain words, the first sentence, each fact once and the number of words', () => {
		expect(who?.text).toBe(
			'At least 58 people, 51 of them men. As the ICSR’s Dr. Lee asks: who?\n\nThe 51 & the rest.'
		);
		expect(who).toMatchObject({
			firstSentence: 'At least 58 people, 51 of them men.',
			facts: ['crew.total', 'crew.men'],
			words: 19
		});
	});

	it('gets sections under their names, outside the words of the step', () => {
		expect(who?.sections).toEqual([
			{
				id: 'question',
				name: 'Questions',
				line: 12,
				html: expect.stringMatching(/^<ul>\n<li>Why <a class="fact"[^>]+>“I left”<\/a>\?<\/li>/),
				text: 'Why “I left”?\n\nWhy not?',
				facts: ['crew.word'],
				terms: []
			}
		]);
	});

	it('is told when there is no copy in the folder', () => {
		expect(() => openCopy('no/such/folder')).toThrow(
			'Expected copy such as "1-name.md" in "no/such/folder", found no such file.'
		);
	});
});

describe('An editor may', () => {
	it.each([
		[
			'write the date of a fact that the sentence cites',
			'By 17 November 2014, or in November 2014, or in 2014, [four](fact:crew.day).'
		],
		['write part of a span of months', 'From January to August 2014 [ten](fact:crew.year) left.'],
		['write a day after the month', 'On November 17, 2014 it was [four](fact:crew.day).'],
		['write a month that is another word', 'They may march. May they?'],
		['write a multiple of the fact', 'It [doubled](fact:crew.rise) by the 1990s.'],
		[
			'name the outlet, the agency or the body that a fact is from',
			'Some [hid](fact:crew.post), wrote the New York Times. AFP, reading it, [agreed](fact:crew.agency). SOHR says [so](fact:crew.monitor).'
		],
		['name a body that does not speak', 'ICSR is in London. IS says no.'],
		['give the whole of a part', 'Of [58 people](fact:crew.men), [51](fact:crew.men) were men.'],
		['use free words', 'Both went once, one at first, the other second.'],
		[
			'take up a number with "the"',
			'Of [the 58](fact:crew.total), and of the [58 people](fact:crew.total).'
		],
		['put the hedge outside the link', 'More than [58 people](fact:crew.total) spoke.'],
		['write numbers in words', '[Fifty-one](fact:crew.men) of them.'],
		['give both ends of a range', 'From [25 to 40 per cent](fact:crew.share).'],
		['give a range with "between"', 'Between [25](fact:crew.share) and more.'],
		[
			'repeat a fraction of the fact',
			'[At least half](fact:crew.half) and nearly [two thirds](fact:crew.later).'
		],
		[
			'repeat a vague number',
			'[Hundreds](fact:crew.many) may have left, or [a few hundred](fact:crew.many).'
		],
		['use the date of a fact', '[Four by 17 November 2014](fact:crew.day).'],
		['write "one" for somebody', '[One of them, no one else,](fact:crew.word) said so.'],
		['cite a fact without its number', '[They spoke](fact:crew.total).'],
		['quote with a capital and another apostrophe', 'He said: “[And so I left](fact:crew.word).”'],
		['quote with the link around', '[He said “I couldn’t go on.”](fact:crew.word)'],
		['leave words out of a quotation', '[“I couldn’t go on … I left the town”](fact:crew.word)'],
		['use single quotation marks for a word', 'The word ‘crew’ is ours.'],
		[
			'link to a page of the site',
			'See [the sources](../sources/) and [a paper](https://example.org/).'
		],
		['write ordinals in words for gates', 'The third gate opened first.']
	])('%s', (_, words) => {
		expect(problemsOf([step(words)])).toEqual([]);
	});

	it('write a number in a heading when a fact cited under it holds it', () => {
		const lead = 'Of [the 58](fact:crew.total) many spoke.';
		expect(problemsOf([`# The 58 {#crew}\n\n${lead}\n\n## Why {#why}\n\nWhy?`])).toEqual([]);
	});

	it('work in a language without rules of its own, held to digits only', () => {
		const german = step('Am 29. August 2015 „gingen“ [20.000](fact:crew.abroad).');
		expect(problemsOf([german], 'de')).toEqual([]);
		expect(problemsOf([german.replace('20.000', '20.001')], 'de')).toHaveLength(1);
		expect(problemsOf([step('Es waren 51 Leute.')], 'de')).toHaveLength(1);
	});
});
