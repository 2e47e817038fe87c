// The doors: every answer of the table has its shape, "not found" is never drawn or said as no, and what a
// reader sorts or filters is worked out from the table alone. Not proved here: the controls (choices.spec.ts).
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { arranged, chosen, rowsOf, saidOf, titleOf } from '$lib/charts/doors/arrange';
import { chart } from '$lib/charts/doors/chart';
import { doorFor, doors, familyOf, measures } from '$lib/charts/doors/codes';
import Drawing from '$lib/charts/doors/Drawing.svelte';
import { layout } from '$lib/charts/doors/layout';
import { everything } from '$lib/charts/doors/places';
import { shapes } from '$lib/charts/doors/shapes';
import type { DoorsView } from '$lib/charts/doors/view';
import { compositions, phone, type Size } from '$lib/charts/parts/compositions';
import { boxOf, type PlacedBox } from '$lib/charts/parts/placed';
import { given } from './given';
import { csv, outside, times, touching } from './placed';

const request = given({});
const state = chart.state(request);
const table = csv('home_measures');
/** Every order and every answer that a reader can choose, alone and together, and countries to look for. */
const views: readonly DoorsView[] = state.offers.sort.flatMap((sort) =>
	state.offers.only.flatMap((only) =>
		['', 'ALB', 'GBR', 'BIH'].map((find) =>
			chosen(state, {}, { sort: sort.value, only: only.value, find })
		)
	)
);
const draw = (size: Size): string => render(Drawing, { props: { state, size } }).body;
const answers = measures.flatMap((measure) =>
	table.map((row) => doorFor(measure, row[`${measure}_code`] ?? ''))
);

describe('a reader of the doors', () => {
	it.each(compositions)('sees at size $name one door for every answer of the table', (size) => {
		const body = draw(size);
		const key = size.name === 'phone' ? 0 : 1;
		for (const door of doors) {
			const drawn = times(body, new RegExp(`class="door ${door}[ "]`, 'g'));
			expect(drawn).toBe(answers.filter((answer) => answer === door).length + key);
		}
	});

	it('tells all doors apart by shape, and sees no door where nothing was found', () => {
		expect(new Set(doors.map((door) => JSON.stringify(shapes[door]))).size).toBe(doors.length);
		expect(doors.filter((door) => shapes[door].dotted)).toEqual(['unfound']);
		expect(shapes.unfound.filled).toBeUndefined();
	});

	it('never gets "not found" as a no', () => {
		for (const measure of measures) {
			expect(doorFor(measure, 'not_found')).toBe('unfound');
			expect(() => doorFor(measure, 'maybe')).toThrow('maybe');
		}
		const { rows } = chart.table(request);
		const unfound = rows.flat().filter((cell) => cell === 'not found');
		expect(unfound).toHaveLength(answers.filter((answer) => answer === 'unfound').length);
		expect(chart.describe(request)).toContain('not a no');
		expect(state.key.find(({ door }) => door === 'unfound')?.label).toContain('what was read');
	});

	it('counts on a phone what the table holds, all countries in every row', () => {
		for (const { id, groups } of state.measures) {
			expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(table.length);
			for (const group of groups) {
				const count = table.filter(
					(row) => familyOf[doorFor(id, row[`${id}_code`] ?? '')] === group.family
				).length;
				expect(group.label).toMatch(new RegExp(`^${count} `));
			}
		}
	});

	it.each(compositions)(
		'can read every word at size $name, and no word stands on a door, whatever is chosen',
		(size) => {
			for (const view of views) {
				const drawn = everything(layout(arranged(state, view), size));
				const boxes = drawn.doors.map(({ x, y, scale, tall = 1 }): PlacedBox => ({
					x,
					y,
					width: 12 * scale,
					height: 20 * scale * tall
				}));
				const labels = drawn.labels.map(boxOf);
				const where = JSON.stringify(view);
				expect(outside([...labels, ...boxes], size), where).toEqual([]);
				expect(touching(drawn.labels), where).toEqual([]);
				expect(
					drawn.labels.every((label) => label.size >= size.text * 0.92),
					where
				).toBe(true);
				const on = labels.filter((label) =>
					boxes.some(
						(box) =>
							label.x < box.x + box.width &&
							box.x < label.x + label.width &&
							label.y < box.y + box.height &&
							box.y < label.y + label.height
					)
				);
				expect(on, where).toEqual([]);
			}
		}
	);

	it('hears the counts of the table', () => {
		const count = (column: string, ...codes: string[]): number =>
			table.filter((row) => codes.includes(row[column] ?? '')).length;
		const unfound = measures.map((measure) => count(`${measure}_code`, 'not_found'));
		expect(chart.describe(request).match(/\d+/g)?.map(Number)).toEqual([
			table.length,
			count('travel_document_code', 'yes'),
			count('citizenship_code', 'yes'),
			count('reentry_code', 'barred', 'barred_in_effect', 'barred_without_permit'),
			count('reentry_code', 'not_barred'),
			count('rehabilitation_code', 'yes'),
			count('rehabilitation_code', 'partial'),
			Math.min(...unfound),
			Math.max(...unfound)
		]);
		expect(chart.title(request).length).toBeLessThanOrEqual(60);
	});

	it('can sort the table: every row has a country and four worded answers', () => {
		const { rows, columns } = chart.table(request);
		expect(rows.map(([country]) => country)).toEqual(table.map(({ country }) => country));
		for (const row of rows) {
			expect(row).toHaveLength(columns.length);
			expect(row.every((cell) => cell.trim() !== '')).toBe(true);
		}
	});

	it('gets the same picture however often it is drawn', () => {
		for (const size of compositions) expect(draw(size)).toBe(draw(size));
	});
});

