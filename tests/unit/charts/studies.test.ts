// The matrix of studies: every cell is the table's cell, in the table's order.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { boxOf } from '$lib/charts/parts/placed';
import { chart } from '$lib/charts/studies/chart';
import Drawing from '$lib/charts/studies/Drawing.svelte';
import { layout } from '$lib/charts/studies/layout';
import { given } from './given';
import { csv, outside, times, touching } from './placed';

const request = given({});
const state = chart.state(request);
const table = csv('reasons_by_study');
const draw = (size: Size): string => render(Drawing, { props: { state, size } }).body;
const unique = (column: string): (string | undefined)[] => [
	...new Set(table.map((row) => row[column]))
];

describe('a reader of the studies', () => {
	it('sees studies and reasons in the order of the table, which is no ranking', () => {
		expect(state.studies.map(({ id }) => id)).toEqual(unique('study_id'));
		expect(state.reasons.map(({ id }) => id)).toEqual(unique('reason_id'));
	});

	it.each(compositions)('sees at size $name what each study says of each reason', (size) => {
		const body = draw(size);
		for (const { study_id, reason_id, found } of table)
			expect(body).toContain(`class="finding ${found}" data-finding="${study_id}-${reason_id}"`);
		expect(times(body, 'data-finding')).toBe(table.length);
	});

	it.each(compositions)('can tell the three looks apart at size $name without colour', (size) => {
		const marks = draw(size).split('data-finding="').slice(1);
		for (const mark of marks) {
			const row = table.find(({ study_id, reason_id }) =>
				mark.startsWith(`${study_id}-${reason_id}"`)
			);
			const own = mark.slice(0, mark.indexOf('</g>'));
			const look = [times(own, '<rect'), times(own, '<path'), times(own, 'url(#soft)')];
			expect(look).toEqual(
				row?.found === 'yes' ? [1, 0, 0] : row?.found === 'no' ? [1, 1, 0] : [0, 0, 1]
			);
		}
	});

	it.each(compositions)('finds at size $name each look worded next to a mark', (size) => {
		const { labels } = layout(state, size);
		for (const found of ['yes', 'no', 'unspecified'])
			expect(labels.map(({ text }) => text)).toContain(request.words(`studies.found.${found}`));
	});

	it.each(compositions)('sees at size $name the sample and year of every study', (size) => {
		const words = layout(state, size).labels.map(({ text }) => text);
		for (const id of unique('study_id')) {
			const row = table.find((each) => each.study_id === id);
			expect(words.some((text) => text.startsWith(`${row?.sample} `))).toBe(true);
			expect(words.some((text) => text.startsWith(row?.year ?? '-'))).toBe(true);
		}
	});

	it.each(compositions)('can read every word at size $name', (size) => {
		const { labels, cells, side } = layout(state, size);
		const marks = cells.map(({ x, y }) => ({
			x: x - side * 0.62,
			y: y - side * 0.62,
			width: side * 1.24,
			height: side * 1.24
		}));
		expect(outside([...labels.map(boxOf), ...marks], size)).toEqual([]);
		expect(touching(labels)).toEqual([]);
		expect(Math.min(...labels.map((label) => label.size))).toBeGreaterThanOrEqual(size.text * 0.92);
	});

	it('gets the same picture however often it is drawn', () => {
		for (const size of compositions) expect(draw(size)).toBe(draw(size));
	});

	it('is told how many studies report each reason', () => {
		const said = chart.describe(request);
		expect(chart.title(request).length).toBeLessThanOrEqual(60);
		expect(said).toContain(`How many of ${unique('study_id').length} studies`);
		for (const id of unique('reason_id')) {
			const of = table.filter((row) => row.reason_id === id);
			const count = (found: string): number => of.filter((row) => row.found === found).length;
			const reason = request.words(`studies.said.${id}`);
			expect(said).toContain(`${reason} in ${count('yes')}`);
			if (count('no'))
				expect(said).toMatch(new RegExp(`${reason} in ${count('yes')} \\(${count('no')} `));
		}
	});

	it('finds every cell in words in the table', () => {
		const { rows, columns } = chart.table(request);
		const words: Record<string, string> = {
			yes: 'reported',
			no: 'reported as absent or not a main one',
			unspecified: 'not mentioned in the parts read'
		};
		expect(columns.slice(3)).toEqual(unique('reason'));
		unique('study_id').forEach((id, i) => {
			const own = table.filter((row) => row.study_id === id);
			const { study, sample, sample_unit, year } = own[0] ?? {};
			expect(rows[i]?.slice(0, 3)).toEqual([study, `${sample} ${sample_unit}`, year]);
			expect(rows[i]?.slice(3)).toEqual(own.map(({ found }) => words[found ?? '']));
		});
	});

	it('is given the sources of every study', () => {
		expect(new Set(chart.sources(request))).toEqual(
			new Set(table.flatMap((row) => (row.source_ids ?? '').split(';')))
		);
	});

	it('reads that belief was kept only where the source says so', () => {
		for (const { reason, study, found, note } of state.findings) {
			if (!/kept it/.test(note)) continue;
			const row = table.find((each) => each.study_id === study && each.reason_id === reason);
			expect([reason, found]).toEqual(['belief', 'no']);
			expect(row?.note).toMatch(/kept their ideas|stayed true believers/);
		}
	});
});
