// The monitor's running count of IS members killed by IS: only what was reported, when it was reported.
import { ticks } from 'd3-array';
import { defineChart } from '../parts/chart';
import { reports, startOf, worstMonth } from './rows';
import {
	beforeRise,
	counted,
	foreigners,
	sceneOf,
	totals,
	values,
	years,
	type ExecutionsState
} from './state';

/** The words that stand in the picture, by key. */
const labels = [
	'one-source',
	'between',
	'foreign',
	'others',
	'gap',
	'gap-short',
	'month',
	'month-short',
	'not-all',
	'not-all-short',
	'so-far',
	'so-far-short',
	'inferred',
	'by-year'
];

/** IS members killed by IS, as one monitor counted them. */
export const chart = defineChart<{ until: string }, ExecutionsState>({
	tables: () => ['executions_by_is', 'executions_months', 'facts'],
	state(given) {
		const { words } = given;
		const all = totals(given);
		const open = beforeRise(counted(given));
		const month = worstMonth(given.tables, given.view.until);
		const said = values(given);
		return {
			scene: sceneOf(given),
			totals: all,
			foreign: sceneOf(given) === 'people' ? foreigners(given).value : 0,
			gap: [open, open + 1],
			month: month
				? {
						from: startOf(month.period_start),
						to: startOf(month.period_end),
						people: month.own_members_people
					}
				: null,
			years: years(given, all),
			people: ticks(0, all.at(-1)?.people ?? 0, 3)
				.filter((value) => value > 0)
				.map((value) => ({ value, text: words.number(value) })),
			words: Object.fromEntries(labels.map((key) => [key, words(`executions.label.${key}`, said)]))
		};
	},
	title: (given) => given.words('executions.title', values(given)),
	describe: (given) => given.words('executions.reading', values(given)),
	table(given) {
		const { tables, view, words } = given;
		const said = (key: string) => words(`executions.table.${key}`);
		const month = worstMonth(tables, view.until);
		const lines = reports(tables, view.until).map(({ date, how, people }) => [
			words.date(date),
			people === null ? said('not-given') : words.number(people),
			said(how)
		]);
		if (sceneOf(given) === 'people')
			lines.push([said('foreign'), words.number(foreigners(given).value), said('part')]);
		if (month)
			lines.push([
				words('executions.table.month', {
					from: words.date(month.period_start),
					to: words.date(month.period_end)
				}),
				words.number(month.own_members_people),
				said('by-itself')
			]);
		return {
			caption: words('executions.table.caption', values(given)),
			columns: [said('date'), said('people'), said('how')],
			rows: lines
		};
	},
	sources(given) {
		const { tables, view } = given;
		return [
			...counted(given).flatMap((report) => report.sources),
			...(sceneOf(given) === 'people' ? foreigners(given).sources : []),
			...(worstMonth(tables, view.until)?.source_ids ?? [])
		];
	}
});
