// The 58: their number never changes, every group has as many marks as its table says, all are in the picture.
// It does not prove how the marks move; the browser tests watch that.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { lines } from '$lib/charts/parts/lines';
import { chart } from '$lib/charts/voices/chart';
import Drawing from '$lib/charts/voices/Drawing.svelte';
import { layout } from '$lib/charts/voices/layout';
import type { LabelAt } from '$lib/charts/voices/shape';
import type { Arrangement } from '$lib/charts/voices/view';
import { outline } from '$lib/story/outline';
import { given } from './given';
import { csv, times } from './placed';

const arrangements = [
	...new Set(
		outline
			.flatMap((chapter) => chapter.steps)
			.flatMap(({ picture }) => (picture.chart === 'voices' ? [picture.view.arrange] : []))
	)
];
const cases = arrangements.flatMap((arrange) =>
	compositions.map((size) => ({ arrange, size, at: size.name }))
);
const total = Number(csv('facts').find((row) => row.id === 'icsr.total')?.value_low);
const state = (arrange: Arrangement) => chart.state(given({ arrange }));
const draw = (arrange: Arrangement, size: Size): string =>
	render(Drawing, { props: { state: state(arrange), size } }).body;
const people = (arrange: Arrangement): Record<string, number> =>
	Object.fromEntries(state(arrange).groups.map((group) => [group.id, group.people]));

/** The box a label takes, judged like the drawing does. */
function box({ x, y, text, width, anchor }: LabelAt, { text: size }: Size) {
	const broken = lines(text, width, size);
	const wide = Math.max(...broken.map((line) => line.length)) * size * 0.53;
	const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
	return { left, right: left + wide, top: y - size, bottom: y + (broken.length - 1) * size * 1.25 };
}

describe('a reader of the 58 marks', () => {
	it('meets every arrangement of the chart somewhere in the story', () => {
		expect(arrangements.sort()).toEqual(
			[
				'field',
				'half',
				'heard',
				'origin',
				'outlined',
				'reach',
				'scale',
				'sex',
				'unseen',
				'when'
			].sort()
		);
	});

	it.each(cases)('counts 58 marks in "$arrange" at size $at', ({ arrange, size }) => {
		expect(layout(state(arrange), size).places).toHaveLength(total);
		expect(times(draw(arrange, size), '<use')).toBe(total);
	});

	it.each(cases)(
		'finds every mark inside the picture in "$arrange" at size $at',
		({ arrange, size }) => {
			const { places, scale } = layout(state(arrange), size);
			const radius = 6 * scale;
			for (const { x, y } of places) {
				expect(x - radius).toBeGreaterThanOrEqual(0);
				expect(x + radius).toBeLessThanOrEqual(size.width);
				expect(y - radius).toBeGreaterThanOrEqual(0);
				expect(y + radius).toBeLessThanOrEqual(size.height);
			}
		}
	);

	it.each(cases)(
		'can tell each mark from the next in "$arrange" at size $at',
		({ arrange, size }) => {
			const { places, scale } = layout(state(arrange), size);
			for (const [i, one] of places.entries()) {
				for (const other of places.slice(i + 1)) {
					expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(12 * scale);
				}
			}
		}
	);

	it.each(cases)('can read every word of "$arrange" at size $at', ({ arrange, size }) => {
		const boxes = layout(state(arrange), size).labels.map((label) => box(label, size));
		for (const [i, one] of boxes.entries()) {
			expect(one.left).toBeGreaterThanOrEqual(0);
			expect(one.right).toBeLessThanOrEqual(size.width);
			expect(one.top).toBeGreaterThanOrEqual(-1);
			expect(one.bottom).toBeLessThanOrEqual(size.height);
			for (const other of boxes.slice(i + 1)) {
				const apart =
					one.right <= other.left ||
					other.right <= one.left ||
					one.bottom <= other.top ||
					other.bottom <= one.top;
				expect(apart).toBe(true);
			}
		}
	});

	it.each(cases)(
		'gets the same picture of "$arrange" however often it is drawn at size $at',
		({ arrange, size }) => {
			expect(draw(arrange, size)).toBe(draw(arrange, size));
		}
	);

	it.each(arrangements)('finds groups in "%s" that add up to all', (arrange) => {
		expect(Object.values(people(arrange)).reduce((sum, each) => sum + each, 0)).toBe(total);
	});

	it('sees men and women, origins and the summer as their tables have them', () => {
		const sexes = csv('defectors_by_sex').map((row) => [row.sex, Number(row.people)]);
		expect(people('sex')).toEqual(Object.fromEntries(sexes));
		const main = csv('defectors_by_origin').filter((row) => row.parent === '');
		const stated = main.filter((row) => row.id !== 'unknown' && row.id !== 'other_not_stated');
		for (const row of stated) expect(people('origin')[row.id ?? '']).toBe(Number(row.people));
		const periods = csv('defectors_by_time').filter((row) => row.breakdown === 'summer_2015');
		expect(Object.values(people('when'))).toEqual(periods.map((row) => Number(row.people)));
	});

	it('never sees a country with one person, nor any single country but Syria', () => {
		expect(Object.keys(people('origin'))).toEqual([
			'syria',
			'middle_east_other',
			'west',
			'asia',
			'unknown',
			'other_not_stated'
		]);
		expect(Math.min(...Object.values(people('origin')))).toBeGreaterThan(1);
	});

	it('sees two split marks where the reports differ, and outlines where nothing is known', () => {
		const looks = Object.fromEntries(state('origin').groups.map(({ id, look }) => [id, look]));
		expect(looks).toMatchObject({ unknown: 'outlined', other_not_stated: 'differs' });
		for (const size of compositions)
			expect(times(draw('origin', size), 'url(#split-voice)')).toBe(2);
	});

	it('sees "at least half" as a solid minimum and a hatched rest', () => {
		const least = Number(csv('narratives').find((row) => row.id === 'n2')?.counted_low);
		expect(state('half').groups.map(({ people, look }) => [people, look])).toEqual([
			[least, 'solid'],
			[total - least, 'hatched']
		]);
	});

	it('sees rings around the groups that rest on one source', () => {
		const single = state('origin').groups.filter((group) => group.oneSource);
		for (const size of compositions) {
			expect(layout(state('origin'), size).rings).toHaveLength(single.length);
		}
	});

	it.each(compositions.map((size) => ({ size, at: size.name })))(
		'sees exactly as many ticks as foreigners are published, at size $at',
		({ size }) => {
			const { ticks } = layout(state('scale'), size);
			const count =
				Math.round((ticks?.width ?? 0) / (ticks?.pitch ?? 1)) *
				Math.round((ticks?.height ?? 0) / (ticks?.pitch ?? 1));
			expect(count).toBe(Number(csv('facts').find((row) => row.id === 'est.foreign')?.value_low));
		}
	);

	it.each(arrangements)('is told of "%s" by title, reading, table and sources', (arrange) => {
		const request = given({ arrange });
		expect(chart.title(request).length).toBeLessThanOrEqual(60);
		expect(chart.describe(request)).toMatch(/^[^.]+(\.\d+[^.]*)*\.$/);
		const table = chart.table(request);
		for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
		const counted = table.rows.slice(0, state(arrange).groups.length);
		expect(counted.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(total);
		expect(chart.sources(request).length).toBeGreaterThan(0);
	});
});
