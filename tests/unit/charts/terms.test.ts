// The picture of prison terms: only comparable rows, each where its years are. It does not prove that laws compare.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { boxOf, type PlacedLabel } from '$lib/charts/parts/placed';
import { chart } from '$lib/charts/terms/chart';
import Drawing from '$lib/charts/terms/Drawing.svelte';
import { layout } from '$lib/charts/terms/layout';
import { given } from './given';
import { csv, outside, times, touching } from './placed';

const request = given({});
const state = chart.state(request);
const table = csv('home_measures').filter((row) => row.prison_comparable === 'yes');
const draw = (size: Size): string => render(Drawing, { props: { state, size } }).body;

describe('a reader of the prison terms', () => {
	it('sees the comparable countries only, from the longest term to the shortest', () => {
		const years = state.terms.map(({ max }) => max);
		expect(state.terms.map(({ id }) => id).sort()).toEqual(table.map(({ iso3 }) => iso3).sort());
		expect(years).toEqual([...years].sort((a, b) => b - a));
		for (const { id, max, min, bill } of state.terms) {
			const row = table.find(({ iso3 }) => iso3 === id);
			expect(String(max)).toBe(row?.prison_max_years);
			expect(min === null ? '' : String(min)).toBe(row?.prison_min_years);
			expect(bill).toBe(row?.status === 'bill');
		}
	});

	it.each(compositions)(
		'sees at size $name a dot a country, and a line only from a minimum that was read',
		(size) => {
			const body = draw(size);
			const dots = [...body.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
			const { xRange } = layout(state, size);
			const most = Math.max(...table.map((row) => Number(row.prison_max_years)));
			expect(dots).toHaveLength(table.length);
			state.terms.forEach(({ max }, i) =>
				expect(dots[i]).toBeCloseTo(xRange[0] + ((xRange[1] - xRange[0]) * max) / most, 0)
			);
			expect(times(body, 'class="reach-back"')).toBe(
				table.filter((row) => row.prison_min_years !== '').length
			);
			expect(times(body, /class="sentence bill"/g)).toBe(
				table.filter((row) => row.status === 'bill').length
			);
		}
	);

	it.each(compositions)('can read every name at size $name', (size) => {
		const drawn = layout(state, size);
		const [left, right] = drawn.xRange;
		const names = drawn.lines.map(({ term, y }): PlacedLabel => ({
			x: left + ((right - left) * term.max) / drawn.xDomain[1] + drawn.radius + drawn.text * 0.4,
			y: y + drawn.text * 0.35,
			text: term.label,
			width: size.width,
			size: drawn.text
		}));
		const labels = [...names, drawn.caution];
		expect(outside(labels.map(boxOf), size)).toEqual([]);
		expect(touching(labels)).toEqual([]);
		expect(drawn.text).toBeGreaterThanOrEqual(size.text * 0.92);
	});

	it.each(compositions)(
		'sees at size $name dots of equal terms closer than others, none covering another much',
		(size) => {
			const { lines, radius } = layout(state, size);
			lines
				.slice(1)
				.forEach(({ y }, i) => expect(y - (lines[i]?.y ?? 0)).toBeGreaterThan(radius * 1.9));
		}
	);

	it('is told how many, how long, and that a maximum is not typical', () => {
		const said = chart.describe(request);
		const years = table.map((row) => Number(row.prison_max_years));
		expect(said.match(/\d+/g)?.map(Number)).toEqual([
			table.length,
			Math.min(...years),
			Math.max(...years)
		]);
		expect(said).toContain('a maximum is not what courts usually give');
		expect(chart.title(request).length).toBeLessThanOrEqual(60);
		for (const size of compositions) expect(draw(size)).toContain('not typical');
	});

	it('finds minimum terms that were not read said as such in the table', () => {
		const { rows, columns } = chart.table(request);
		expect(rows).toHaveLength(table.length);
		for (const row of rows) expect(row).toHaveLength(columns.length);
		expect(rows.filter((row) => row[2] === 'not read')).toHaveLength(
			table.filter((row) => row.prison_min_years === '').length
		);
	});

	it('gets the same picture however often it is drawn', () => {
		for (const size of compositions) expect(draw(size)).toBe(draw(size));
	});
});
