/*
 * Sums and differences: what a reader can work out from published counts is published, too.
 *
 * Seven from three countries, four of them from the first and two from the second: the third is one person, though
 * no table says so. So counts of the same people are put side by side, from tables and from the ledger of facts.
 */
import type { Problem } from './problem';
import { problemIn, type Line, type ReadTable } from './table';
import { write } from './values';

/** A published count of some of the 58, and the countries it is about. */
interface Count {
	name: string;
	people: number;
	countries: ReadonlySet<string>;
	/** Whether a source has printed it; we may have worked it out. */
	printed: boolean;
	/** The id of the group it is a part of, when it is a row of the table. */
	parent: string;
	line: Line | null;
}

/**
 * Reports every single person who is left when published counts are taken from one another, and whom no source counts.
 * @param tables all tables, as read
 */
export function leftOver(tables: readonly ReadTable[]): Problem[] {
	const facts = tables.find(({ resource }) => resource.name === 'facts');
	return tables
		.filter(
			({ resource }) => resource.describes === 'defectors' && resource.dimensions?.[0] === 'origin'
		)
		.flatMap((table) => {
			const rows = table.lines.map(countOf);
			const wholes = rows.filter(({ parent }) => parent === '');
			const counts = [...rows, ...(facts ? countsIn(facts, rows, table.resource.name) : [])];
			return wholes.flatMap((whole) =>
				ones(whole, counts).map((taken) => {
					const sum = [whole, ...taken].map(({ name, people }) => `${name} ${people}`).join(' - ');
					return problemIn(table.resource, {
						row: whole.line?.row ?? null,
						column: 'people',
						expected:
							'no single person left over between tables and facts: merge two of the counts',
						found: `${sum} = 1`
					});
				})
			);
		});
}

function countOf(line: Line): Count {
	const { cells } = line;
	const included = write(cells.includes)
		.split(';')
		.map((country) => country.trim())
		.filter(Boolean);
	return {
		name: write(cells.group),
		people: Number(cells.people),
		countries: new Set(included.length ? included : [write(cells.group)]),
		printed: cells.grade !== 'D',
		parent: write(cells.parent),
		line
	};
}

/** The counts of the ledger that are about countries of the table and are not its own rows over again. */
function countsIn({ resource, lines }: ReadTable, rows: readonly Count[], table: string): Count[] {
	const countries = [...new Set(rows.flatMap((row) => [...row.countries]))];
	const tied = new Set(
		resource.checks.flatMap((check) =>
			'same' in check && check.as.table === table ? String(check.where?.id) : []
		)
	);
	return lines
		.filter(
			({ cells }) =>
				cells.topic === 'origin' && cells.unit === 'people' && !tied.has(write(cells.id))
		)
		.flatMap(({ cells }) => {
			const said = write(cells.statement).toLowerCase();
			const named = countries.filter((country) => said.includes(stem(country)));
			if (named.length === 0 || cells.kind !== 'count') return [];
			return {
				name: write(cells.id),
				people: Number(cells.value_low),
				countries: new Set(named),
				printed: cells.grade !== 'D',
				parent: '',
				line: null
			};
		});
}

/** Enough of a country's name to find its people by: "India" in "Indians". */
const stem = (country: string): string => country.toLowerCase().slice(0, 5);

/** Every set of counts that can be taken from a whole so that one person stays whom no source has counted. */
function ones(whole: Count, counts: readonly Count[]): Count[][] {
	const parts = counts.filter(
		({ countries, name }) =>
			name !== whole.name &&
			countries.size < whole.countries.size &&
			inside(countries, whole.countries)
	);
	const found: Count[][] = [];
	const take = (from: number, taken: readonly Count[], left: number): void => {
		const rest = new Set(
			[...whole.countries].filter(
				(country) => !taken.some(({ countries }) => countries.has(country))
			)
		);
		const counted = counts.some(
			({ countries, printed }) => printed && countries.size === rest.size && inside(rest, countries)
		);
		if (left === 1 && taken.length > 0 && rest.size > 0 && !counted) found.push([...taken]);
		for (let next = from; next < parts.length; next += 1) {
			const part = parts[next];
			if (!part || part.people >= left || ![...part.countries].every((each) => rest.has(each)))
				continue;
			take(next + 1, [...taken, part], left - part.people);
		}
	};
	take(0, [], whole.people);
	return found;
}

const inside = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
	[...inner].every((each) => outer.has(each));
