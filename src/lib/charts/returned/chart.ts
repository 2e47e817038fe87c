// What had become of those who left the EU: one bar of a hundred, and how many people it stands for.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { defineChart, type Given } from '../parts/chart';

/** A part of the bar. */
export interface Part {
	id: 'abroad' | 'back' | 'dead' | 'unknown';
	label: string;
	/** Its share, in hundredths of all who left. */
	share: number;
	/** The share, worded. */
	value: string;
}

/** What the bar needs. */
export interface ReturnedState {
	parts: readonly Part[];
	/** How many had left: the lower and the upper figure. */
	people: { low: number; high: number; lowest: string; highest: string };
	/** Words that stand in the picture, by where they stand. */
	words: { left: string; between: string };
}

const Row = v.object({
	country: v.string(),
	as_of: v.string(),
	travelled_low_people: v.nullable(v.number()),
	travelled_high_people: v.nullable(v.number()),
	still_abroad_pct: v.nullable(v.number()),
	returned_pct: v.nullable(v.number()),
	confirmed_dead_pct: v.nullable(v.number()),
	unknown_pct: v.nullable(v.number()),
	source_ids: v.array(v.string())
});

type Request = Given<Record<string, never>>;

/** The row of the whole EU, the only complete one. */
function union(given: Request) {
	const row = rows(given.tables, 'eu_status_2016', Row).find(
		({ country }) => country === 'European Union'
	);
	const { travelled_low_people: low, travelled_high_people: high } = row ?? {};
	const shares = {
		abroad: row?.still_abroad_pct,
		back: row?.returned_pct,
		dead: row?.confirmed_dead_pct,
		unknown: row?.unknown_pct
	};
	if (!row || low == null || high == null || Object.values(shares).some((share) => share == null))
		throw new Error('The bar of those who left needs a complete row "European Union".');
	return { asOf: row.as_of, sources: row.source_ids, low, high, shares };
}

/** The parts of the bar, in the order drawn. */
function parts(given: Request): Part[] {
	const { shares } = union(given);
	return (['abroad', 'back', 'dead', 'unknown'] as const).map((id) => ({
		id,
		label: given.words(`returned.label.${id}`),
		share: shares[id] ?? 0,
		value: given.words('returned.share', { share: shares[id] ?? 0 })
	}));
}

/** What titles and readings may name. */
function values(given: Request): Record<string, number | string> {
	const { asOf, low, high } = union(given);
	const shares = parts(given).map(({ id, share }) => [id, share] as const);
	return { ...Object.fromEntries(shares), date: given.words.date(asOf), low, high };
}

/** One bar of a hundred, the unknown drawn as unknown. */
export const chart = defineChart<Record<string, never>, ReturnedState>({
	tables: () => ['eu_status_2016'],
	state(given) {
		const { low, high } = union(given);
		const { words } = given;
		return {
			parts: parts(given),
			people: { low, high, lowest: words.number(low), highest: words.number(high) },
			words: {
				left: words('returned.label.left', values(given)),
				between: words('returned.label.between', values(given))
			}
		};
	},
	title: (given) => given.words('returned.title', values(given)),
	describe: (given) => given.words('returned.reading', values(given)),
	table(given) {
		const { words } = given;
		return {
			caption: words('returned.table.caption', values(given)),
			columns: ['what', 'share'].map((key) => words(`returned.table.${key}`)),
			rows: parts(given).map(({ label, share }) => [label, words.number(share)])
		};
	},
	sources: (given) => union(given).sources
});
