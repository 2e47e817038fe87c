// What stands in for d3's own way from number to number. Not proved here: that no chart needs more (the browser tests do).
import { scaleLinear } from 'd3-scale';
import { expect, it } from 'vitest';
import { interpolateNumber, interpolateRound } from '../../src/scripts/only-numbers.js';

it('A chart’s scale leads where d3’s own would lead', () => {
	const own = scaleLinear().domain([-3, 17]).range([640.5, 12]);
	const ours = own.copy().interpolate(interpolateNumber);
	const round = own.copy().interpolate(interpolateRound);
	for (const value of [-3, 0, 0.1, 4, 16.9, 17, 40]) {
		expect(ours(value)).toBe(own(value));
		expect(round(value)).toBe(own.copy().rangeRound(own.range())(value));
	}
});

it('A scale of colours is refused in a sentence', () => {
	expect(() => interpolateNumber('red' as unknown as number, 0)).toThrow(/leads to numbers.*"red"/);
});
