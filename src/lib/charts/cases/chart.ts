// Twelve court cases: how each person spoke, what it did, and how the case ended. Nobody can be told from them.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { defineChart, type Given } from '../parts/chart';

/** What talking did, in the order shown: the finding first, what says nothing last. */
export const effects = [
	'mitigation',
	'condition_of_amnesty',
	'leniency_requested',
	'none_visible',
	'not_stated',
	'not_applicable'
] as const;

/** What talking did. */
export type Effect = (typeof effects)[number];

/** One case, in the table's own words. */
export interface Case {
	/** The table's label, which names nobody. */
	id: string;
	/** Country and year, in one and apart. */
	place: string;
	short: string;
	year: string;
	effect: Effect;
	/** How the person spoke, in full and by kind. */
	setting: string;
	kind: string;
	outcome: string;
}

/** Cases with one effect. */
export interface Group {
	effect: Effect;
	label: string;
	/** The same with the number of cases. */
	counted: string;
	cases: readonly Case[];
}

/** What the cards need. */
export interface CasesState {
	groups: readonly Group[];
	/** The sentence over all cards. */
	finding: string;
}

const Row = v.object({
	case_id: v.string(),
	country: v.string(),
	year: v.number(),
	kind_of_speaking: v.string(),
	setting: v.string(),
	effect: v.picklist(effects),
	outcome: v.string(),
	months: v.nullable(v.number()),
	source_ids: v.array(v.string())
});
type Read = v.InferOutput<typeof Row>;

type Request = Given<Record<string, never>>;
const all = (given: Request) => rows(given.tables, 'court_cases', Row);

/** The country the finding is about: it has the most cases in which talking lowered the sentence. */
const country = 'Germany';

/** Cases by effect; the country of the finding stands first, then the years. */
function sorted(given: Request): Read[] {
	const rank = (row: Read): number => effects.indexOf(row.effect);
	const first = (row: Read): number => (row.country === country ? 0 : 1);
	return [...all(given)].sort(
		(a, b) =>
			rank(a) - rank(b) ||
			first(a) - first(b) ||
			a.year - b.year ||
			a.case_id.localeCompare(b.case_id)
	);
}

/** One card. */
function card(row: Read, given: Request): Case {
	const { words } = given;
	const year = words.date(String(row.year));
	return {
		id: row.case_id,
		place: words('cases.place', { country: row.country, year }),
		short: row.country === 'United States' ? words('cases.united-states') : row.country,
		year,
		effect: row.effect,
		setting: row.setting,
		kind: words(`cases.kind.${row.kind_of_speaking}`),
		outcome: row.outcome
	};
}

/** Cards by effect; effects without a case are left out. */
function groups(given: Request): Group[] {
	const { words } = given;
	const drawn = sorted(given).map((row) => card(row, given));
	return effects.flatMap((effect) => {
		const cases = drawn.filter((each) => each.effect === effect);
		if (!cases.length) return [];
		return [
			{
				effect,
				label: words(`cases.effect.${effect}`),
				counted: words(`cases.counted.${effect}`, { count: cases.length }),
				cases
			}
		];
	});
}

/** What titles and readings may name. */
function values(given: Request): Record<string, number | string> {
	const { words } = given;
	const drawn = all(given);
	const here = drawn.filter((row) => row.country === country);
	const lowered = drawn.filter((row) => row.effect === 'mitigation');
	const [first, ...others] = groups(given);
	return {
		count: drawn.length,
		lowered: first?.cases.length ?? 0,
		five: lowered.filter((row) => row.country === country).length,
		all: here.every((row) => row.effect === 'mitigation') ? 'yes' : 'no',
		others: words.list(
			others.map(({ effect, cases }) => words(`cases.said.${effect}`, { count: cases.length }))
		)
	};
}

/** The prison term of the main decision, worded. */
function term(months: number | null, given: Request): string {
	if (months === null) return given.words('cases.term.none-given');
	return given.words(months === 0 ? 'cases.term.no-further' : 'cases.term.months', { months });
}

/** Cards by effect. */
export const chart = defineChart<Record<string, never>, CasesState>({
	tables: () => ['court_cases'],
	state: (given) => ({ groups: groups(given), finding: given.words('cases.finding') }),
	title: (given) => given.words('cases.title', values(given)),
	describe: (given) => given.words('cases.reading', values(given)),
	table(given) {
		const { words } = given;
		return {
			caption: words('cases.table.caption', values(given)),
			columns: ['case', 'country', 'year', 'setting', 'effect', 'outcome', 'term'].map((key) =>
				words(`cases.table.${key}`)
			),
			rows: sorted(given).map((row) => [
				row.case_id,
				row.country,
				words.date(String(row.year)),
				row.setting,
				words(`cases.effect.${row.effect}`),
				row.outcome,
				term(row.months, given)
			])
		};
	},
	sources: (given) => all(given).flatMap((row) => row.source_ids)
});
