// The outline against the editor's list: which steps there are, in which order, and what happens when the copy differs.
// Not proved here: that a step says what it should, or that its picture shows it.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartNamed, chartNames } from '../../src/lib/server/charts';
import { drawingNamed } from '../../src/lib/server/drawings';
import { readAll } from '../../src/lib/server/read';
import { tell } from '../../src/lib/server/story';
import { outline } from '../../src/lib/story/outline';

/** The storyboard's order, written down by hand: a step that gets lost or moves must be missed here. */
const storyboard: Readonly<Record<string, readonly string[]>> = {
	opening: ['before-you-read', 'one-voice'],
	'who-spoke': [
		'fifty-eight',
		'men-and-women',
		'origins',
		'when',
		'the-unseen',
		'a-sense-of-scale'
	],
	'why-they-left': [
		'voice-promise',
		'promises',
		'infighting',
		'brutality',
		'only-sunni-victims',
		'the-victims',
		'corruption',
		'hardship',
		'what-was-counted',
		'later-studies'
	],
	'the-group': [
		'voice-group',
		'internal-police',
		'apostasy',
		'first-deaths',
		'august-2015',
		'the-autumn',
		'nowhere-to-go'
	],
	home: [
		'voice-home',
		'resolution-2178',
		'arrests',
		'terms',
		'doors',
		'returned',
		'evidence',
		'silence'
	],
	'since-then': ['the-count-grew', 'few-were-tried', 'still-held', 'after-the-camps'],
	'why-it-matters': ['voice-why', 'what-a-voice-does', 'not-saints'],
	'what-he-asks': ['recognise', 'let-them-speak', 'resettle', 'remove-penalties', 'heard']
};

const everything = readAll();
const { copy } = everything;
type Copy = (typeof copy)[number];

/** Tells the story with copy that somebody has changed. */
const withCopy = (change: (chapter: Copy) => Copy) => () =>
	tell({ ...everything, copy: copy.map(change) });

/** Changes the steps of chapter one only. */
const inOne = (change: (steps: Copy['steps']) => Copy['steps']) =>
	withCopy((chapter) =>
		chapter.id === 'who-spoke' ? { ...chapter, steps: change(chapter.steps) } : chapter
	);

describe('The outline', () => {
	it('has the chapters and steps of the storyboard, in its order', () => {
		const planned = outline.map(({ id, steps }) => [id, steps.map((step) => step.id)]);
		expect(Object.fromEntries(planned)).toEqual(storyboard);
		expect(planned.map(([id]) => id)).toEqual(Object.keys(storyboard));
	});

	it('uses every id once, so that every address leads to one place', () => {
		const ids = outline.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
	});

	it('asks only for charts that are there, with their drawing and their words', () => {
		const charts = new Set(
			outline.flatMap(({ steps }) => steps.map((step): string => step.picture.chart))
		);
		for (const name of charts) {
			expect(() => [chartNamed(name), drawingNamed(name)]).not.toThrow();
			expect(existsSync(`data/story/en/words/${name}.json`), name).toBe(true);
		}
	});

	it('leaves no chart unused', () => {
		const used = outline.flatMap(({ steps }) => steps.map((step): string => step.picture.chart));
		expect(chartNames.filter((name) => !used.includes(name))).toEqual([]);
	});

	it('agrees with the copy', () => {
		expect(withCopy((chapter) => chapter)).not.toThrow();
	});
});

describe('An editor whose copy and outline part ways', () => {
	it('is told which step is missing from the copy', () => {
		const missing = inOne((steps) => steps.filter(({ id }) => id !== 'origins'));
		expect(missing).toThrow(
			/^data\/story\/en\/1-fifty-eight\.md, line \d+: expected "origins" after "men-and-women", as src\/lib\/story\/outline\.ts has it, found "when"\.$/
		);
	});

	it('is told which steps have changed places', () => {
		const turned = inOne(([first, second, ...rest]) =>
			[second, first, ...rest].flatMap((step) => (step ? [step] : []))
		);
		expect(turned).toThrow(/expected "fifty-eight" after "who-spoke", .* found "men-and-women"\.$/);
	});

	it('is told which step the outline does not know', () => {
		const added = withCopy((chapter) => {
			const last = chapter.steps.at(-1);
			if (chapter.id !== 'what-he-asks' || !last) return chapter;
			return { ...chapter, steps: [...chapter.steps, { ...last, id: 'one-more' }] };
		});
		expect(added).toThrow(/expected nothing more after "heard", .* found "one-more"\.$/);
	});

	it('is told which chapter is missing', () => {
		const short = () => tell({ ...everything, copy: copy.filter(({ id }) => id !== 'since-then') });
		expect(short).toThrow(/expected "since-then" after "silence", .* found "why-it-matters"\.$/);
	});
});
