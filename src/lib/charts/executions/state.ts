// What is known of the running count, worked out of the reports: plain numbers, no pixels.
import type { Given } from '../parts/chart';
import { figureOf } from '../parts/facts';
import type { Tick } from '../parts/plot';
import { endOf, reports, startOf, worstMonth, type Precision, type Report } from './rows';

/** A published running total. */
export interface Total {
	/** Its date as published: the key under which it moves from view to view. */
	id: string;
	/** Days since 1970: start and end of what is known of the date. */
	from: number;
	to: number;
	people: number;
	how: Precision;
	/** The date in words. */
	date: string;
	/** "At least this many so far" holds until here; the same as `to` where it is not drawn. */
	held: number;
}

/** What the marks need. */
export interface ExecutionsState {
	/** One mark a person for a few reports; steps for a series. */
	scene: 'people' | 'steps';
	totals: readonly Total[];
	/** Of the last total, in the scene of people: those who had tried to go home. */
	foreign: number;
	/** Places in `totals` of the two ends of the steepest rise, which is left open. */
	gap: readonly [number, number];
	/** The one month drawn by itself. */
	month: { from: number; to: number; people: number } | null;
	years: readonly { from: number; to: number; text: string }[];
	people: readonly Tick[];
	/** Words that stand in the picture. */
	words: Readonly<Record<string, string>>;
}

/** What the chart is given. */
export type Request = Given<{ until: string }>;
type Counted = Report & { people: number };

/** The reports that give a number of the group's own members. */
export const counted = ({ tables, view }: Request): Counted[] =>
	reports(tables, view.until).filter((report): report is Counted => report.people !== null);

/** A few reports are shown person by person, more as a series. */
export const sceneOf = (given: Request): ExecutionsState['scene'] =>
	counted(given).length > 2 ? 'steps' : 'people';

/** Place of the report before the steepest rise: nothing may be drawn across it. */
export function beforeRise(all: readonly Counted[]): number {
	let place = 0;
	let steepest = -1;
	all.forEach(({ people }, i) => {
		const rise = (all[i + 1]?.people ?? people) - people;
		if (rise > steepest) [place, steepest] = [i, rise];
	});
	return place;
}

/** Of those counted by the end of 2014, the foreigners who had tried to go home. */
export const foreigners = ({ tables }: Request) => figureOf(tables, 'sohr.2014_12_foreign');

/** The numbers and dates that words may name. */
export function values(given: Request): Record<string, number | string> {
	const { words } = given;
	const all = counted(given);
	const rise = beforeRise(all);
	const [first, last, low, high] = [all[0], all.at(-1), all[rise], all[rise + 1]];
	if (!first || !last || !low || !high)
		throw new Error(`There are not two reports by ${given.view.until} to draw.`);
	const month = worstMonth(given.tables, given.view.until);
	const foreign = foreigners(given).value;
	return {
		scene: sceneOf(given),
		first: first.people,
		firstDate: words.date(first.date),
		last: last.people,
		lastDate: words.date(last.date),
		weeks: Math.round((startOf(last.date) - startOf(first.date)) / 7),
		foreign,
		others: last.people - foreign,
		low: low.people,
		lowDate: words.date(low.date),
		high: high.people,
		highDate: words.date(high.date),
		month: month?.own_members_people ?? 0,
		monthDate: month ? words.date(month.period_end) : ''
	};
}

/** Totals with the stretch over which "at least this many so far" may be said. */
export function totals(given: Request): Total[] {
	const all = counted(given);
	const open = beforeRise(all);
	return all.map(({ date, people, how }, i) => {
		const next = all[i + 1];
		const to = endOf(date);
		return {
			id: date,
			from: startOf(date),
			to,
			people,
			how,
			date: given.words.date(date),
			held: next && i !== open ? startOf(next.date) : to
		};
	});
}

/** The years the totals touch. */
export function years({ words }: Request, all: readonly Total[]): ExecutionsState['years'] {
	const first = Number(all[0]?.id.slice(0, 4));
	const last = Number(all.at(-1)?.id.slice(0, 4));
	return Array.from({ length: last - first + 1 }, (_, i) => {
		const year = String(first + i);
		return { from: startOf(year), to: endOf(year), text: words.date(year) };
	});
}
