// The 58: their number never changes, every group has as many marks as its table says, all are in the picture.
// It does not prove how the marks move; the browser tests watch that.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { lines } from '$lib/charts/parts/lines';
import { boxOf } from '$lib/charts/parts/placed';
import { chart } from '$lib/charts/voices/chart';
import Drawing from '$lib/charts/voices/Drawing.svelte';
import { layout } from '$lib/charts/voices/layout';
import type { LabelAt } from '$lib/charts/voices/shape';
import type { Arrangement } from '$lib/charts/voices/view';
import { outline } from '$lib/story/outline';
import { given } from './given';
import { csv, outside, rowOf, times, touching } from './placed';

type View = Extract<
	(typeof outline)[number]['steps'][number]['picture'],
	{ chart: 'voices' }
>['view'];
const views = outline
	.flatMap((chapter) => chapter.steps)
	.flatMap(({ picture }) => (picture.chart === 'voices' ? [picture.view] : []));
/** What a view is called in a test: its arrangement, or whose words are in it. */
const named = (view: View): string => ('fact' in view ? view.fact : view.arrange);
const all = [...new Map(views.map((view) => [named(view), view])).entries()].map(
	([name, view]) => ({ name, view })
);
const cases = all.flatMap((each) => compositions.map((size) => ({ ...each, size, at: size.name })));
const total = Number(csv('facts').find((row) => row.id === 'icsr.total')?.value_low);
const stateOf = (view: View) => chart.state(given(view));
const state = (arrange: Exclude<Arrangement, 'voice'>) => stateOf({ arrange });
const draw = (view: View, size: Size): string =>
	render(Drawing, { props: { state: stateOf(view), size } }).body;
const groupsOf = (view: View): Record<string, number> =>
	Object.fromEntries(stateOf(view).groups.map((group) => [group.id, group.people]));
const people = (arrange: Exclude<Arrangement, 'voice'>) => groupsOf({ arrange });

/** The box a label takes, judged like the drawing does. */
function box({ x, y, text, width, anchor }: LabelAt, { text: size }: Size) {
	const broken = lines(text, width, size);
	const wide = Math.max(...broken.map((line) => line.length)) * size * 0.53;
	const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
	return { left, right: left + wide, top: y - size, bottom: y + (broken.length - 1) * size * 1.25 };
}

