// The copy's plain language: the reading grade by its formula, and the words the copy does without.
// It does not prove that a sentence is clear, nor that the list of words is complete; and it looks at English only.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCopy, CopyError, sentence } from '../../src/lib/server/copy';
import { readAvoided, type Avoided } from '../../src/lib/server/copy/avoid';
import { englishSyllables } from '../../src/lib/server/copy/en-syllables';
import { rulesFor } from '../../src/lib/server/copy/language';
import { countAll, grade, highestGrade } from '../../src/lib/server/copy/readability';
import { readAll } from '../../src/lib/server/read';
import { ledger, problemsOf, read, step } from './copy-ledger';

const english = rulesFor('en');
const everything = readAll();

/** What an editor is told about copy held to a list of words and to known terms. */
function told(markdown: string, avoid: readonly Avoided[], terms: string[] = []): string[] {
	const options = { factHref: String, lang: 'en', avoid, terms: new Set(terms) };
	try {
		checkCopy([{ file: '1.md', markdown }], ledger, options);
		return [];
	} catch (error) {
		if (error instanceof CopyError) return error.problems.map(sentence);
		throw error;
	}
}

describe('The reading grade', () => {
	it('is Flesch and Kincaid’s: 0.39 × words a sentence + 11.8 × syllables a word − 15.59', () => {
		expect(grade({ sentences: 10, words: 200, syllables: 300 })).toBeCloseTo(9.91, 10);
		expect(grade({ sentences: 1, words: 1, syllables: 1 })).toBeCloseTo(-3.4, 10);
	});

	it.each([
		...['the', 'through', 'asked', 'hopes', 'left', 'queue'].map((word) => [word, 1] as const),
		...['table', 'wanted', 'houses', 'people', 'safety', 'hopeful'].map(
			(word) => [word, 2] as const
		),
		...['another', 'Syria', 'violence', 'defector', 'media'].map((word) => [word, 3] as const),
		...['credibility', 'organisation', 'International'].map((word) => [word, 5] as const),
		['SOHR', 4],
		['ICSR’s', 4],
		['41,490', 1],
		['fifty-eight', 3],
		['north-east', 2]
	] as const)('hears "%s" as %i syllables', (word, syllables) => {
		expect(englishSyllables(word)).toBe(syllables);
	});

	it('counts the sentences and words that a reader would', () => {
		const text = 'Mr. Neumann asked. They said: “We left.”\n\nAt least 58 people spoke.';
		expect(countAll(text, english)).toEqual({ sentences: 3, words: 12, syllables: 14 });
	});

	it('is worked out only for languages whose syllables we can count', () => {
		expect(countAll('Wir sind gegangen.', rulesFor('de'))).toBeNull();
	});

	it('holds in every chapter, in the glossary and on every page', () => {
		const { copy, glossary, pages } = everything;
		for (const chapter of [...copy, glossary, ...Object.values(pages)]) {
			const text = [chapter.leadText, ...chapter.steps.map((each) => each.text)].join('\n\n');
			const counts = countAll(text, english);
			expect(counts && grade(counts), chapter.id).toBeLessThanOrEqual(highestGrade);
		}
	});

	it('tells an editor how hard a chapter is, and why', () => {
		const heavy = 'International organisations systematically institutionalised accountability. ';
		expect(problemsOf([step(heavy.repeat(12))]).map(sentence)).toEqual([
			expect.stringMatching(
				/^1\.md, line 1: expected a chapter of reading grade 9 or lower \(Flesch–Kincaid\), found \d+\.\d, with 5\.0 words a sentence and \d\.\d\d syllables a word\.$/
			)
		]);
	});

	it('tells an editor which sections are hard, though the chapter itself is not', () => {
		const heavy = 'International organisations systematically institutionalised accountability. ';
		expect(
			problemsOf([step(`They spoke.\n\n### Say {#notes}\n\n${heavy.repeat(12)}`)]).map(sentence)
		).toEqual([
			expect.stringMatching(
				/^1\.md, line 7: expected \{#notes\} sections of reading grade 9 or lower \(Flesch–Kincaid\), found \d+\.\d, /
			)
		]);
	});
});

describe('The words to avoid', () => {
	const avoid: Avoided[] = [
		{ words: ['holy war', 'monster'], why: 'it is not ours to say' },
		{ words: ['fighters are'], why: 'it says of all what is known of some' }
	];

	it.each([
		['a phrase', step('They spoke of a holy war.'), 5, 'why', 'holy war', 'holy war'],
		['a plural', step('They met\nmonsters there.'), 6, 'why', 'monster', 'monsters'],
		['a hyphen', step('A Holy-War thing.'), 5, 'why', 'holy war', 'Holy-War']
	])('are found as %s, with file, line and step', (_, markdown, line, id, listed, found) => {
		expect(told(markdown, avoid)).toEqual([
			`1.md, line ${line}, step ${id}: expected no "${listed}", because it is not ours to say, found "${found}".`
		]);
	});

	it('are found in headings and when they speak of all', () => {
		const markdown = '# Monsters {#crew}\n\nFighters are all alike.\n';
		expect(told(markdown, avoid)).toEqual([
			'1.md, line 1: expected no "monster", because it is not ours to say, found "Monsters".',
			'1.md, line 3: expected no "fighters are", because it says of all what is known of some, found "Fighters are".'
		]);
	});

	it('may stand in somebody else’s words, and inside longer words', () => {
		expect(told(step('A monstera grew.'), avoid)).toEqual([]);
		const list = [{ words: ['left the town'], why: 'a test' }];
		const quoted = '[“I couldn’t go on, and so I left the town.”](fact:crew.word)';
		expect(told(step(`He said ${quoted}`), list)).toEqual([]);
	});

	it('come with a reason each, in a list that is read with care', () => {
		const listed = everything.avoid;
		expect(listed.length).toBeGreaterThan(5);
		const folder = mkdtempSync(join(tmpdir(), 'avoid-'));
		const file = join(folder, 'avoid.json');
		try {
			expect(readAvoided(file, 'avoid.json')).toEqual([]);
			writeFileSync(file, '[');
			expect(() => readAvoided(file, 'avoid.json')).toThrow(
				/^avoid\.json, line 1: expected valid JSON/
			);
			writeFileSync(file, '[{ "words": ["x"] }]');
			expect(() => readAvoided(file, 'avoid.json')).toThrow(
				/^avoid\.json, line 1: expected this key at 0\.why, found nothing/
			);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});

describe('A link to the glossary', () => {
	it('becomes a term the page can explain in place', () => {
		const [chapter] = checkCopy(
			[{ file: '1.md', markdown: step('A [*feud*](term:feud) began.') }],
			ledger,
			{
				factHref: String,
				lang: 'en',
				terms: new Set(['feud']),
				termHref: (id) => `glossary/#${id}`
			}
		);
		expect(chapter?.steps[0]?.html).toBe(
			'<p>A <a class="term" href="glossary/#feud" data-term="feud"><em>feud</em></a> began.</p>'
		);
		expect(chapter?.steps[0]?.terms).toEqual(['feud']);
		expect(read([step('Words.')])[0]?.steps[0]?.terms).toEqual([]);
	});

	it('must lead to a term that is there', () => {
		expect(told(step('A [feud](term:fued) began.'), [], ['feud'])).toEqual([
			'1.md, line 5, step why: expected the id of a term in the glossary such as "feud", found "fued".'
		]);
	});

	it('explains every term in at most 40 words', () => {
		const { glossary } = everything;
		expect(glossary.steps.length).toBeGreaterThan(15);
		for (const { words, id } of glossary.steps) expect(words, id).toBeLessThanOrEqual(40);
	});
});
