// The court cases: nothing but the table's own words, and the finding counted from its rows.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { chart, effects, ways } from '$lib/charts/cases/chart';
import Drawing from '$lib/charts/cases/Drawing.svelte';
import { layout } from '$lib/charts/cases/layout';
import { shapes } from '$lib/charts/cases/shapes';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { boxOf } from '$lib/charts/parts/placed';
import { given } from './given';
import { csv, outside, rowOf, times, touching } from './placed';

const request = given({});
const state = chart.state(request);
const table = csv('court_cases');
const cases = state.groups.flatMap((group) => group.cases);
const draw = (size: Size): string => render(Drawing, { props: { state, size } }).body;
const german = table.filter(({ country }) => country === 'Germany');
const interviewed = table.filter((row) => row.kind_of_speaking === 'media_interview');

describe('a reader of the court cases', () => {
	it('sees every case once, by how the person had spoken, interviews first', () => {
		expect(cases.map(({ id }) => id).sort()).toEqual(table.map((row) => row.case_id));
		expect(state.groups.map(({ way }) => way)).toEqual(ways);
		expect(state.groups[0]?.cases.map(({ id }) => id).sort()).toEqual(
			interviewed.map((row) => row.case_id)
		);
	});

	it('sees what talking did in each case as the table has it', () => {
		for (const each of cases)
			expect(each.effect).toBe(table.find((row) => row.case_id === each.id)?.effect);
		expect(state.key.map(({ effect }) => effect)).toEqual(effects);
	});

	it('reads only words of the table', () => {
		for (const each of cases) {
			const row = table.find(({ case_id }) => case_id === each.id);
			expect([each.setting, each.year]).toEqual([row?.setting, row?.year]);
			expect(each.place).toBe(`${row?.country} ${row?.year}`);
		}
	});

	it('never meets the charge that was refused for good', () => {
		const refused = cases.find(({ id }) => id === 'CASE-05');
		expect(JSON.stringify(refused)).not.toMatch(/murder/i);
		const row = chart.table(request).rows.find(([id]) => id === 'CASE-05');
		expect(row?.join(' ')).not.toMatch(/murder/i);
		expect(JSON.stringify(state)).not.toMatch(/murder/i);
	});

	it('is told of the five who had given an interview, because the rows say so', () => {
		expect(interviewed).toHaveLength(5);
		expect(rowOf('facts', 'case.interviews').value_low).toBe('5');
		expect(chart.title(request)).toBe('Five gave an interview: no conviction found to rest on it');
		expect(chart.describe(request)).toContain(
			'talking lowered the sentence in two, leniency was asked for in one, and no effect was visible in two'
		);
		expect(chart.describe(request)).toContain('a find and not a sample');
	});

	it('can trust that all five German cases went down, because the rows say so', () => {
		expect(german.every(({ effect }) => effect === 'mitigation')).toBe(true);
		expect(german).toHaveLength(5);
		expect(rowOf('facts', 'case.german_five').statement).toContain('all five German cases');
	});

	it('is told in the picture that the cases are a find, and of no conviction that rested on an interview', () => {
		expect(rowOf('facts', 'case.none_on_interview').statement).toContain('no conviction');
		for (const size of compositions)
			expect(draw(size)).toContain('A find of 12 cases, not a sample');
	});

	it('tells effects apart by shape', () => {
		expect(new Set(effects.map((effect) => JSON.stringify(shapes[effect]))).size).toBe(
			effects.length
		);
	});

	it.each(compositions)('sees at size $name one mark a case and can read every word', (size) => {
		const drawn = layout(state, size);
		expect(times(draw(size), 'class="effect')).toBe(drawn.marks.length);
		for (const { case_id } of table)
			expect(drawn.marks.filter(({ id }) => id === case_id)).toHaveLength(1);
		expect(outside(drawn.labels.map(boxOf), size)).toEqual([]);
		expect(touching(drawn.labels)).toEqual([]);
		expect(drawn.labels.every((label) => label.size >= size.text * 0.92)).toBe(true);
	});

	it('finds in the table a term for every case, "none given" where there was none', () => {
		const { rows, columns } = chart.table(request);
		for (const row of rows) {
			expect(row).toHaveLength(columns.length);
			const months = table.find(({ case_id }) => case_id === row[0])?.months;
			const worded =
				months === '' ? 'none given' : months === '0' ? 'no further prison' : `${months} months`;
			expect(row.at(-1)).toBe(worded);
		}
	});

	it('gets the same picture however often it is drawn', () => {
		for (const size of compositions) expect(draw(size)).toBe(draw(size));
	});
});
