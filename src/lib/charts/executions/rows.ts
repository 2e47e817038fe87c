// Takes the monitor's reports out of the tables and puts their dates on a scale of days.
import * as v from 'valibot';
import { rows, type Tables } from '$lib/story/tables';

const ReportRow = v.object({
	report_date: v.string(),
	date_precision: v.picklist(['day', 'inferred', 'year']),
	own_members_cumulative_people: v.nullable(v.number()),
	source_ids: v.array(v.string())
});
const MonthRow = v.object({
	period_start: v.string(),
	period_end: v.string(),
	own_members_people: v.number(),
	source_ids: v.array(v.string())
});

/** How the date of a report is known. */
export type Precision = v.InferOutput<typeof ReportRow>['date_precision'];

/** A report of the monitor; `people` is `null` when it gives no total of the group's own members. */
export interface Report {
	date: string;
	how: Precision;
	people: number | null;
	sources: readonly string[];
}

/** A month for which the number of own members was published by itself. */
export type Month = v.InferOutput<typeof MonthRow>;

/** Days since 1970 at the start of a partial date. */
export function startOf(iso: string): number {
	const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
	return Date.UTC(year, month - 1, day) / 864e5;
}

/** Days since 1970 at the end of a partial date: a day for a day, a year for a year. */
export function endOf(iso: string): number {
	const [year = 0, month, day] = iso.split('-').map(Number);
	if (month === undefined) return Date.UTC(year + 1, 0, 1) / 864e5;
	return Date.UTC(year, day === undefined ? month : month - 1, day === undefined ? 1 : day) / 864e5;
}

/** Whether a date falls by the day or within the year asked for. ISO dates sort as text. */
const isBy = (date: string, until: string): boolean => date.slice(0, until.length) <= until;

/** The reports up to a date or year, oldest first, those without a number among them. */
export const reports = (tables: Tables, until: string): Report[] =>
	rows(tables, 'executions_by_is', ReportRow)
		.filter((row) => isBy(row.report_date, until))
		.map((row) => ({
			date: row.report_date,
			how: row.date_precision,
			people: row.own_members_cumulative_people,
			sources: row.source_ids
		}));

/** The deadliest single month published, when it ended by the date or year asked for. */
export function worstMonth(tables: Tables, until: string): Month | undefined {
	return rows(tables, 'executions_months', MonthRow)
		.filter((row) => isBy(row.period_end, until))
		.reduce<Month | undefined>(
			(worst, row) => (worst && worst.own_members_people >= row.own_members_people ? worst : row),
			undefined
		);
}
