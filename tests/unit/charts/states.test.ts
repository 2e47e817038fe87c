// Resolution 2178: one square a state; who voted is said, not drawn.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { boxOf } from '$lib/charts/parts/placed';
import { chart } from '$lib/charts/states/chart';
import Drawing from '$lib/charts/states/Drawing.svelte';
import { layout } from '$lib/charts/states/layout';
import { given } from './given';
import { outside, rowOf, times, touching } from './placed';

const request = given({});
const state = chart.state(request);
const value = (id: string): string => rowOf('facts', `frame.2178_${id}`).value_low ?? '';
const draw = (size: Size): string => render(Drawing, { props: { state, size } }).body;

describe('a reader of resolution 2178', () => {
	it.each(compositions)('sees a square for each state bound at size $name', (size) => {
		const { sponsors, others } = layout(state, size);
		expect(String(times(sponsors, 'z'))).toBe(value('sponsors'));
		expect(String(times(sponsors, 'z') + times(others, 'z'))).toBe(value('bound'));
	});

	it.each(compositions)('can read every word at size $name', (size) => {
		const labels = layout(state, size).labels.map((label) => ({ size: size.text, ...label }));
		expect(outside(labels.map(boxOf), size)).toEqual([]);
		expect(touching(labels)).toEqual([]);
		for (const label of labels) expect(label.size).toBeGreaterThanOrEqual(size.text * 0.92);
	});

	it.each(compositions)('sees at size $name that one source says so', (size) => {
		expect(times(draw(size), 'class="ring"')).toBe(1);
		expect(draw(size)).toBe(draw(size));
	});

	it('is told all three numbers, and no other, in words and table', () => {
		const numbers = ['bound', 'sponsors', 'votes'].map(value);
		const said = chart.describe(request).replace(/resolution 2178 of [^;]*;/, '');
		expect(chart.title(request).length).toBeLessThanOrEqual(60);
		expect(said.match(/\d+/g)).toEqual(numbers);
		const { rows, columns } = chart.table(request);
		expect(rows.map((row) => row[1])).toEqual(numbers);
		for (const row of rows) expect(row).toHaveLength(columns.length);
	});

	it('is given the source', () => {
		expect(chart.sources(request)).toContain(rowOf('facts', 'frame.2178_bound').source_ids);
	});
});
