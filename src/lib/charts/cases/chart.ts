// Twelve court cases: how each person spoke, what it did, and how the case ended. Nobody can be told from them.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { defineChart, type Given } from '../parts/chart';

/** How a person had spoken, in the order shown: interviews first, since the finding is about those. */
export const ways = ['interview', 'authorities', 'court', 'talks', 'none'] as const;

/** How a person had spoken. */
export type Way = (typeof ways)[number];

/** The kinds of speaking in the table, and the way each of them is. */
const wayOf = {
	media_interview: 'interview',
	public_talks: 'talks',
	statement_to_authorities: 'authorities',
	statement_in_court: 'court',
	none_found: 'none'
} as const satisfies Record<string, Way>;
const kinds = Object.keys(wayOf) as (keyof typeof wayOf)[];

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
	/** How the person spoke, and what it did, in words. */
	setting: string;
	did: string;
}

/** Cases in which people had spoken in one way. */
export interface Group {
	way: Way;
	/** What the group is called, with the number of cases. */
	counted: string;
	cases: readonly Case[];
}

/** What a mark means, where there is no room to say it at each. */
export interface Key {
	effect: Effect;
	label: string;
}

/** What the cards need. */
export interface CasesState {
	groups: readonly Group[];
	key: readonly Key[];
	/** The sentence over all cards. */
	finding: string;
}

const Row = v.object({
	case_id: v.string(),
	country: v.string(),
	year: v.number(),
	kind_of_speaking: v.picklist(kinds),
	setting: v.string(),
	effect: v.picklist(effects),
	outcome: v.string(),
	months: v.nullable(v.number()),
	source_ids: v.array(v.string())
});
type Read = v.InferOutput<typeof Row>;

type Request = Given<Record<string, never>>;
const all = (given: Request) => rows(given.tables, 'court_cases', Row);

/** Cases by the way of speaking; those of one country stand together, of the country with most cases first. */
function sorted(given: Request): Read[] {
	const rank = (row: Read): number => ways.indexOf(wayOf[row.kind_of_speaking]);
	const rest = (row: Read): number =>
		-all(given).filter(({ country }) => country === row.country).length;
	return [...all(given)].sort(
		(a, b) =>
			rank(a) - rank(b) ||
			rest(a) - rest(b) ||
			a.country.localeCompare(b.country) ||
			effects.indexOf(a.effect) - effects.indexOf(b.effect) ||
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
		did: words(`cases.effect.${row.effect}`)
	};
}

/** Cards by the way of speaking; ways without a case are left out. */
function groups(given: Request): Group[] {
	const { words } = given;
	return ways.flatMap((way) => {
		const cases = sorted(given)
			.filter((row) => wayOf[row.kind_of_speaking] === way)
			.map((row) => card(row, given));
		return cases.length > 0
			? [{ way, counted: words(`cases.way.${way}`, { count: cases.length }), cases }]
			: [];
	});
}

/** The effects that occur, in their order. */
function key(given: Request): Key[] {
	const found = new Set(all(given).map(({ effect }) => effect));
	return effects
		.filter((effect) => found.has(effect))
		.map((effect) => ({ effect, label: given.words(`cases.key.${effect}`) }));
}

/** What titles and readings may name. */
function values(given: Request): Record<string, number | string> {
	const { words } = given;
	const drawn = all(given);
	const interviewed = drawn.filter((row) => row.kind_of_speaking === 'media_interview');
	return {
		count: drawn.length,
		interviews: interviewed.length,
		groups: words.list(groups(given).map(({ counted }) => counted)),
		effects: words.list(
			effects.flatMap((effect) => {
				const count = interviewed.filter((row) => row.effect === effect).length;
				return count > 0 ? [words(`cases.said.${effect}`, { count })] : [];
			})
		)
	};
}

/** The prison term of the main decision, worded. */
function term(months: number | null, given: Request): string {
	if (months === null) return given.words('cases.term.none-given');
	return given.words(months === 0 ? 'cases.term.no-further' : 'cases.term.months', { months });
}

/** Cards by the way of speaking. */
export const chart = defineChart<Record<string, never>, CasesState>({
	tables: () => ['court_cases'],
	state: (given) => ({
		groups: groups(given),
		key: key(given),
		finding: given.words('cases.finding', values(given))
	}),
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
