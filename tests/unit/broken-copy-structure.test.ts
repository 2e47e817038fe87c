// What an editor is told about headings, Markdown and lengths that are wrong, in one sentence a mistake.
// These tests do not prove that the words are good; and they look at English only.
import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/lib/server/copy';
import { problemsOf, step } from './copy-ledger';

const filler = (words: number): string => `Word${' word'.repeat(words - 1)}.`;

/** The editor's mistake, the file, and the one sentence. */
type Case = [mistake: string, markdown: string, message: string];

const structure: Case[] = [
	[
		'gives a chapter no id',
		'# Crew\n\nA lead.',
		'1.md, line 1: expected an id such as {#men-and-women} after the heading, found "Crew".'
	],
	[
		'gives a step no id',
		'# Crew {#crew}\n\n## Why\n\nWords.',
		'1.md, line 3: expected an id such as {#men-and-women} after the heading, found "Why".'
	],
	[
		'writes an id with capitals and spaces',
		'# Crew {#crew}\n\n## Why {#Why not}\n\nWords.',
		'1.md, line 3: expected an id of lower-case letters, digits and hyphens, found "Why not".'
	],
	[
		'writes an id without words',
		'# Crew {#crew}\n\n## {#why}\n\nWords.',
		'1.md, line 3, step why: expected words before the id, found an empty heading.'
	],
	[
		'uses an id twice',
		`${step('Words.')}\n## Again {#why}\n\nWords.`,
		'1.md, line 7: expected an id not used before, found "why", as in 1.md, line 3.'
	],
	[
		'leaves a step empty',
		`# Crew {#crew}\n\n## Why {#why}\n\n## When {#when}\n\nWords.`,
		'1.md, line 3, step why: expected at least one paragraph under the heading, found an empty step.'
	],
	[
		'leaves a chapter empty',
		'# Crew {#crew}',
		'1.md, line 1: expected a lead or at least one step (##), found an empty chapter.'
	],
	[
		'leaves a section empty',
		step('Words.\n\n### Ask {#question}'),
		'1.md, line 7, step why: expected at least one paragraph under "Ask", found nothing.'
	],
	[
		'uses a section twice in a step',
		step('Words.\n\n### Say {#notes}\n\nOne.\n\n### Say more {#notes}\n\nAgain.'),
		'1.md, line 11, step why: expected a section used once a step, found {#notes} again.'
	],
	[
		'gives a section no id',
		step('Words.\n\n### Notes\n\nOne.'),
		'1.md, line 7, step why: expected one of the sections that may stand under a step, {#notes}, {#care}, {#question} or {#answer}, found "Notes" without an id.'
	],
	[
		'gives a step a section of a chapter',
		step('Words.\n\n### Warm-up {#warm-up}\n\nOne.'),
		'1.md, line 7, step why: expected one of the sections that may stand under a step, {#notes}, {#care}, {#question} or {#answer}, found {#warm-up}.'
	],
	[
		'gives a chapter a section of a step',
		'# Crew {#crew}\n\nWords.\n\n### Notes {#notes}\n\nOne.',
		'1.md, line 5: expected one of the sections that may stand in front of the first step, {#objectives}, {#warm-up}, {#discussion}, {#exit-ticket}, {#skip}, {#ground-rules} or {#content-note}, found {#notes}.'
	],
	[
		'writes a section’s id without words',
		step('Words.\n\n### {#notes}\n\nOne.'),
		'1.md, line 7, step why: expected words before {#notes}, found an empty heading.'
	],
	[
		'writes a second chapter title',
		`${step('Words.')}\n# Another {#another}`,
		'1.md, line 7, step why: expected one chapter title (#) a file, at its top, found "Another {#another}".'
	],
	[
		'begins without a chapter title',
		'## Why {#why}\n\nWords.',
		'1.md, line 1: expected a chapter title (#) above the first step, found "Why {#why}".'
	],
	[
		'writes text above the chapter title',
		'A stray line.\n\n## Why {#why}\n\nWords.',
		'1.md, line 1: expected a chapter title (#) before any text, found "A stray line.".'
	],
	[
		'skips a level of heading',
		step('Words.\n\n#### Deep\n\nMore.'),
		'1.md, line 7, step why: expected a chapter (#), then steps (##) and sections (###), with no level skipped, found "#### Deep".'
	],
	[
		'marks up a heading',
		'# Crew {#crew}\n\n## On *fitna* {#why}\n\nWords.',
		'1.md, line 3: expected plain words in a heading, found "fitna" marked up.'
	]
];

const only = 'expected paragraphs, lists, links and emphasis only, found';
const markdown: Case[] = [
	[
		'puts in an image',
		step('See ![a boat](boat.png).'),
		`1.md, line 5, step why: ${only} an image.`
	],
	['puts in a table', step('| a | b |\n| --- | --- |'), `1.md, line 5, step why: ${only} a table.`],
	['puts in code', step('See `x`.'), `1.md, line 5, step why: ${only} code (x).`],
	[
		'puts in a block of code',
		step('Words.\n\n```\nx\n```'),
		`1.md, line 7, step why: ${only} a block of code (x).`
	],
	['puts in raw HTML', step('A <br> word.'), `1.md, line 5, step why: ${only} raw HTML (<br>).`],
	['quotes a block', step('Words.\n\n> Quoted.'), `1.md, line 7, step why: ${only} a block quote.`],
	[
		'puts a space into a link',
		step('Line one,\n[spoke] (fact:crew.total).'),
		`1.md, line 6, step why: ${only} "] (" left over from a broken link.`
	]
];

const lengths: Case[] = [
	[
		'writes a long sentence',
		step(`Short.\n${filler(31)}`),
		'1.md, line 6, step why: expected sentences of at most 30 words, found 31 words in the one that begins "Word word word word word".'
	],
	[
		'writes a long step',
		step(`${filler(30)} ${filler(30)}\n\n${filler(30)} Over.`),
		'1.md, line 3, step why: expected a step of at most 70 words, found 91 words.'
	],
	[
		'writes a long sentence in the lead',
		`# Crew {#crew}\n\n${filler(31)}`,
		'1.md, line 3: expected sentences of at most 30 words, found 31 words in the one that begins "Word word word word word".'
	],
	[
		'writes a number into a section',
		step('Words.\n\n### Ask {#question}\n\n- Why did\n  51 leave?'),
		'1.md, line 10, step why: expected a fact for the number "51", found it outside any fact link.'
	]
];

describe.each([
	['the structure', structure],
	['Markdown', markdown],
	['lengths and sections', lengths]
])('About %s, there is one sentence for an editor who', (_, cases) => {
	it.each(cases)('%s', (_, markdown, message) => {
		expect(problemsOf([markdown]).map(sentence)).toEqual([message]);
	});
});
