// The story as it is told: every step with its words, its picture in words, its numbers and its sources.
// Not proved here: that a picture is drawn as it is described (each chart's own tests), or that it is true.
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/server/story';

const { story, everything } = readStory();
const steps = story.chapters.flatMap((chapter) => chapter.steps);
const named = steps.map((step) => [step.id, step] as const);
const sentences = new Intl.Segmenter(story.language, { granularity: 'sentence' });

/** How many sentences a text has, as the language counts them; the dots of an abbreviation end none. */
const count = (text: string): number =>
	[...sentences.segment(text.replaceAll(/\b(\p{Lu}|e\.g|i\.e|p|St|Dr|vs)\./gu, '$1'))].length;

describe('A reader', () => {
	it.each(named)('at "%s" gets a finding as its title, in one line', (_, { drawn }) => {
		expect(drawn.title.length).toBeGreaterThan(8);
		expect(drawn.title.length).toBeLessThanOrEqual(70);
		expect(drawn.title).not.toMatch(/[.:;]$/);
	});

	it.each(named)('at "%s" is told in one sentence what the picture shows', (_, { drawn }) => {
		expect(drawn.reading).toMatch(/[.?!]$/);
		expect(count(drawn.reading)).toBe(1);
	});

	it.each(named)('at "%s" finds who stands behind the picture', (_, { drawn }) => {
		expect(drawn.sources.length).toBeGreaterThan(0);
		for (const { publisher, url } of drawn.sources) {
			expect(publisher).not.toBe('');
			expect(url).toMatch(/^https?:\/\//);
		}
	});

	it.each(named)('at "%s" finds the numbers, with a name for every column', (_, { drawn }) => {
		const { caption, columns, rows, from } = drawn.table;
		expect(caption).not.toBe('');
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) {
			expect(row.length).toBe(columns.length);
			// An unknown is worded; an empty cell would leave a reader to guess.
			for (const cell of row) expect(cell.trim()).not.toBe('');
		}
		expect(from.length).toBeGreaterThan(0);
		for (const table of from) expect(Object.keys(everything.data.tables)).toContain(table);
	});

	it.each(named)('at "%s" reads words of ours that cite what they say', (_, step) => {
		expect(step.heading).not.toBe('');
		expect(step.words).toBeGreaterThan(20);
		if (step.id !== 'before-you-read') expect(step.facts.length).toBeGreaterThan(0);
	});
});

describe('The story', () => {
	it('resolves every fact it cites, with its sources and the places that use it', () => {
		const cited = new Set([
			...story.chapters.flatMap((chapter) => chapter.facts),
			...steps.flatMap((step) => step.facts)
		]);
		expect(new Set(story.cited.map(({ fact }) => fact.id))).toEqual(cited);
		for (const { fact, sources, steps: places } of story.cited) {
			expect(sources.map(({ id }) => id)).toEqual(fact.sourceIds);
			expect(places.length).toBeGreaterThan(0);
		}
	});

	it('numbers its steps from first to last', () => {
		expect(steps.map(({ index }) => index)).toEqual(steps.map((_, place) => place));
	});

	it('is the same however often it is told', { timeout: 120_000 }, () => {
		expect(JSON.stringify(readStory().story)).toBe(JSON.stringify(story));
	});

	it('can travel as plain data, since charts hold no pixels, functions or dates', () => {
		for (const { drawn } of steps)
			expect(JSON.parse(JSON.stringify(drawn.state))).toEqual(drawn.state);
	});
});
