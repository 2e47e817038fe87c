// The picture of what was counted: a place is filled only where the table has a count.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { chart } from '$lib/charts/counted/chart';
import Drawing from '$lib/charts/counted/Drawing.svelte';
import { layout } from '$lib/charts/counted/layout';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { boxOf } from '$lib/charts/parts/placed';
import { given } from './given';
import { csv, outside, rowOf, times, touching } from './placed';

const request = given({});
const state = chart.state(request);
const total = Number(rowOf('facts', 'icsr.total').value_low);
const narratives = csv('narratives');
const draw = (size: Size): string => render(Drawing, { props: { state, size } }).body;
/** The markup of each row, by the complaint's id. */
const rowsOf = (body: string): Map<string, string> =>
	new Map(
		body
			.split('data-complaint="')
			.slice(1)
			.map((part) => [part.slice(0, part.indexOf('"')), part])
	);

describe('a reader of what was counted', () => {
	it.each(compositions)('sees at size $name exactly the places that were counted', (size) => {
		const drawn = rowsOf(draw(size));
		expect([...drawn.keys()]).toEqual(narratives.map(({ id }) => id));
		for (const { id = '', counted_low } of narratives) {
			const row = drawn.get(id) ?? '';
			const solid = times(row, 'class="place solid"');
			const hatched = times(row, 'class="place hatched"');
			expect(solid).toBe(Number(counted_low || 0));
			expect(solid + hatched + times(row, 'class="tick-mark"')).toBe(total);
			// Hatched only beyond a published minimum; else the rest is a field without edges.
			expect(hatched).toBe(id === 'n2' ? total - solid : 0);
			expect(times(row, 'class="soft"')).toBe(id === 'n2' ? 0 : 1);
		}
	});

	it.each(compositions)('sees at size $name a ring only around a count with one source', (size) => {
		for (const [id, row] of rowsOf(draw(size))) {
			const facts: Record<string, string> = { n2: 'icsr.n2_half', n4: 'icsr.n4_suicide' };
			const alone = facts[id] !== undefined && rowOf('facts', facts[id]).single_source === 'yes';
			expect(times(row, 'class="ring"')).toBe(alone ? 1 : 0);
			if (alone) expect(row).toContain('one source');
		}
	});

	it('sees in outlines only words that report or press used', () => {
		for (const { id, worded } of state.rows) {
			expect(worded.length).toBeGreaterThan(0);
			for (const word of worded)
				expect(rowOf('narratives', id).how_common).toContain(word.replace(/[“”]/g, ''));
		}
	});

	it.each(compositions)('can read every word at size $name', (size) => {
		const { rows } = layout(state, size);
		const pills = rows.flatMap((row) => row.pills);
		const labels = rows.flatMap((row) => row.labels).concat(pills.map(({ label }) => label));
		expect(outside([...labels.map(boxOf), ...pills], size)).toEqual([]);
		expect(touching(labels)).toEqual([]);
		expect(Math.min(...labels.map((label) => label.size))).toBeGreaterThanOrEqual(size.text * 0.92);
		for (const row of rows) {
			// The ring around the places reaches a little beyond them.
			for (const label of row.labels.map(boxOf))
				expect(label.y > row.y + row.height + 4 || label.y + label.height < row.y - 4).toBe(true);
		}
	});

	it('gets the same picture however often it is drawn', () => {
		for (const size of compositions) expect(draw(size)).toBe(draw(size));
	});

	it('is told all numbers there are, and no other', () => {
		const title = chart.title(request);
		const counts = narratives.flatMap((row) => (row.counted_low ? [row.counted_low] : []));
		expect(title.length).toBeLessThanOrEqual(60);
		expect(title.match(/\d+/g)).toEqual([String(narratives.length), String(counts.length)]);
		const said = chart.describe(request);
		expect(said.match(/\d+/g)?.sort()).toEqual([String(total), ...counts].sort());
		expect(said).toContain(`at least ${rowOf('narratives', 'n2').counted_low}`);
		for (const word of ['“many”', '“several”', '“a small number”']) expect(said).toContain(word);
	});

	it('finds the unknown in words in the table', () => {
		const { rows, columns } = chart.table(request);
		rows.forEach((row, i) => {
			const { title, how_common, counted_low, counted_of, counted_what } = narratives[i] ?? {};
			expect(row).toHaveLength(columns.length);
			expect([row[0], row[4]]).toEqual([title, how_common]);
			expect(row[1]).toContain(counted_low || 'no number published');
			expect([row[2], row[3]]).toEqual([counted_of || 'nothing', counted_what || 'nothing']);
		});
		expect(rows).toHaveLength(narratives.length);
	});

	it('is given the sources of counts and words', () => {
		const sources = new Set(chart.sources(request));
		for (const row of narratives)
			for (const id of `${row.counted_source_ids};${row.how_common_source_ids}`.split(';'))
				if (id) expect(sources).toContain(id);
	});
});

describe('an editor who counts anew', () => {
	it('has facts and complaints that agree on every count', () => {
		expect(rowOf('facts', 'icsr.n2_half').value_low).toBe(rowOf('narratives', 'n2').counted_low);
		expect(rowOf('facts', 'icsr.n4_suicide').value_low).toBe(rowOf('narratives', 'n4').counted_low);
	});
});
