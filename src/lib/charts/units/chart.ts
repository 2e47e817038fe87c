// People one by one: a part of them marked, as many marks as the table says.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { defineChart, type Given } from '../parts/chart';

/** People drawn one mark each. */
export interface Count {
	people: number;
	/** A rounded figure: its edge is drawn as a wave. */
	about: boolean;
	label: string;
}

/** What the marks need. */
export interface UnitsState {
	/** Colour role of the marked part. */
	role: 'group';
	/** The marked part. */
	part: Count;
	/** All of them, the marked part among them. */
	all: Count;
	/** Whose word it is, where there is one source only; else empty. */
	oneSource: string;
}

type Request = Given<{ of: 'august-2015' }>;

const MonthRow = v.object({
	period_end: v.string(),
	executed_people: v.number(),
	own_members_people: v.number(),
	own_members_qualifier: v.nullable(v.string()),
	source_ids: v.array(v.string())
});
/** What a view draws, out of its table. */
interface Drawn {
	date: string;
	part: { people: number; about: boolean };
	all: { people: number; about: boolean };
	sources: readonly string[];
}

function drawn({ tables }: Request): Drawn {
	const row = rows(tables, 'executions_months', MonthRow).find(
		(each) => each.period_end === '2015-08-29'
	);
	if (!row) throw new Error('The picture of August 2015 needs its row in "executions_months".');
	return {
		date: row.period_end,
		part: { people: row.own_members_people, about: row.own_members_qualifier === 'about' },
		all: { people: row.executed_people, about: false },
		sources: row.source_ids
	};
}

function values(given: Request): Record<string, number | string> {
	const { part, all, date } = drawn(given);
	return { part: part.people, all: all.people, date: given.words.date(date) };
}

/** Some people, and a part of them. */
export const chart = defineChart<{ of: 'august-2015' }, UnitsState>({
	tables: () => ['executions_months'],
	state(given) {
		const { words, view } = given;
		const { part, all, sources } = drawn(given);
		const said = (key: string): string => words(`units.${view.of}.${key}`, values(given));
		return {
			role: 'group',
			part: { people: part.people, about: part.about, label: said('part') },
			all: { people: all.people, about: all.about, label: said('all') },
			oneSource: new Set(sources).size === 1 ? said('one-source') : ''
		};
	},
	title: (given) => given.words(`units.${given.view.of}.title`, values(given)),
	describe: (given) => given.words(`units.${given.view.of}.reading`, values(given)),
	table(given) {
		const { words, view } = given;
		const { part, all } = drawn(given);
		const said = (key: string): string => words(`units.${view.of}.${key}`, values(given));
		const line = (name: string, count: { people: number; about: boolean }): string[] => [
			name,
			words.number(count.people),
			words(`units.table.${count.about ? 'about' : 'counted'}`)
		];
		return {
			caption: said('caption'),
			columns: ['group', 'people', 'how'].map((key) => words(`units.table.${key}`)),
			rows: [line(said('row-all'), all), line(said('row-part'), part)]
		};
	},
	sources: (given) => drawn(given).sources
});
