// The most years a court could give for joining or fighting, where the laws can be compared.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { defineChart, type Given } from '../parts/chart';

/** One country's range of terms. */
export interface Term {
	/** ISO 3166-1 code: the key of the mark. */
	id: string;
	/** The country, and its standing where it was not yet law. */
	label: string;
	/** Longest term, in years. */
	max: number;
	/** Shortest term, in years; `null` where it was not read. */
	min: number | null;
	/** Not yet law: drawn as an outline. */
	bill: boolean;
	/** Worded numbers. */
	most: string;
	least: string;
}

/** What the dots need: countries from the longest term to the shortest. */
export interface TermsState {
	terms: readonly Term[];
	/** Words that stand in the picture, by where they stand. */
	words: { least: string; most: string; caution: string; zero: string };
}

const Row = v.object({
	country: v.string(),
	iso3: v.string(),
	status: v.string(),
	prison_min_years: v.nullable(v.number()),
	prison_max_years: v.nullable(v.number()),
	prison_comparable: v.string(),
	conduct: v.nullable(v.string()),
	source_ids: v.array(v.string())
});

type Request = Given<Record<string, never>>;

/** The comparable rows, longest term first, then by the alphabet. */
function comparable(given: Request) {
	return rows(given.tables, 'home_measures', Row)
		.filter((row) => row.prison_comparable === 'yes')
		.map((row) => {
			if (row.prison_max_years === null)
				throw new Error(`"${row.country}" is comparable but has no prison_max_years.`);
			return { ...row, max: row.prison_max_years };
		})
		.sort((a, b) => b.max - a.max || a.country.localeCompare(b.country, given.words.language));
}

/** The countries as drawn. */
function terms(given: Request): Term[] {
	const { words } = given;
	return comparable(given).map((row) => ({
		id: row.iso3,
		label: row.status === 'bill' ? words('terms.bill', { country: row.country }) : row.country,
		max: row.max,
		min: row.prison_min_years,
		bill: row.status === 'bill',
		most: words.number(row.max),
		least: row.prison_min_years === null ? '' : words.number(row.prison_min_years)
	}));
}

/** What titles and readings may name. */
function values(given: Request): Record<string, number | string> {
	const { words } = given;
	const drawn = comparable(given);
	const most = drawn[0]?.max ?? 0;
	const fewest = drawn.at(-1)?.max ?? 0;
	const named = (years: number): string =>
		words.list(
			drawn
				.filter(({ max }) => max === years)
				.map(({ iso3, country }) => words('terms.in', { iso3, country }))
		);
	return {
		count: drawn.length,
		most,
		fewest,
		longest: named(most),
		shortest: named(fewest),
		bills: words.list(drawn.filter(({ status }) => status === 'bill').map(({ country }) => country))
	};
}

/** Ranked dots at the longest term, with a line from the shortest where it was read. */
export const chart = defineChart<Record<string, never>, TermsState>({
	tables: () => ['home_measures'],
	state(given) {
		const label = (key: string): string => given.words(`terms.label.${key}`, values(given));
		return {
			terms: terms(given),
			words: {
				least: label('least'),
				most: label('most'),
				caution: label('caution'),
				zero: label('zero')
			}
		};
	},
	title: (given) => given.words('terms.title', values(given)),
	describe: (given) => given.words('terms.reading', values(given)),
	table(given) {
		const { words } = given;
		return {
			caption: words('terms.table.caption', values(given)),
			columns: ['country', 'most', 'least', 'standing', 'conduct'].map((key) =>
				words(`terms.table.${key}`)
			),
			rows: comparable(given).map((row) => [
				row.country,
				words.number(row.max),
				row.prison_min_years === null
					? words('terms.table.not-read')
					: words.number(row.prison_min_years),
				words(`terms.status.${row.status}`),
				row.conduct ?? words('terms.table.not-read')
			])
		};
	},
	sources: (given) => comparable(given).flatMap((row) => row.source_ids)
});