describe('a reader of the 58 marks', () => {
	it('meets every arrangement of the chart somewhere in the story', () => {
		expect([...new Set(views.map(({ arrange }) => arrange))].sort()).toEqual(
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
				'voice',
				'when'
			].sort()
		);
	});

	it.each(cases)('counts 58 marks in "$name" at size $at', ({ view, size }) => {
		expect(layout(stateOf(view), size).places).toHaveLength(total);
		expect(times(draw(view, size), '<use')).toBe(total);
	});

	it.each(cases)('finds every mark inside the picture in "$name" at size $at', ({ view, size }) => {
		const { places, scale } = layout(stateOf(view), size);
		for (const { x, y, scale: own = scale } of places) {
			const radius = 6 * own;
			expect(x - radius).toBeGreaterThanOrEqual(0);
			expect(x + radius).toBeLessThanOrEqual(size.width);
			expect(y - radius).toBeGreaterThanOrEqual(0);
			expect(y + radius).toBeLessThanOrEqual(size.height);
		}
	});

	it.each(cases)('can tell each mark from the next in "$name" at size $at', ({ view, size }) => {
		const { places, scale } = layout(stateOf(view), size);
		for (const [i, one] of places.entries()) {
			for (const other of places.slice(i + 1)) {
				expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(
					6 * ((one.scale ?? scale) + (other.scale ?? scale))
				);
			}
		}
	});

	it.each(cases)('can read every word of "$name" at size $at', ({ view, size }) => {
		const boxes = layout(stateOf(view), size).labels.map((label) => box(label, size));
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
		'gets the same picture of "$name" however often it is drawn at size $at',
		({ view, size }) => {
			expect(draw(view, size)).toBe(draw(view, size));
		}
	);

	it.each(all)('finds groups in "$name" that add up to all', ({ view }) => {
		expect(Object.values(groupsOf(view)).reduce((sum, each) => sum + each, 0)).toBe(total);
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
		const looks = Object.fromEntries(
			stateOf({ arrange: 'origin' }).groups.map(({ id, look }) => [id, look])
		);
		expect(looks).toMatchObject({ unknown: 'outlined', other_not_stated: 'differs' });
		for (const size of compositions)
			expect(times(draw({ arrange: 'origin' }, size), 'url(#split-voice)')).toBe(2);
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

	it.each(all)('is told of "$name" by title, reading, table and sources', ({ view }) => {
		const request = given(view);
		expect(chart.title(request).length).toBeLessThanOrEqual(60);
		expect(chart.describe(request)).toMatch(/^[^.]+(\.\d+[^.]*)*\.$/);
		const table = chart.table(request);
		for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
		const counted = table.rows.slice(0, stateOf(view).groups.length);
		expect(counted.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(total);
		expect(chart.sources(request).length).toBeGreaterThan(0);
	});
});

describe('a reader of one person’s words', () => {
	const voices = views.flatMap((view) => ('fact' in view ? [view] : []));
	const spoken = voices.map((view) => ({ fact: view.fact, view }));
	const placed = spoken.flatMap((each) =>
		compositions.map((size) => ({ ...each, size, at: size.name }))
	);
	const plain = (text: string): string => text.replaceAll('’', "'");
	const known = ({ fact }: { fact: string }): boolean =>
		rowOf('facts', fact).source_ids?.split(';').includes('bbc_case_studies') ?? false;

	it.each(spoken)('of "$fact" gets the words of the ledger, whose they are and when', (each) => {
		const row = rowOf('facts', each.fact);
		const { quote, who, when } = stateOf(each.view).voice ?? {};
		expect(plain(quote ?? '')).toBe(`“${row.quote}”`);
		expect(plain(who ?? '').toLowerCase()).toBe(row.speaker?.toLowerCase());
		expect(when).toContain(row.as_of?.slice(0, 4));
		expect(when?.includes('our translation')).toBe(/^Our translation/.test(row.caveat ?? ''));
		for (const text of [
			chart.describe(given(each.view)),
			chart.table(given(each.view)).rows[1]?.[0]
		])
			expect(text).toContain(quote);
		expect(chart.sources(given(each.view))[0]).toBe(row.source_ids?.split(';')[0]);
	});

	it.each(placed)(
		'of "$fact" sees a mark come forward only for one of the 58, at size $at',
		(each) => {
			const { places, scale, hushed } = layout(stateOf(each.view), each.size);
			const forward = places.filter((place) => place.scale !== undefined);
			expect(hushed).toBe(true);
			expect(forward).toHaveLength(known(each) ? 1 : 0);
			for (const mark of forward) expect(mark.scale).toBeGreaterThan(4 * scale);
			expect(times(draw(each.view, each.size), 'class="forward')).toBe(forward.length);
			const heading = stateOf(each.view).voice?.heading;
			expect(heading).toBe(known(each) ? `One of the ${total}` : 'People who left IS');
		}
	);

	it('of somebody else is told on the card that nobody can tell', () => {
		for (const each of spoken.filter((one) => !known(one)))
			expect(rowOf('facts', each.fact).caveat).toMatch(/Nobody can tell whether ICSR counted/);
	});

	it.each(placed)('of "$fact" can read every word, the quotation largest, at size $at', (each) => {
		const { said, places, labels } = layout(stateOf(each.view), each.size);
		const words = [...said, ...labels.map((label) => ({ ...label, size: each.size.text }))];
		expect(touching(words)).toEqual([]);
		const boxes = words.map((label) => boxOf(label));
		expect(outside(boxes, each.size)).toEqual([]);
		for (const { size } of said) expect(size).toBeGreaterThanOrEqual(each.size.text);
		const quote = said.find(({ role }) => role === 'said');
		expect(quote?.size).toBeGreaterThan(1.5 * each.size.text);
		for (const { x, y, scale = 0 } of places) {
			const reach = 6 * scale;
			const on = boxes.filter(
				(box) =>
					x + reach > box.x &&
					x - reach < box.x + box.width &&
					y + reach > box.y &&
					y - reach < box.y + box.height
			);
			expect(on).toEqual([]);
		}
	});

	it.each(compositions.map((size) => ({ size, at: size.name })))(
		'sees words that are long still inside the picture, at size $at',
		({ size }) => {
			const state = stateOf({ arrange: 'voice', fact: 'voice.only_words' });
			const { said } = layout(state, size);
			expect(outside(said.map(boxOf), size)).toEqual([]);
			expect(touching(said)).toEqual([]);
		}
	);

	it('is told which words are missing', () => {
		expect(() => stateOf({ arrange: 'voice', fact: 'voice.nobody' })).toThrow(
			'needs the words of the fact "voice.nobody"'
		);
	});
});
