// Which study reports which reason for leaving. Whether, not how often: nobody has published that.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { defineChart, type Given } from '../parts/chart';

/** Whether a study reports a reason; `unspecified` when the parts read do not mention it. */
export type Found = 'yes' | 'no' | 'unspecified';

/** A reason for leaving. */
export interface Reason {
	id: string;
	full: string;
	short: string;
}

/** A study, with the size of its sample and its year. */
export interface Study {
	id: string;
	name: string;
	brief: string;
	sample: string;
	year: string;
	/** Year and kind of its sample. */
	kind: string;
	/** The same in fewer words. */
	method: string;
}

/** What one study says of one reason. */
export interface Finding {
	reason: string;
	study: string;
	found: Found;
	/** The mark in words. */
	note: string;
	/** The first mark of its look in the table: where there is little room, only this one is worded. */
	first: boolean;
}

/** What the drawing needs. Everything keeps the table's order: a ranking would not be honest. */
export interface StudiesState {
	reasons: readonly Reason[];
	studies: readonly Study[];
	findings: readonly Finding[];
}

const Row = v.object({
	study_id: v.string(),
	study: v.string(),
	sample: v.number(),
	sample_unit: v.string(),
	year: v.number(),
	reason_id: v.string(),
	reason: v.string(),
	found: v.picklist(['yes', 'no', 'unspecified']),
	source_ids: v.array(v.string())
});
type Line = v.InferOutput<typeof Row>;
type Request = Given<Record<string, never>>;

const findings = ({ tables }: Request) => rows(tables, 'reasons_by_study', Row);

/** The first line of each study or each reason, in the table's order. */
const firsts = (given: Request, key: 'study_id' | 'reason_id'): Line[] =>
	[
		...new Map(
			findings(given)
				.toReversed()
				.map((row) => [row[key], row])
		).values()
	].toReversed();

/** A mark in words. What became of the ideology is worth its own words where a study says so. */
function note({ words }: Request, row: Line): string {
	const kept = row.reason_id === 'belief' && row.found === 'no';
	return words(kept ? `studies.belief.${row.study_id}` : `studies.found.${row.found}`);
}

/** The studies and their reasons. */
export const chart = defineChart<Record<string, never>, StudiesState>({
	tables: () => ['reasons_by_study'],
	state(given) {
		const { words } = given;
		const all = findings(given);
		return {
			reasons: firsts(given, 'reason_id').map(({ reason_id: id }) => ({
				id,
				full: words(`studies.full.${id}`),
				short: words(`studies.short.${id}`)
			})),
			studies: firsts(given, 'study_id').map((row) => {
				const id = row.study_id;
				const year = words.date(String(row.year));
				return {
					id,
					name: words(`studies.study.${id}`),
					brief: words(`studies.brief.${id}`),
					sample: words(`studies.unit.${row.sample_unit}`, { n: row.sample }),
					year,
					kind: words(`studies.kind.${id}`, { year }),
					method: words(`studies.method.${id}`, { year })
				};
			}),
			findings: all.map((row) => ({
				reason: row.reason_id,
				study: row.study_id,
				found: row.found,
				note: note(given, row),
				first: all.find(({ found }) => found === row.found) === row
			}))
		};
	},
	title: ({ words }) => words('studies.title'),
	describe(given) {
		const { words } = given;
		const count = (reason: string, found: Found): number =>
			findings(given).filter((row) => row.reason_id === reason && row.found === found).length;
		const list = firsts(given, 'reason_id').map(({ reason_id: id }) =>
			words('studies.row', {
				reason: words(`studies.said.${id}`),
				found: count(id, 'yes'),
				absent: count(id, 'no')
			})
		);
		return words('studies.reading', {
			studies: firsts(given, 'study_id').length,
			list: list.join('; ')
		});
	},
	table(given) {
		const { words } = given;
		const word = (key: string): string => words(`studies.table.${key}`);
		const reasons = firsts(given, 'reason_id');
		return {
			caption: word('caption'),
			columns: [word('study'), word('sample'), word('year'), ...reasons.map((row) => row.reason)],
			rows: firsts(given, 'study_id').map((study) => [
				study.study,
				words(`studies.table.${study.sample_unit}`, { n: study.sample }),
				words.date(String(study.year)),
				...reasons.map(({ reason_id }) => {
					const row = findings(given).find(
						(each) => each.study_id === study.study_id && each.reason_id === reason_id
					);
					return word(row?.found ?? 'unspecified');
				})
			])
		};
	},
	sources: (given) => findings(given).flatMap((row) => row.source_ids)
});
