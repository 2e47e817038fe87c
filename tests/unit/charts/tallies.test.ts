// Counts side by side: bars as long as the tables say, parts that add up, and looks that follow the evidence.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { boxOf } from '$lib/charts/parts/placed';
import { chart } from '$lib/charts/tallies/chart';
import Drawing from '$lib/charts/tallies/Drawing.svelte';
import { layout } from '$lib/charts/tallies/layout';
import { plans, type Of } from '$lib/charts/tallies/plans';
import { given } from './given';
import { outside, rowOf, times, touching } from './placed';

const views: Of[] = ['harmed', 'tried', 'after'];
const cases = views.flatMap((of) => compositions.map((size) => ({ of, size, at: size.name })));
const state = (of: Of) => chart.state(given({ of }));
const draw = (of: Of, size: Size): string =>
	render(Drawing, { props: { state: state(of), size } }).body;
const rowIn = (of: Of, id: string) => rowOf(plans[of].table, id);

describe('a reader of counts side by side', () => {
	it.each(views)(
		'sees each number of %s as its row has it, and parts that fill their bar',
		(of) => {
			for (const [i, { id, parts, end }] of state(of).tallies.entries()) {
				const planned = plans[of].bars[i]?.parts ?? [];
				for (const part of parts.filter((each) => planned.includes(each.id)))
					expect(part.people, part.id).toBe(Number(rowIn(of, part.id).value_low));
				const whole = Number(rowIn(of, id).value_low);
				const sum = parts.reduce((all, { people }) => all + people, 0);
				// A rounded whole may differ from its counted parts by what rounding takes.
				expect(Math.abs(sum - whole), id).toBeLessThanOrEqual(end === 'about' ? whole * 0.01 : 0);
			}
		}
	);

	it.each(cases)('sees all bars of $of on one scale at size $at', ({ of, size }) => {
		const { tallies, most } = state(of);
		const scale = (size.width - 28) / most;
		for (const [i, bar] of layout(state(of), size).bars.entries()) {
			const people = tallies[i]?.parts.reduce((sum, each) => sum + each.people, 0) ?? 0;
			if (people && !bar.estimate) expect(bar.width).toBeCloseTo(people * scale, 0);
			if (bar.estimate) expect(bar.estimate - bar.x).toBeCloseTo(people * scale, 0);
		}
	});

	it.each(cases)('sees how well each number of $of is known at size $at', ({ of, size }) => {
		const body = draw(of, size);
		const looks = plans[of].bars.map(({ id }) => rowIn(of, id).qualifier);
		const count = (look: string): number => looks.filter((each) => each === look).length;
		const margins = plans[of].bars.filter(({ margin }) => margin).length;
		expect(times(body, 'class="hatched"')).toBe(count('more_than') + margins);
		expect(times(body, 'class="estimate"')).toBe(margins);
		expect(times(body, 'class="wave"')).toBe(count('about') - margins);
		expect(times(body, 'class="place"')).toBe(count('no_number'));
		expect(times(body, 'class="soft"')).toBe(count('unknown'));
		expect(times(body, 'class="ring"')).toBe(
			state(of).tallies.filter(({ oneSource }) => oneSource).length
		);
	});

	it.each(cases)('can read every word of $of at size $at', ({ of, size }) => {
		const drawn = layout(state(of), size);
		const labels = drawn.labels.map((label) => ({ size: size.text, ...label }));
		expect(outside([...labels.map(boxOf), ...drawn.bars], size)).toEqual([]);
		expect(touching(labels)).toEqual([]);
		for (const label of labels) expect(label.size).toBeGreaterThanOrEqual(size.text * 0.92);
		for (const bar of drawn.bars)
			for (const box of labels.map(boxOf))
				expect(box.y >= bar.y + bar.height || box.y + box.height <= bar.y + 1, bar.id).toBe(true);
	});

	it.each(cases)('gets the same picture of $of each time at size $at', ({ of, size }) => {
		expect(draw(of, size)).toBe(draw(of, size));
	});

	it.each(views)('is told of %s what the bars show, with every number in the table', (of) => {
		const request = given({ of });
		expect(chart.title(request).length).toBeLessThanOrEqual(60);
		const { rows, columns } = chart.table(request);
		for (const row of rows) expect(row).toHaveLength(columns.length);
		const said = chart.describe(request);
		for (const { id, parts = [] } of plans[of].bars)
			for (const each of [id, ...parts]) {
				const value = rowIn(of, each).value_low;
				if (value) expect(said, each).toContain(Number(value).toLocaleString('en'));
			}
		expect(chart.sources(request)).toEqual(
			expect.arrayContaining(rowIn(of, plans[of].bars[0]?.id ?? '').source_ids?.split(';') ?? [])
		);
	});

	it('sees the camps and the prisons as different bars that nothing joins', () => {
		for (const size of compositions) {
			const { bars } = layout(state('after'), size);
			const [camps, moved] = [bars.at(0), bars.at(-1)];
			expect(camps?.parts.map(({ tone }) => tone)).toEqual(moved?.parts.map(({ tone }) => tone));
			expect((moved?.y ?? 0) - (camps?.y ?? 0)).toBeGreaterThan(camps?.height ?? 0);
			expect(draw('after', size)).not.toContain('<line');
		}
	});
});
