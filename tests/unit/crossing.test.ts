// Where the reader is, from rectangles alone.
// Not proved here: that a browser's rectangles are what the eye sees; the browser tests scroll for that.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossed, crossingLine, progress } from '../../src/lib/scroll/crossing';

/** Whole px keep sums exact, so that a property fails only when the rule is wrong. */
const px = fc.integer({ min: -100_000, max: 100_000 });

/** Tops of steps as a page has them: from top to bottom. */
const tops = fc.array(px, { minLength: 1, maxLength: 60 }).map((all) => all.sort((a, b) => a - b));

describe('A reader who scrolls', () => {
	it('is at the last step whose top has passed the line', () => {
		expect(crossed([-900, 100, 1100], 400)).toBe(1);
		expect(crossed([-900, 400, 1100], 400)).toBe(1);
		expect(crossed([-900, 401, 1100], 400)).toBe(0);
	});

	it('is at the first step before any has passed, and at the last when all have', () => {
		expect(crossed([500, 900], 400)).toBe(0);
		expect(crossed([-9000, -8000, -7000], 400)).toBe(2);
	});

	it('is always at exactly one step: all up to it have passed, none after it', () => {
		fc.assert(
			fc.property(tops, px, (tops, line) => {
				const index = crossed(tops, line);
				expect(tops.slice(1, index + 1).every((top) => top <= line)).toBe(true);
				expect(tops.slice(index + 1).every((top) => top > line)).toBe(true);
			})
		);
	});

	it('never goes back by scrolling down, nor on by scrolling up', () => {
		fc.assert(
			fc.property(tops, px, fc.nat(50_000), (tops, line, down) => {
				const scrolled = tops.map((top) => top - down);
				expect(crossed(scrolled, line)).toBeGreaterThanOrEqual(crossed(tops, line));
			})
		);
	});

	it('is at the same step however they came there', () => {
		fc.assert(
			fc.property(tops, px, fc.array(px), px, (tops, line, way, place) => {
				const at = (scrolled: number): number =>
					crossed(
						tops.map((top) => top - scrolled),
						line
					);
				const direct = at(place);
				for (const stop of way) at(stop);
				expect(at(place)).toBe(direct);
			})
		);
	});

	it('is at the same step wherever on the page the story stands', () => {
		fc.assert(
			fc.property(tops, px, px, (tops, line, moved) => {
				const shifted = tops.map((top) => top + moved);
				expect(crossed(shifted, line + moved)).toBe(crossed(tops, line));
			})
		);
	});
});

describe('How far a step has come', () => {
	it('runs from nothing to all of it, and never back while the reader scrolls down', () => {
		fc.assert(
			fc.property(px, fc.nat(5000), px, fc.nat(5000), (top, height, line, down) => {
				const now = progress(top, top + height, line);
				const later = progress(top - down, top + height - down, line);
				expect(now).toBeGreaterThanOrEqual(0);
				expect(later).toBeLessThanOrEqual(1);
				expect(later).toBeGreaterThanOrEqual(now);
			})
		);
	});

	it('is nothing when its top meets the line, half in its middle, all at its end', () => {
		expect([400, 300, 200].map((top) => progress(top, top + 200, 400))).toEqual([0, 0.5, 1]);
	});
});

describe('The line', () => {
	it('lies within the stage beside it, and below the stage when that is on top', () => {
		fc.assert(
			fc.property(fc.integer({ min: 200, max: 2000 }), fc.nat(100), (stage, top) => {
				const beside = crossingLine({ stage, top, stacked: false });
				expect(beside).toBeGreaterThan(top);
				expect(beside).toBeLessThan(top + stage);
				expect(crossingLine({ stage, top, stacked: true })).toBeGreaterThan(top + stage);
			})
		);
	});
});
