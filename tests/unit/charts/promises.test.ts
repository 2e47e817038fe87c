// The picture of promises: ties follow the view, words follow the tables. It does not prove that it is beautiful.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compositions } from '$lib/charts/parts/compositions';
import { boxOf, type PlacedLabel } from '$lib/charts/parts/placed';
import { chart } from '$lib/charts/promises/chart';
import Drawing from '$lib/charts/promises/Drawing.svelte';
import { layout, type PromisesLayout } from '$lib/charts/promises/layout';
import type { Tie } from '$lib/charts/promises/view';
import { given } from './given';
import { csv, outside, rowOf, times, touching } from './placed';

const ties: Tie[] = ['none', 'n1', 'absent', 'n3', 'n4'];
const spoken: Record<Tie, string> = { none: '', n1: 'n1', absent: 'n2', n3: 'n3', n4: 'n4' };
const state = (tie: Tie) => chart.state(given({ tie }));
const shown = (drawn: PromisesLayout): PlacedLabel[] => [
	...drawn.heads,
	...drawn.pairs.map(({ label }) => label),
	...drawn.pairs.flatMap(({ arms }) =>
		arms.filter(({ stage }) => stage !== 'waiting').map(({ label }) => label)
	),
	...(drawn.slot ? [drawn.slot.label] : []),
	...(drawn.few?.labels ?? [])
];
const each = ties.flatMap((tie) => compositions.map((size) => ({ tie, size, name: size.name })));

describe('a reader of the promises', () => {
	it('sees every promise of the table, answered by the complaints the table names', () => {
		expect(
			state('n4').promises.map(({ id, complaints }) => [
				id,
				complaints.map(({ id }) => id).join(';')
			])
		).toEqual(csv('promises').map((row) => [row.id, row.narrative_ids]));
	});

	it.each(ties)(
		'sees in view %s the tie spoken of, the earlier ones quiet, no later one',
		(tie) => {
			const now = tie === 'none' ? 0 : Number(rowOf('narratives', spoken[tie]).order);
			for (const { id, stage } of state(tie).promises.flatMap(({ complaints }) => complaints)) {
				const order = Number(rowOf('narratives', id).order);
				expect(stage).toBe(order === now ? 'now' : order < now ? 'quiet' : 'waiting');
			}
		}
	);

	it.each(each)(
		'finds every pair in the same place in view $tie at size $name',
		({ tie, size }) => {
			const places = (of: Tie) =>
				layout(state(of), size).pairs.map(({ label, y, hinge, end }) => [
					label.x,
					label.y,
					y,
					hinge,
					end
				]);
			expect(places(tie)).toEqual(places('none'));
		}
	);

	it.each(each)('can read every word in view $tie at size $name', ({ tie, size }) => {
		const drawn = layout(state(tie), size);
		const labels = shown(drawn);
		expect(
			outside(
				[...labels.map(boxOf), drawn.slot, drawn.few].filter((box) => !!box),
				size
			)
		).toEqual([]);
		expect(touching(labels)).toEqual([]);
		expect(Math.min(...labels.map((label) => label.size))).toBeGreaterThanOrEqual(size.text * 0.92);
	});

	it.each(compositions)('sees at size $name that the place of other victims is empty', (size) => {
		const drawn = layout(state('absent'), size);
		const { slot } = drawn;
		if (!slot) throw new Error('The empty place is missing.');
		for (const label of shown(drawn)) {
			const box = boxOf(label);
			const apart =
				box.x >= slot.x + slot.width ||
				box.x + box.width <= slot.x ||
				box.y >= slot.y + slot.height ||
				box.y + box.height <= slot.y;
			expect(apart, label.text).toBe(true);
		}
		expect(slot.label.text).toMatch(/Yazidis and other minorities.*not in the accounts ICSR read/);
		expect(layout(state('n1'), size).slot).toBeUndefined();
	});

	it.each(each)(
		'sees as many people as were counted in view $tie at size $name',
		({ tie, size }) => {
			const { body } = render(Drawing, { props: { state: state(tie), size } });
			const counted = tie === 'n4' ? Number(rowOf('narratives', 'n4').counted_low) : 0;
			expect(times(body, 'href="#voice"')).toBe(counted);
			expect(times(body, 'class="outline')).toBe(tie === 'n4' ? 1 : 0);
			expect(render(Drawing, { props: { state: state(tie), size } }).body).toBe(body);
		}
	);

	it('sees both counted people inside the outline of the small number', () => {
		for (const size of compositions) {
			const few = layout(state('n4'), size).few;
			for (const mark of few?.marks ?? []) {
				expect(mark.x - 6 * (few?.scale ?? 0)).toBeGreaterThan(few?.x ?? 0);
				expect(mark.x + 6 * (few?.scale ?? 0)).toBeLessThan((few?.x ?? 0) + (few?.width ?? 0));
			}
		}
	});

	it.each(ties)('is told in view %s what the picture shows, within two lines of title', (tie) => {
		expect(chart.title(given({ tie })).length).toBeLessThanOrEqual(60);
		const said = chart.describe(given({ tie }));
		const people = rowOf('narratives', 'n4').counted_low;
		expect(said).toMatch(/\.$/);
		if (tie === 'none') expect(said).toContain(`${csv('promises').length} promises`);
		else if (tie === 'absent') expect(said).toMatch(/stays empty.*Yazidis and other minorities/);
		else if (tie === 'n4')
			expect(said).toMatch(new RegExp(`${people} solid marks.*nobody has published`));
		else expect(said).toContain('not published');
		// Nothing else in the sentence may be a number.
		expect(said.replace(/58|^3|\b2\b/g, '')).not.toMatch(/\d/);
	});

	it.each(ties)('finds in the table of view %s the very words of the data', (tie) => {
		const { columns, rows } = chart.table(given({ tie }));
		for (const row of rows) expect(row).toHaveLength(columns.length);
		if (tie === 'none') {
			expect(rows).toEqual(csv('promises').map((row) => [row.promise, row.complaint]));
			return;
		}
		const last = Number(rowOf('narratives', spoken[tie]).order);
		const titles = csv('narratives').filter((row) => Number(row.order) <= last);
		for (const { title, how_common, counted_low, counted_what } of titles) {
			const line = rows.find((row) => row[1] === title);
			expect(line?.[2]).toBe(how_common);
			expect(line?.[3]).toContain(
				counted_low ? `${counted_low}: ${counted_what}` : 'no number published'
			);
		}
		expect(rows).toHaveLength(titles.length + (last >= 2 ? 1 : 0));
		if (last >= 2) expect(rows.flat().join()).toContain('not mentioned in the accounts ICSR read');
	});

	it('is given the sources of what is drawn, and of nothing that is not', () => {
		const sources = (tie: Tie): Set<string> => new Set(chart.sources(given({ tie })));
		const listed = (cell: string | undefined): string[] => (cell ?? '').split(';').filter(Boolean);
		expect(sources('none')).toEqual(
			new Set(csv('promises').flatMap((row) => listed(row.source_ids)))
		);
		for (const id of listed(rowOf('facts', 'icsr.sunni_only').source_ids)) {
			expect(sources('absent')).toContain(id);
		}
		expect(sources('n1')).not.toContain('nyt_defectors');
		expect(sources('n4')).toContain('nyt_defectors');
	});
});

describe('an editor who shortens the words', () => {
	it('keeps to the complaint of the table', () => {
		for (const { id, title } of csv('narratives')) {
			const full = given({}).words(`promises.full.${id}`);
			expect(full).toBe(title);
		}
	});
});
