// Arrests in EU states for jihadist terrorism, year by year: columns, never a line.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { defineChart, type Given } from '../parts/chart';

/** One year's arrests. */
export interface Year {
	year: number;
	/** The year, worded. */
	label: string;
	arrests: number;
	/** The number, worded. */
	value: string;
	/** Published in the series the story cites; the others were read in one weak relay each. */
	firm: boolean;
}

/** What the columns need. */
export interface ArrestsState {
	years: readonly Year[];
	/** Words that stand in the picture, by where they stand. */
	words: { caution: string; early: string; relay: string; late: string };
}

const Row = v.object({
	year: v.number(),
	jihadist_arrests: v.number(),
	all_terrorism_arrests: v.nullable(v.number()),
	source_ids: v.array(v.string())
});

/** The report that gives three years as one series; what it does not name rests on weaker relays. */
const series = 'bbc_tesat2017';

type Request = Given<Record<string, never>>;
const all = (given: Request) => rows(given.tables, 'eu_arrests', Row);

/** The years as drawn, in order. */
function years(given: Request): Year[] {
	return all(given).map((row) => ({
		year: row.year,
		label: given.words.date(String(row.year)),
		arrests: row.jihadist_arrests,
		value: given.words.number(row.jihadist_arrests),
		firm: row.source_ids.includes(series)
	}));
}

/** What titles and readings may name. */
function values(given: Request): Record<string, number | string> {
	const { words } = given;
	const say = ({ label, arrests }: Year): string => words('arrests.in-year', { label, arrests });
	const firm = years(given).filter((year) => year.firm);
	const weak = years(given).filter((year) => !year.firm);
	const [first, last] = [firm[0], firm.at(-1)];
	if (!first || !last) throw new Error(`The picture of arrests needs rows of "${series}".`);
	return {
		first: first.arrests,
		last: last.arrests,
		apart: last.year - first.year,
		firm: words.list(firm.map(say)),
		weak: words.list(weak.map(say)),
		count: weak.length
	};
}

/** Columns: solid where one series gives them, dashed where only a weak relay does. */
export const chart = defineChart<Record<string, never>, ArrestsState>({
	tables: () => ['eu_arrests'],
	state(given) {
		const label = (key: string): string => given.words(`arrests.label.${key}`);
		return {
			years: years(given),
			words: {
				caution: label('caution'),
				early: label('early'),
				relay: label('relay'),
				late: label('late')
			}
		};
	},
	title: (given) => given.words('arrests.title', values(given)),
	describe: (given) => given.words('arrests.reading', values(given)),
	table(given) {
		const { words } = given;
		const read = years(given);
		return {
			caption: words('arrests.table.caption'),
			columns: ['year', 'arrests', 'all', 'how'].map((key) => words(`arrests.table.${key}`)),
			rows: all(given).map((row, place) => [
				read[place]?.label ?? '',
				words.number(row.jihadist_arrests),
				row.all_terrorism_arrests === null
					? words('arrests.table.not-read')
					: words.number(row.all_terrorism_arrests),
				words(`arrests.table.${read[place]?.firm ? 'series' : 'relay'}`)
			])
		};
	},
	sources: (given) => all(given).flatMap((row) => row.source_ids)
});