describe('a reader who sorts and filters the doors', () => {
	/** The table's rows with an answer, found without any code of the chart's. */
	const rowsWith = (measure: (typeof measures)[number], family: string): number[] =>
		table.flatMap((row, place) =>
			familyOf[doorFor(measure, row[`${measure}_code`] ?? '')] === family ? [place] : []
		);

	it('sees the designed picture until something is chosen, and again when nothing is', () => {
		expect(arranged(state, {})).toEqual(state);
		expect(chosen(state, { sort: 'name', find: 'ALB' }, { sort: '', find: '' })).toEqual({});
		expect(rowsOf(state, {})).toEqual(table.map((_, place) => place));
		expect(titleOf(state, {})).toBeUndefined();
		expect(saidOf(state, {})).toContain(`All ${table.length} countries`);
	});

	it('finds for every answer exactly the countries of the table, "not found" included', () => {
		for (const { id, groups } of state.measures)
			for (const { family, count } of groups) {
				const view: DoorsView = { only: `${id}:${family}` };
				expect([...rowsOf(state, view)].sort((a, b) => a - b)).toEqual(rowsWith(id, family));
				expect(saidOf(state, view)).toContain(`${count} of ${table.length} countries`);
				expect(titleOf(state, view)).toContain(String(count));
				// A filter changes which countries are shown, never what is said of one.
				for (const country of arranged(state, view).countries)
					expect(state.countries).toContain(country);
			}
		expect(saidOf(state, { only: 'reentry:unfound' })).toContain('not a no');
	});

	it('finds in any order every country once, sorted as it says', () => {
		for (const { value } of state.offers.sort) {
			const { countries } = arranged(state, value ? { sort: value } : {});
			expect(new Set(countries.map(({ id }) => id)).size).toBe(table.length);
		}
		const names = arranged(state, { sort: 'name' }).countries.map(({ name }) => name);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		for (const { id, groups } of state.measures) {
			const order = groups.map(({ family }) => family);
			const places = arranged(state, { sort: id }).countries.map(({ doors: own }) =>
				order.indexOf(familyOf[own[id]])
			);
			expect(places).toEqual([...places].sort((a, b) => a - b));
			expect(order.at(-1)).toBe('unfound');
		}
	});

	it('always sees the country that is looked for', () => {
		const only = { only: 'travel_document:shut' } as const;
		expect(chosen(state, only, { find: 'ALB' })).toEqual({ find: 'ALB' });
		expect(chosen(state, { find: 'ALB' }, only)).toEqual(only);
		expect(chosen(state, only, { find: 'GBR' })).toEqual({ ...only, find: 'GBR' });
		for (const size of compositions)
			for (const view of views.filter(({ find }) => find)) {
				const drawn = layout(arranged(state, view), size);
				const rows = (drawn.rows ?? []).filter(({ found }) => found);
				const framed = rows.length + (drawn.found?.length ?? 0);
				expect(framed).toBe(rows.length > 0 ? 1 : measures.length);
			}
	});

	it('reads on a phone, sorted by a measure, every name under its answer', () => {
		for (const { id, groups } of state.measures) {
			const { rows = [], labels } = layout(arranged(state, { sort: id }), phone);
			expect(rows).toHaveLength(table.length);
			for (const { label } of groups) expect(labels.map(({ text }) => text)).toContain(label);
		}
	});
});
