// The running count: a point only where a total was published, and nothing drawn across the open stretch.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { chart } from '$lib/charts/executions/chart';
import Drawing from '$lib/charts/executions/Drawing.svelte';
import { layout } from '$lib/charts/executions/layout';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { boxOf } from '$lib/charts/parts/placed';
import { given, words } from './given';
import { csv, outside, rowOf, times, touching } from './placed';

const views = ['2014-12-28', '2018'];
const published = (until: string) =>
	csv('executions_by_is').filter(
		(row) =>
			row.own_members_cumulative_people !== '' &&
			(row.report_date ?? '').slice(0, until.length) <= until
	);
const draw = (until: string, size: Size): string =>
	render(Drawing, { props: { state: chart.state(given({ until })), size } }).body;
/** The squares of the paths of a class. */
const squaresIn = (body: string, name: string): number =>
	[...body.matchAll(/<path class="([^"]*)" d="([^"]*)"/g)]
		.filter(([, classes = '']) => classes.replace(/ appears/, '') === name)
		.reduce((sum, [, , d = '']) => sum + times(d, 'z'), 0);
/** Words with the size they are drawn at. */
const labelsOf = (until: string, size: Size) =>
	layout(chart.state(given({ until })), size).labels.map((label) => ({
		size: size.text,
		...label
	}));

describe('a reader of the running count', () => {
	it.each(views)('finds by %s a total for each published one, and no other', (until) => {
		const { totals } = chart.state(given({ until }));
		expect(totals.map(({ id, people, how }) => [id, String(people), how])).toEqual(
			published(until).map((row) => [
				row.report_date,
				row.own_members_cumulative_people,
				row.date_precision
			])
		);
	});

	it.each(compositions)('sees at size $name every one of the first people as a square', (size) => {
		const [first, last] = published('2014-12-28').map((row) =>
			Number(row.own_members_cumulative_people)
		) as [number, number];
		const foreign = Number(rowOf('facts', 'sohr.2014_12_foreign').value_low);
		const body = draw('2014-12-28', size);
		expect(squaresIn(body, 'own')).toBe(foreign);
		expect(squaresIn(body, 'own others')).toBe(first + last - foreign);
	});

	it.each(compositions)('sees at size $name how each date is known', (size) => {
		const body = draw('2018', size);
		const rows = published('2018');
		for (const how of ['day', 'inferred'])
			expect(times(body, `class="point own ${how}"`)).toBe(
				rows.filter((row) => row.date_precision === how).length
			);
		expect(times(body, 'class="bracket own appears"')).toBe(
			rows.filter((row) => row.date_precision === 'year').length
		);
	});

	it('is told nothing between 24 September and 29 November 2015', () => {
		const { totals, gap } = chart.state(given({ until: '2018' }));
		expect(gap.map((place) => totals[place]?.id)).toEqual(['2015-09-24', '2015-11-29']);
		const before = totals[gap[0]];
		expect(before?.held).toBe(before?.to);
		for (const [i, total] of totals.entries())
			expect(total.held).toBeLessThanOrEqual(totals[i + 1]?.from ?? total.to);
	});

	it('sees the deadliest month by itself, not as a running total', () => {
		const { month } = chart.state(given({ until: '2018' }));
		const most = Math.max(...csv('executions_months').map((row) => Number(row.own_members_people)));
		expect(month?.people).toBe(most);
		expect(chart.state(given({ until: '2014-12-28' })).month).toBeNull();
	});

	it.each(views.flatMap((until) => compositions.map((size) => ({ until, size, at: size.name }))))(
		'can read every word by $until at size $at',
		({ until, size }) => {
			const labels = labelsOf(until, size);
			expect(outside(labels.map(boxOf), size)).toEqual([]);
			expect(touching(labels)).toEqual([]);
		}
	);

	it.each(views)('gets by %s the same picture however often it is drawn', (until) => {
		for (const size of compositions) {
			const first = draw(until, size);
			views.forEach((other) => draw(other, size));
			expect(draw(until, size)).toBe(first);
		}
	});

	it.each(views)('is warned by %s in every size that one monitor counted', (until) => {
		for (const size of compositions) {
			const body = draw(until, size);
			expect(times(body, 'class="ring"')).toBe(1);
			expect(body).toContain('One monitor, Syria only');
		}
	});

	it('is told in words what the picture shows', () => {
		for (const until of views) {
			const said = chart.describe(given({ until }));
			const rows = published(until);
			expect(chart.title(given({ until })).length).toBeLessThanOrEqual(60);
			for (const row of [rows[0], rows.at(-1)]) {
				expect(said).toContain(row?.own_members_cumulative_people);
				expect(said).toContain(words.date(row?.report_date ?? ''));
			}
			expect(said).toContain('Syrian Observatory for Human Rights');
		}
		expect(chart.describe(given({ until: '2018' }))).toContain('no running total');
		expect(chart.describe(given({ until: '2014-12-28' }))).toContain('116 were foreigners');
	});

	it('finds reports without a number in words in the table', () => {
		const { rows, columns } = chart.table(given({ until: '2018' }));
		const reports = csv('executions_by_is');
		expect(rows).toHaveLength(reports.length + 1);
		rows.forEach((row) => expect(row).toHaveLength(columns.length));
		reports.forEach((report, i) =>
			expect(rows[i]?.[1]).toBe(report.own_members_cumulative_people || 'not given in this report')
		);
	});

	it('is given the sources of every point and of the month', () => {
		const sources = new Set(chart.sources(given({ until: '2018' })));
		for (const row of [...published('2018'), { source_ids: 'sohr_141545' }])
			for (const id of (row.source_ids ?? '').split(';')) expect(sources).toContain(id);
	});
});
