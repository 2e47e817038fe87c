// What followed: exact counts solid, upper estimates hatched up to a line, "more than" left open.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { boxOf } from '$lib/charts/parts/placed';
import { chart } from '$lib/charts/since/chart';
import Drawing from '$lib/charts/since/Drawing.svelte';
import { heldLayout } from '$lib/charts/since/held';
import { countLayout } from '$lib/charts/since/layout';
import { given } from './given';
import { outside, rowOf, times, touching } from './placed';

type Show = 'count' | 'held';
const shown: Record<Show, string[]> = {
	count: ['cv2018_recorded', 'cv2018_returned', 'cv2019_recorded', 'cv2019_returned'],
	held: ['hrw2022_foreigners']
};
const views: Show[] = ['count', 'held'];
const state = (show: Show) => chart.state(given({ show }));
const draw = (show: Show, size: Size): string =>
	render(Drawing, { props: { state: state(show), size } }).body;
const written = (value: string | undefined): string => Number(value).toLocaleString('en');
const bars = (() => {
	const made = state('count');
	return made.show === 'count' ? made.bars : [];
})();
const held = (() => {
	const made = state('held');
	if (made.show !== 'held') throw new Error('The view of those held shows something else.');
	return made.held;
})();

describe('a reader of what followed', () => {
	it('sees bars for the published numbers only', () => {
		expect(bars.map(({ id, people }) => [id, people])).toEqual(
			shown.count.map((id) => [id, Number(rowOf('since_2015', id).value_high)])
		);
	});

	it.each(compositions)('never sees an upper estimate as a plain bar at size $name', (size) => {
		const body = draw('count', size);
		const upper = shown.count.filter((id) => rowOf('since_2015', id).qualifier === 'up_to');
		expect(times(body, 'fill="url(#hatch)"')).toBe(upper.length);
		expect(times(body, 'class="limit')).toBe(upper.length);
		expect(times(body, 'fill="currentColor"')).toBe(shown.count.length - upper.length);
	});

	it.each(compositions)(
		'sees at size $name a dashed bracket at every bar with one source',
		(size) => {
			const alone = shown.count.filter((id) => !rowOf('since_2015', id).source_ids?.includes(';'));
			expect(times(draw('count', size), 'class="ring"')).toBe(alone.length);
		}
	);

	it.each(compositions)('sees at size $name one square for each hundred people held', (size) => {
		const people = Number(rowOf('since_2015', 'hrw2022_foreigners').value_low);
		expect(times(heldLayout(held, size).marks, 'z') * 100).toBe(people);
		expect(held.each).toContain('100');
		// "More than": an edge that is hatched and has no outline.
		expect(times(draw('held', size), 'class="beyond"')).toBe(1);
	});

	it.each(compositions)('can read every word at size $name', (size) => {
		for (const { labels } of [countLayout(bars, size), heldLayout(held, size)]) {
			const placed = labels.map((label) => ({ size: size.text, ...label }));
			expect(outside(placed.map(boxOf), size)).toEqual([]);
			expect(touching(placed)).toEqual([]);
			for (const label of placed) expect(label.size).toBeGreaterThanOrEqual(size.text * 0.92);
		}
	});

	it.each(views)('gets the same picture of the %s however often it is drawn', (show) => {
		for (const size of compositions) {
			const first = draw(show, size);
			views.forEach((other) => draw(other, size));
			expect(draw(show, size)).toBe(first);
		}
	});

	it.each(views)('is told the numbers of the %s with their hedges', (show) => {
		const request = given({ show });
		expect(chart.title(request).length).toBeLessThanOrEqual(60);
		const said = chart.describe(request);
		const { rows, columns } = chart.table(request);
		shown[show].forEach((id, i) => {
			const { qualifier, value_low, value_high } = rowOf('since_2015', id);
			const hedge = { up_to: 'up to ', more_than: 'more than ' }[qualifier ?? ''] ?? '';
			const number = `${hedge}${written(qualifier === 'up_to' ? value_high : value_low)}`;
			expect(said).toContain(number);
			expect(rows[i]?.[2]).toBe(number);
			expect(rows[i]).toHaveLength(columns.length);
		});
		expect(rows).toHaveLength(shown[show].length);
	});

	it.each(views)('is given the sources of the %s', (show) => {
		const sources = chart.sources(given({ show }));
		for (const id of shown[show])
			expect(sources).toEqual(
				expect.arrayContaining(rowOf('since_2015', id).source_ids?.split(';') ?? [])
			);
	});
});
