// The bar of those who left: a hundred hundredths, and a range that is said and drawn.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { boxOf } from '$lib/charts/parts/placed';
import { chart } from '$lib/charts/returned/chart';
import Drawing from '$lib/charts/returned/Drawing.svelte';
import { layout } from '$lib/charts/returned/layout';
import { given } from './given';
import { csv, outside, touching } from './placed';

const request = given({});
const state = chart.state(request);
const union = csv('eu_status_2016').find(({ country }) => country === 'European Union');
const shares = [
	union?.still_abroad_pct,
	union?.returned_pct,
	union?.confirmed_dead_pct,
	union?.unknown_pct
].map(Number);
const draw = (size: Size): string => render(Drawing, { props: { state, size } }).body;
/** The drawing of one part. */
const part = (body: string, id: string): string =>
	body.match(new RegExp(`<path class="part ${id}" d="([^"]*)"`))?.[1] ?? '';

describe('a reader of what became of those who left', () => {
	it('sees a hundred hundredths', () => {
		expect(state.parts.map(({ share }) => share)).toEqual(shares);
		expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
	});

	it.each(compositions)('sees at size $name every part as long as its share', (size) => {
		const body = draw(size);
		const lying = size.name !== 'phone';
		const { ends, domain } = layout(state, size);
		for (const { id, share } of state.parts) {
			const drawn = part(body, id);
			if (lying && id !== 'unknown') expect(drawn.split('M').length - 1).toBe(share);
			else {
				const own = [
					...drawn.matchAll(lying ? /[MH]([\d.]+)/g : /V?[\d.]+ ([\d.]+)|V([\d.]+)/g)
				].map((found) => Number(found[1] ?? found[2]));
				const length = Math.max(...own) - Math.min(...own);
				expect(length).toBeCloseTo(((ends[1] - ends[0]) * share) / domain[1], 0);
			}
		}
	});

	it.each(compositions)(
		'sees at size $name the unknown hatched, and nothing else of the bar',
		(size) => {
			expect(draw(size).match(/<path class="part \w+"[^>]*url\(#hatch\)/g)).toEqual([
				expect.stringContaining('part unknown')
			]);
		}
	);

	it.each(compositions)('sees at size $name how uncertain the number of people is', (size) => {
		const { range } = layout(state, size);
		const ratio = (range.low - range.x) / (range.high - range.x);
		expect(ratio).toBeCloseTo(
			Number(union?.travelled_low_people) / Number(union?.travelled_high_people),
			5
		);
		expect(draw(size)).toContain('3,922');
	});

	it.each(compositions)('can read every word at size $name', (size) => {
		const { labels } = layout(state, size);
		expect(outside(labels.map(boxOf), size)).toEqual([]);
		expect(touching(labels)).toEqual([]);
		expect(labels.every((label) => label.size >= size.text * 0.92)).toBe(true);
	});

	it('hears all shares and both ends of the range', () => {
		const said = chart.describe(request).replace(/(\d),(\d)/g, '$1$2');
		for (const value of [...shares, union?.travelled_low_people, union?.travelled_high_people])
			expect(said).toMatch(new RegExp(`\\b${value}\\b`));
		expect(chart.title(request).length).toBeLessThanOrEqual(60);
		expect(chart.table(request).rows.map((row) => Number(row[1]))).toEqual(shares);
	});

	it('gets the same picture however often it is drawn', () => {
		for (const size of compositions) expect(draw(size)).toBe(draw(size));
	});
});
