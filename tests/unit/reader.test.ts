// The reader's place, and which view each picture of a stage is in: both without a history.
// Not proved here: how the page follows; the browser tests jump about for that.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScriptStep } from '../../src/lib/readings/outline';
import { Reader, stepOnStage } from '../../src/lib/readings/reader.svelte';

const step = (id: string, chapter: string, chart: string): ScriptStep => ({
	id,
	chapter,
	heading: id,
	chart,
	view: { of: id },
	title: id,
	reading: id,
	place: id
});

const story = [
	step('a1', 'a', 'marks'),
	step('a2', 'a', 'marks'),
	step('b1', 'b', 'bars'),
	step('b2', 'b', 'marks'),
	step('b3', 'b', 'bars')
];

/** Stories of any shape: chapters in order, charts as they come. */
const stories = fc
	.array(fc.tuple(fc.nat(4), fc.constantFrom('marks', 'bars', 'lines')), {
		minLength: 1,
		maxLength: 40
	})
	.map((all) =>
		all
			.sort(([one], [other]) => one - other)
			.map(([chapter, chart], i) => step(`s${i}`, `c${chapter}`, chart))
	);

describe('A picture on a stage', () => {
	it('is in the view of the current step when that step uses it', () => {
		fc.assert(
			fc.property(stories, fc.nat(), (steps, anywhere) => {
				const index = anywhere % steps.length;
				const current = steps[index] as ScriptStep;
				expect(stepOnStage(steps, index, current.chapter, current.chart)).toBe(current);
			})
		);
	});

	it('keeps the view it was last needed in while another picture is shown', () => {
		expect(stepOnStage(story, 3, 'b', 'bars')?.id).toBe('b1');
		expect(stepOnStage(story, 4, 'b', 'marks')?.id).toBe('b2');
	});

	it('waits in its first view for a reader who comes from above, and in its last for one from below', () => {
		expect(stepOnStage(story, 0, 'b', 'bars')?.id).toBe('b1');
		expect(stepOnStage(story, 0, 'b', 'marks')?.id).toBe('b2');
		expect(stepOnStage(story, 4, 'a', 'marks')?.id).toBe('a2');
	});

	it('is nothing where the chapter does not use it', () => {
		expect(stepOnStage(story, 0, 'a', 'bars')).toBeUndefined();
		expect(stepOnStage(story, 0, 'nowhere', 'marks')).toBeUndefined();
	});

	it('is in the same view whatever steps were read before', () => {
		fc.assert(
			fc.property(stories, fc.nat(), fc.array(fc.nat()), (steps, anywhere, way) => {
				const index = anywhere % steps.length;
				const stage = (at: number): unknown[] =>
					['marks', 'bars', 'lines'].map((chart) =>
						stepOnStage(steps, at, steps[at]?.chapter ?? '', chart)
					);
				const kept = JSON.stringify(steps);
				const direct = stage(index);
				for (const stop of way) stage(stop % steps.length);
				expect(stage(index)).toEqual(direct);
				expect(JSON.stringify(steps)).toBe(kept);
			})
		);
	});
});

describe('A reader', () => {
	it('goes to any step from any other, and never off either end', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -10, max: 20 }), { minLength: 1 }), (way) => {
				const reader = new Reader(story, 'scroll');
				for (const stop of way) {
					reader.go(stop);
					expect(reader.index).toBe(Math.min(Math.max(0, stop), story.length - 1));
					expect(reader.current).toBe(story[reader.index]);
				}
			})
		);
	});

	it('begins at the first step, in the reading asked for', () => {
		const reader = new Reader(story, 'steps');
		expect([reader.index, reader.current.id, reader.reading]).toEqual([0, 'a1', 'steps']);
	});

	it('goes to a step by its address, to a chapter’s first step by the chapter’s, and by an unknown one nowhere', () => {
		const reader = new Reader(story, 'scroll');
		const arrive = (id: string): string => {
			reader.goTo(id);
			return reader.current.id;
		};
		expect(['b2', 'a', 'b', 'nowhere', ''].map(arrive)).toEqual(['b2', 'a1', 'b1', 'b1', 'b1']);
	});

	it('keeps their place when they change the reading', () => {
		const reader = new Reader(story, 'scroll');
		reader.go(3);
		reader.reading = 'all';
		expect([reader.index, reader.reading]).toEqual([3, 'all']);
	});

	it('of a story without steps is told so', () => {
		expect(() => new Reader([], 'scroll').current).toThrow('The story has no steps.');
	});
});
