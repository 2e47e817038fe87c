// Counts side by side, each with its own body, date and evidence: those IS harmed, those tried, those held.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { capital } from '../parts/capital';
import { defineChart, type Given } from '../parts/chart';
import { plans, type Of, type Plan } from './plans';

/** A stretch of a bar. */
export interface Part {
	id: string;
	people: number;
	/** How it is told from its neighbours; `rest` is what no part takes, `outlined` what is reported without a number. */
	tone: 'first' | 'second' | 'third' | 'only' | 'rest' | 'outlined';
}

/** A count as it is drawn. */
export interface Tally {
	id: string;
	/** What the bar is a count of, with its number. */
	name: string;
	/** Its parts in words, who counted, and for which day. */
	note: string;
	parts: readonly Part[];
	/** How the bar ends, or what stands in its place. */
	end: 'exact' | 'about' | 'beyond' | 'outlined' | 'soft';
	/** Ends of an estimate. */
	margin?: { low: number; high: number };
	/** Whether a rule stands above it: these are other people than those before. */
	apart: boolean;
	/** Whether one source alone carries it. */
	oneSource: boolean;
}

/** What the bars need. */
export interface TalliesState {
	of: Of;
	tallies: readonly Tally[];
	/** The largest number drawn: all bars share one scale. */
	most: number;
}

type Request = Given<{ of: Of }>;

const TallyRow = v.object({
	id: v.string(),
	as_of: v.string(),
	measure: v.string(),
	value_low: v.nullable(v.number()),
	value_high: v.nullable(v.number()),
	qualifier: v.nullable(v.string()),
	source_ids: v.array(v.string())
});
type Row = v.InferOutput<typeof TallyRow>;

/** Finds rows of the view's table by id. */
function finder({ tables, view }: Request): (id: string) => Row {
	const { table } = plans[view.of];
	const all = new Map(rows(tables, table, TallyRow).map((row) => [row.id, row]));
	return (id) => {
		const row = all.get(id);
		if (!row) throw new Error(`The picture of tallies needs the row "${id}" of "${table}".`);
		return row;
	};
}

const idsOf = ({ id, parts = [], margin, reported }: Plan): string[] =>
	[id, ...parts, margin, reported].filter((each) => each !== undefined);

/** The rows of a view, each bar before its parts. */
const rowsOf = (given: Request): Row[] =>
	plans[given.view.of].bars.flatMap(idsOf).map(finder(given));

/** The number of a row in words, with its hedge. */
const worded = ({ words }: Request, { qualifier, value_low, value_high }: Row): string =>
	words(`tallies.number.${qualifier ?? 'exact'}`, { low: value_low ?? 0, high: value_high ?? 0 });

/** Every number of the view in words and bare, and every date, by id of its row. */
const values = (given: Request): Record<string, string> =>
	Object.fromEntries(
		rowsOf(given).flatMap((row) => [
			[row.id, worded(given, row)],
			[`${row.id}_bare`, given.words.number(row.value_low ?? 0)],
			[`${row.id}_date`, given.words.date(row.as_of)]
		])
	);

const tones = ['first', 'second', 'third'] as const;
const ends: Readonly<Record<string, Tally['end']>> = {
	about: 'about',
	more_than: 'beyond',
	no_number: 'outlined',
	unknown: 'soft'
};

/** The stretches of a bar: its parts, and what they leave. */
function partsOf(plan: Plan, row: (id: string) => Row): Part[] {
	const whole = row(plan.id).value_low;
	if (whole === null) return [];
	const parts = (plan.parts ?? []).map((id, i): Part => {
		const people = row(id).value_low;
		if (people === null) throw new Error(`The row "${id}" has no number to draw.`);
		return { id, people, tone: tones[i] ?? 'third' };
	});
	const left = whole - parts.reduce((sum, { people }) => sum + people, 0);
	if (plan.reported) return [{ id: plan.reported, people: whole, tone: 'outlined' }];
	if (!parts.length) return [{ id: plan.id, people: whole, tone: 'only' }];
	return left > 0 ? [...parts, { id: `${plan.id}_rest`, people: left, tone: 'rest' }] : parts;
}

function tallies(given: Request): Tally[] {
	const { words, view } = given;
	const row = finder(given);
	const said = values(given);
	return plans[view.of].bars.map((plan) => {
		const { id, qualifier } = row(plan.id);
		const margin = plan.margin === undefined ? undefined : row(plan.margin);
		return {
			id,
			name: capital(words(`tallies.${view.of}.name.${id}`, said), words.language),
			note: capital(words(`tallies.${view.of}.note.${id}`, said), words.language),
			parts: partsOf(plan, row),
			end: ends[qualifier ?? ''] ?? 'exact',
			apart: plan.apart ?? false,
			...(margin?.value_low != null && margin.value_high != null
				? { margin: { low: margin.value_low, high: margin.value_high } }
				: {}),
			// What nobody counted rests on nobody's count.
			oneSource:
				qualifier !== 'unknown' &&
				new Set(idsOf(plan).flatMap((each) => row(each).source_ids)).size === 1
		};
	});
}

/** Counts side by side. */
export const chart = defineChart<{ of: Of }, TalliesState>({
	tables: ({ of }) => [plans[of].table],
	state(given) {
		const all = tallies(given);
		const longest = all.flatMap(({ parts, margin }) => [
			parts.reduce((sum, { people }) => sum + people, 0),
			margin?.high ?? 0
		]);
		return { of: given.view.of, tallies: all, most: Math.max(...longest) };
	},
	title: (given) => given.words(`tallies.${given.view.of}.title`, values(given)),
	describe: (given) => given.words(`tallies.${given.view.of}.reading`, values(given)),
	table(given) {
		const { words, view } = given;
		return {
			caption: words(`tallies.${view.of}.caption`, values(given)),
			columns: ['what', 'date', 'people'].map((key) => words(`tallies.table.${key}`)),
			rows: rowsOf(given).map((row) => [
				words(`tallies.${view.of}.row.${row.id}`),
				words.date(row.as_of),
				worded(given, row)
			])
		};
	},
	sources: (given) => rowsOf(given).flatMap((row) => row.source_ids)
});
