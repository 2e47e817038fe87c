// The stopwatch and the plan of a lesson. Not proved here: that a class needs the time it is given.
import { describe, expect, it } from 'vitest';
import {
	begin,
	behind,
	elapsed,
	lengths,
	minutesAndSeconds,
	pace,
	pause,
	reset,
	unbegun
} from '$lib/present/lesson';
import { slidesOf } from '$lib/present/slides';
import { readStory } from '$lib/server/story';

const { story } = readStory();
const slides = slidesOf(story);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe('A teacher’s stopwatch', () => {
	it('runs from start to pause, and on from there', () => {
		const begun = begin(unbegun, 1000);
		expect(elapsed(begun, 4000)).toBe(3000);
		const paused = pause(begun, 5000);
		expect(elapsed(paused, 99_000)).toBe(4000);
		expect(elapsed(begin(paused, 100_000), 101_000)).toBe(5000);
	});

	it('is not set back by a second press on Start, and never runs backwards', () => {
		const begun = begin(unbegun, 1000);
		expect(begin(begun, 3000)).toEqual(begun);
		expect(elapsed(begun, 500)).toBe(0);
	});

	it('stands at nothing after Reset, and keeps the length of the lesson', () => {
		const long = { ...begin(unbegun, 1000), minutes: 90 };
		expect(reset(long)).toEqual({ minutes: 90, spent: 0, since: null });
	});

	it.each([
		[0, '0:00'],
		[59.9, '0:59'],
		[65, '1:05'],
		[3600, '60:00'],
		[-3, '0:00']
	])('writes %d seconds as %s', (seconds, written) => {
		expect(minutesAndSeconds(seconds)).toBe(written);
	});
});

describe.each(lengths)('The plan of a lesson of %d minutes', (minutes) => {
	const times = pace(slides, minutes);

	it('gives every slide some time, and all of them together the lesson', () => {
		expect(times).toHaveLength(slides.length);
		expect(Math.min(...times)).toBeGreaterThan(0);
		expect(sum(times)).toBeCloseTo(minutes * 60, 6);
	});

	it('gives a third to talk, and more of it after a longer chapter', () => {
		const talks = slides.flatMap((slide, index) =>
			slide.kind === 'discuss' ? [{ time: times[index] ?? 0, steps: slide.weight }] : []
		);
		expect(sum(talks.map(({ time }) => time))).toBeCloseTo(minutes * 20, 6);
		for (const one of talks)
			for (const other of talks)
				if (one.steps > other.steps) expect(one.time).toBeGreaterThan(other.time);
	});

	it('gives a step with more words more time', () => {
		const told = slides.flatMap((slide, index) =>
			slide.kind === 'step' ? [{ time: times[index] ?? 0, words: slide.words }] : []
		);
		told.sort((a, b) => a.words - b.words);
		expect(told[0]?.time).toBeLessThan(told.at(-1)?.time ?? 0);
	});
});

describe('The plan', () => {
	it('gives a deck without discussions all its time, and one of discussions only as well', () => {
		const told = { kind: 'step', words: 50, weight: 0 } as const;
		const talk = { kind: 'discuss', words: 0, weight: 3 } as const;
		expect(sum(pace([told, told], 30))).toBeCloseTo(1800);
		expect(pace([talk], 30)).toEqual([1800]);
		expect(pace([], 30)).toEqual([]);
	});

	it('says how far one is ahead or behind', () => {
		const times = [60, 120, 60];
		expect(behind(times, 0, 30)).toBe(0);
		expect(behind(times, 0, 75)).toBe(15);
		expect(behind(times, 1, 40)).toBe(-20);
		expect(behind(times, 1, 179)).toBe(0);
		expect(behind(times, 2, 300)).toBe(60);
	});
});
