// After 2015: how many were recorded and came back, and how many were still held.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { capital } from '../parts/capital';
import { defineChart, type Given } from '../parts/chart';

/** A published number of people, drawn as a bar. */
export interface Bar {
	id: string;
	topic: 'recorded' | 'returned';
	people: number;
	/** Only an upper estimate: hatched up to a line. */
	upTo: boolean;
	/** The month it holds for, in words. */
	date: string;
	label: string;
	/** "one source", or empty. */
	oneSource: string;
}

/** People still held, one mark for `each` of them. */
export interface Held {
	marks: number;
	label: string;
	each: string;
	children: string;
	beyond: string;
	oneSource: string;
}

/** What the marks need. */
export type SinceState = { show: 'count'; bars: readonly Bar[] } | { show: 'held'; held: Held };

type Request = Given<{ show: 'count' | 'held' }>;

/** How many people one mark stands for in the picture of those held. */
const each = 100;

const SinceRow = v.object({
	id: v.string(),
	as_of: v.string(),
	topic: v.string(),
	value_low: v.nullable(v.number()),
	value_high: v.nullable(v.number()),
	qualifier: v.nullable(v.string()),
	source_ids: v.array(v.string())
});
type Row = v.InferOutput<typeof SinceRow>;

const drawn: Record<'count' | 'held', readonly string[]> = {
	count: ['cv2018_recorded', 'cv2018_returned', 'cv2019_recorded', 'cv2019_returned'],
	held: ['hrw2022_foreigners']
};

/** The rows of a view, in the order drawn. */
const rowsOf = ({ tables, view }: Request): Row[] =>
	drawn[view.show].map((id) => {
		const row = rows(tables, 'since_2015', SinceRow).find((each) => each.id === id);
		if (!row)
			throw new Error(`The picture of what followed needs the row "${id}" of "since_2015".`);
		return row;
	});

/** The one number of a row: its upper value for "up to", else its lower or only one. */
function peopleIn({ id, qualifier, value_low, value_high }: Row): number {
	const value = qualifier === 'up_to' ? value_high : value_low;
	if (value === null) throw new Error(`The row "${id}" of "since_2015" has no number to draw.`);
	return value;
}

const number = (given: Request, row: Row): string =>
	given.words(`since.number.${row.qualifier ?? 'exact'}`, { people: peopleIn(row) });

function values(given: Request): Record<string, number | string> {
	const all = rowsOf(given);
	const [first, last] = [all[0] as Row, all.at(-1) as Row];
	return {
		show: given.view.show,
		each,
		date: given.words.date(first.as_of),
		later: given.words.date(last.as_of),
		...Object.fromEntries(all.map((row) => [row.id, number(given, row)]))
	};
}

const one = (given: Request, row: Row, key: string): string =>
	new Set(row.source_ids).size === 1 ? given.words(`since.label.${key}`) : '';

/** What followed. */
export const chart = defineChart<{ show: 'count' | 'held' }, SinceState>({
	tables: () => ['since_2015'],
	state(given) {
		const { words, view } = given;
		const all = rowsOf(given);
		const said = (key: string): string => words(`since.label.${key}`, values(given));
		if (view.show === 'count')
			return {
				show: 'count',
				bars: all.map((row) => ({
					id: row.id,
					topic: v.parse(v.picklist(['recorded', 'returned']), row.topic),
					people: peopleIn(row),
					upTo: row.qualifier === 'up_to',
					date: words.date(row.as_of),
					label: words(`since.label.${row.topic}`, { number: number(given, row) }),
					oneSource: one(given, row, 'one-source')
				}))
			};
		const row = all[0] as Row;
		return {
			show: 'held',
			held: {
				// Whole hundreds only: the figure is "more than", so nothing is rounded up.
				marks: Math.floor(peopleIn(row) / each),
				label: capital(said('held'), words.language),
				each: said('each'),
				children: said('children'),
				beyond: said('beyond'),
				oneSource: one(given, row, 'one-agency')
			}
		};
	},
	title: (given) =>
		capital(given.words(`since.title.${given.view.show}`, values(given)), given.words.language),
	describe: (given) => given.words(`since.reading.${given.view.show}`, values(given)),
	table(given) {
		const { words } = given;
		return {
			caption: words('since.table.caption', values(given)),
			columns: ['what', 'date', 'people'].map((key) => words(`since.table.${key}`)),
			rows: rowsOf(given).map((row) => [
				words(`since.table.${row.topic}`),
				words.date(row.as_of),
				number(given, row)
			])
		};
	},
	sources: (given) => rowsOf(given).flatMap((row) => row.source_ids)
});
