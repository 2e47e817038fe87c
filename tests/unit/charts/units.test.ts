// People one by one: as many marks as the table says, and rounded figures said to be rounded.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { boxOf } from '$lib/charts/parts/placed';
import { chart } from '$lib/charts/units/chart';
import Drawing from '$lib/charts/units/Drawing.svelte';
import { layout } from '$lib/charts/units/layout';
import { given } from './given';
import { csv, outside, times, touching } from './placed';

type Of = 'august-2015';
const august = csv('executions_months').find((row) => row.period_end === '2015-08-29');
const published: { of: Of; part: number; all: number; about: boolean }[] = [
	{
		of: 'august-2015',
		part: Number(august?.own_members_people),
		all: Number(august?.executed_people),
		about: false
	}
];
const cases = published.flatMap((each) =>
	compositions.map((size) => ({ ...each, size, at: size.name }))
);
const state = (of: Of) => chart.state(given({ of }));
const draw = (of: Of, size: Size): string =>
	render(Drawing, { props: { state: state(of), size } }).body;

describe('a reader of people one by one', () => {
	it.each(cases)('sees $part of $all marks marked at size $at', ({ of, part, all, size }) => {
		const drawn = layout(state(of), size);
		expect(times(drawn.part, 'z')).toBe(part);
		expect(times(drawn.part, 'z') + times(drawn.rest, 'z')).toBe(all);
	});

	it.each(cases)(
		'sees a wave for each rounded figure of $of at size $at',
		({ of, about, size }) => {
			expect(layout(state(of), size).waves).toHaveLength(about ? 2 : 0);
		}
	);

	it.each(cases)('can read every word of $of at size $at', ({ of, size }) => {
		const labels = layout(state(of), size).labels.map((label) => ({ size: size.text, ...label }));
		expect(outside(labels.map(boxOf), size)).toEqual([]);
		expect(touching(labels)).toEqual([]);
		for (const label of labels) expect(label.size).toBeGreaterThanOrEqual(size.text * 0.92);
	});

	it.each(cases)(
		'gets the same picture of $of however often it is drawn at size $at',
		({ of, size }) => {
			expect(draw(of, size)).toBe(draw(of, size));
			expect(times(draw(of, size), 'class="ring"')).toBe(1);
		}
	);

	it.each(published)('is told of $of what the marks show', ({ of, part, all, about }) => {
		const request = given({ of });
		expect(chart.title(request).length).toBeLessThanOrEqual(60);
		for (const said of [chart.title(request), chart.describe(request)]) {
			expect(said).toContain(about ? `bout ${part}` : String(part));
			expect(said).toContain(about ? `about ${all}` : String(all));
		}
		const { rows, columns } = chart.table(request);
		expect(rows.map((row) => row[1])).toEqual([String(all), String(part)]);
		for (const row of rows) {
			expect(row).toHaveLength(columns.length);
			expect(row[2]).toBe(about ? 'about' : 'counted');
		}
	});

	it('is given the source of the marks', () => {
		expect(chart.sources(given({ of: 'august-2015' }))).toEqual(august?.source_ids?.split(';'));
	});
});
