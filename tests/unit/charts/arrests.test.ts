// The picture of arrests: every column is a row of the table. It does not prove that Europol counted well.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { chart } from '$lib/charts/arrests/chart';
import Drawing from '$lib/charts/arrests/Drawing.svelte';
import { layout } from '$lib/charts/arrests/layout';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { boxOf } from '$lib/charts/parts/placed';
import { given } from './given';
import { csv, outside, times, touching } from './placed';

const request = given({});
const state = chart.state(request);
const table = csv('eu_arrests');
const firm = table.filter((row) => row.source_ids?.includes('bbc_tesat2017'));
const draw = (size: Size): string => render(Drawing, { props: { state, size } }).body;

describe('a reader of the arrests', () => {
	it.each(compositions)('sees at size $name one column a year, as high as its number', (size) => {
		const body = draw(size);
		const heights = [...body.matchAll(/class="(counted|ring)"[^>]*height="([\d.]+)"/g)];
		const most = Math.max(...table.map((row) => Number(row.jihadist_arrests)));
		const [foot, top] = layout(state, size).yRange;
		expect(heights).toHaveLength(table.length);
		table.forEach((row, i) => {
			const height = ((foot - top) * Number(row.jihadist_arrests)) / most;
			expect(Number(heights[i]?.[2])).toBeCloseTo(height, 0);
			expect(heights[i]?.[1]).toBe(firm.includes(row) ? 'counted' : 'ring');
		});
	});

	it.each(compositions)('finds at size $name no line from year to year', (size) => {
		expect(draw(size)).not.toMatch(/<polyline|d="M[^"]*L/);
	});

	it.each(compositions)('can read every word at size $name', (size) => {
		const { labels, text } = layout(state, size);
		expect(outside(labels.map(boxOf), size)).toEqual([]);
		expect(touching(labels)).toEqual([]);
		expect(text).toBeGreaterThanOrEqual(size.text * 0.92);
		expect(labels.every((label) => label.size >= size.text * 0.92)).toBe(true);
	});

	it('is told on the picture what an arrest is not', () => {
		for (const size of compositions)
			expect(draw(size).replace(/<[^>]*>|\s+/g, ' ')).toMatch(/not\s+convictions/);
	});

	it('hears every number of the table, and no other', () => {
		const said = chart.describe(request).match(/\d+/g) ?? [];
		const known = table.flatMap((row) => [row.year, row.jihadist_arrests]);
		expect([...said].sort()).toEqual([...known].sort());
		expect(chart.title(request).length).toBeLessThanOrEqual(60);
	});

	it('finds in the table what was not read said as such', () => {
		const { rows } = chart.table(request);
		expect(rows.map(([year, arrests]) => [year, arrests])).toEqual(
			table.map((row) => [row.year, row.jihadist_arrests])
		);
		expect(rows.filter((row) => row[2] === 'not read')).toHaveLength(
			table.filter((row) => row.all_terrorism_arrests === '').length
		);
		expect(rows.filter((row) => row[3] === 'one weak relay')).toHaveLength(
			table.length - firm.length
		);
	});

	it('gets the same picture however often it is drawn', () => {
		for (const size of compositions) {
			expect(draw(size)).toBe(draw(size));
			expect(times(draw(size), '<svg')).toBe(1);
		}
	});
});
