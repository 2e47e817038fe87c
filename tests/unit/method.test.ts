// What the method page and the notes are made from: the codebook, the ledger, the copy.
// It does not prove that the codebook's list is complete, only that the page shows all of it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citations } from '../../src/lib/page/cite';
import { unprinted } from '../../src/lib/page/unprinted';
import { readCodebook } from '../../src/lib/server/codebook';
import { credits, methodPage } from '../../src/lib/server/method';
import { numberNotes } from '../../src/lib/server/notes';
import { readStory } from '../../src/lib/server/story';

const { story, everything } = readStory();
const method = methodPage(story, everything);
const codebook = readFileSync('data/codebook.md', 'utf8');

describe('A reader who asks how we know', () => {
	it('finds everything that the codebook says is not known, and every caution', () => {
		const listed = codebook.split('## What is not known')[1]?.match(/^- /gm) ?? [];
		expect(method.notKnown).toHaveLength(listed.length);
		const cautions = method.cautions.flatMap(({ items }) => items);
		const all = codebook.split('\nCautions\n').slice(1);
		const own = all.flatMap((part) => /(?:^- .*\n?)+/m.exec(part)?.[0].match(/^- /gm) ?? []);
		expect(cautions).toHaveLength(own.length);
	});

	it('can follow the names of facts, sources and tables to where they stand', () => {
		const places = method.cautions.flatMap(({ items }) => items.flat());
		const found = Object.fromEntries(places.map(({ text, href }) => [text, href]));
		expect(found['neu.prosecutor']).toBe('../sources/#neu.prosecutor');
		expect(found['guardian_dabiq']).toBe('../sources/#source-guardian_dabiq');
		expect(found['australia_passports'] ?? found['foreign_fighters_2015_soufan.csv']).toMatch(
			/^\.\.\/data\/#/
		);
	});

	it('sees counts that add up to the whole ledger', () => {
		const { ledger } = everything;
		const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
		expect(sum(method.grades.map(({ all }) => all))).toBe(ledger.facts.size);
		expect(sum(method.grades.map(({ cited }) => cited))).toBe(story.cited.length);
		expect(sum(method.read.map(({ sources }) => sources))).toBe(ledger.sources.size);
		expect(method.derived).toHaveLength(method.grades.find(({ grade }) => grade === 'D')?.all ?? 0);
		expect(credits(story, everything).facts).toBe(ledger.facts.size);
	});

	it('gets, with each disagreement, what to know about it', () => {
		expect(method.disagreements.length).toBeGreaterThan(5);
		for (const { id, caveat } of method.disagreements) expect(caveat, id).not.toBeNull();
	});

	it('is not shown a codebook without its lists', () => {
		expect(() => readCodebook('LICENSE')).toThrow(
			/^data\/codebook\.md, line 1: expected a list under/
		);
	});
});

describe('A reader who cites', () => {
	it('names the report first, in four styles', () => {
		const all = citations('https://example.org/58/');
		expect(all.map(({ style }) => style)).toEqual(['apa', 'mla', 'chicago', 'bibtex']);
		for (const { report, piece } of all) {
			expect(report).toMatch(/Neumann, P/);
			expect(report).toMatch(/2015/);
			expect(piece).toContain('https://example.org/58/');
			expect(piece).toContain('2026');
		}
		expect(all[0]?.report).toContain(
			'Victims, perpetrators, assets: The narratives of Islamic State'
		);
		expect(all[3]?.report).toMatch(/^@techreport\{neumann2015victims,\n {2}author = \{Neumann/);
	});
});

describe('The printed notes', () => {
	it('are numbered in the order of first use, and every link carries its number', () => {
		const numbers = story.chapters
			.flatMap((chapter) => [chapter.lead, ...chapter.steps.map(({ html }) => html)])
			.flatMap((html) => [...html.matchAll(/data-fact="([^"]+)" data-note="(\d+)"/g)]);
		const first = [...new Set(numbers.map(([, , number]) => Number(number)))];
		expect(first).toEqual(first.map((_, index) => index + 1));
		for (const [, id, number] of numbers) expect(story.cited[Number(number) - 1]?.fact.id).toBe(id);
	});

	it('refuse a link that has no note', () => {
		expect(() => numberNotes('<a data-fact="no.such">x</a>', story.cited)).toThrow(
			'The fact "no.such" is cited but has no note.'
		);
	});

	it('never spell out the addresses that the codebook says hold a name', () => {
		const caution = /Addresses that hold a personal name: (.*)\. Do not print/.exec(codebook)?.[1];
		const named = [...(caution ?? '').matchAll(/`(\w+)`/g)].map(([, id]) => id);
		expect([...unprinted].sort()).toEqual(named.sort());
	});
});
