/*
 * The disclosure rule, checked at every build.
 *
 * Behind the number 58 are people who are hunted. Their names are elsewhere; our part is not to add
 * up, out of harmless columns, what would let a neighbour recognise one of them. Therefore:
 *
 * 1. We publish counts of the 58, never a row for a person.
 * 2. A table divides the 58 one way only: by origin, time, sex or manner of leaving. Two at once
 *    ("a woman, from Switzerland, in spring") make cells of one.
 * 3. A count of one is printed only where a source has printed it, and only as a part of a group. We work
 *    nobody out: no counts of ours, in tables and facts together, may leave one person over when they are
 *    taken from one another (disclosure-sums.ts). Charts draw groups.
 * 4. No column can hold a private name; none gives age, nationality and date together.
 * 5. A court case has a number, a country and a year: no name, no day, no age, no initials.
 *
 * What a machine cannot hold: whether `describes` and `dimension` in datapackage.json tell the truth,
 * what a sentence gives away in other words, and what a reader can join from other people's pages.
 * The checks below catch the mistake, not the intent. A person reads every new row.
 */
import type { Field, Resource } from './descriptor';
import { leftOver } from './disclosure-sums';
import { casesProblems } from './disclosure-cases';
import type { Problem } from './problem';
import { problemIn, type Line, type ReadTable } from './table';
import { entries, write } from './values';

const total = 58;

/** Columns that say how a row is known, and so say nothing of the people counted. */
const evidence = new Set(['single_source', 'grade', 'source_ids', 'note']);

/** Column names that would hold a name, or mark out a person as well as a name would. */
const naming =
	/(^|_)(names?|surname|forename|nickname|alias|kunya|person|individual|born|birth|birthday|birthplace|dob|e?mail|phone|photo|address|village)(_|$)/;

const ages = /(^|_)(age|ages|aged)(_|$)/;
const nationalities = /(^|_)(country|nationality|citizenship|origin|iso3)(_|$)/;
const dates = /(^|_)(date|day|month|year|as_of|period)(_|$)/;

/** What a column's name says it divides people by, whatever its entry claims. */
const telling = {
	origin: /(^|_)(country|nationality|origin|region|iso3)(_|$)/,
	time: /(^|_)(date|day|month|year|period|as_of)(_|$)/,
	sex: /(^|_)(sex|gender|men|women|male|female)(_|$)/,
	manner: /(^|_)(manner|route|reason|motive|narrative|complaint|role|fate)(_|$)/
} as const;

/**
 * Holds every table of the package to the rule above. Problems are collected, never thrown.
 * @param tables all tables, as read
 */
export const checkDisclosure = (tables: readonly ReadTable[]): Problem[] => [
	...tables.flatMap(problemsOf),
	...workedOut(tables),
	...leftOver(tables)
];

/** A fact about one of the 58 that no source states. */
function workedOut(tables: readonly ReadTable[]): Problem[] {
	const facts = tables.filter(({ resource }) => resource.name === 'facts');
	return facts.flatMap(({ resource, lines }) =>
		lines
			.filter(({ cells }) => /^icsr\./.test(write(cells.id)) && cells.grade === 'D')
			.filter(({ cells }) => cells.unit === 'people' && cells.value_high === 1)
			.map(({ row }) => {
				const expected = 'a single person only where a source says so';
				return problemIn(resource, { row, column: 'value_low', expected, found: '1' });
			})
	);
}

const problemsOf = (table: ReadTable): Problem[] => [
	...columnProblems(table.resource),
	...hiddenRows(table),
	...(table.resource.describes === 'defectors' ? defectorProblems(table) : []),
	...(table.resource.describes === 'cases' ? casesProblems(table) : [])
];

const inHeader = (resource: Resource, expected: string, column: string): Problem =>
	problemIn(resource, { row: 1, column, expected, found: column });

/** No table may have a column for a name, or the three columns that together replace one. */
function columnProblems(resource: Resource): Problem[] {
	const names = resource.schema.fields.map(({ name }) => name);
	const named = names
		.filter((name) => naming.test(name))
		.map((name) => inHeader(resource, 'no column that could hold the name of a person', name));
	// Authors sign their work; anybody else who would appear under this heading has not.
	const author = resource.describes !== 'ledger' && names.includes('author') ? ['author'] : [];
	const age = names.find((name) => ages.test(name));
	const together =
		age && [nationalities, dates].every((kind) => names.some((name) => kind.test(name)));
	return [
		...named,
		...author.map((name) => inHeader(resource, 'authors in the table of sources only', name)),
		...(together ? [inHeader(resource, 'no age beside a nationality and a date', age)] : [])
	];
}

/** A table that is about the 58 without saying so. */
function hiddenRows({ resource, lines }: ReadTable): Problem[] {
	const whole = { row: null, column: null };
	if (resource.describes === 'defectors' || resource.describes === 'ledger') return [];
	if (/defector/.test(resource.name)) {
		const expected = '"describes": "defectors" in datapackage.json, as the table\'s name says';
		return [problemIn(resource, { ...whole, expected, found: resource.describes })];
	}
	if (lines.length !== total || resource.schema.fields.some(isCount)) return [];
	const expected = `counts, as ${total} rows without a count look like one row for each person`;
	return [problemIn(resource, { ...whole, expected, found: `${total} rows` })];
}

const isCount = (field: Field): boolean => field.type === 'integer' && field.unit === 'people';

/** A table about the 58: one division, one count, evidence, and nothing else. */
function defectorProblems({ resource, lines }: ReadTable): Problem[] {
	const { fields } = resource.schema;
	const [dimension, ...more] = resource.dimensions ?? [];
	if (!dimension || more.length) {
		const expected = 'one way of dividing the 58, as two together would point at single people';
		const found = (resource.dimensions ?? []).join(', ');
		return [problemIn(resource, { row: null, column: null, expected, found })];
	}
	const counts = fields.filter(isCount);
	const [count] = counts;
	if (!count || counts.length > 1) {
		const expected = 'one column that counts people';
		const found = counts.map(({ name }) => name).join(', ');
		return [problemIn(resource, { row: 1, column: null, expected, found })];
	}
	const strange = fields.flatMap((field) => {
		const says = Object.entries(telling).find(([, words]) => words.test(field.name))?.[0];
		const isKnown = field === count || evidence.has(field.name) || field.dimension === dimension;
		if (isKnown && (says === undefined || says === dimension)) return [];
		return inHeader(resource, `only ${dimension}, the count and how it is known`, field.name);
	});
	return [...strange, ...countProblems(resource, lines, count.name)];
}

/** Counts of people, each from a source, and single people only where they are already public. */
function countProblems(resource: Resource, lines: readonly Line[], column: string): Problem[] {
	if (lines.length && lines.every(({ cells }) => cells[column] === 1)) {
		const expected = 'counts of groups, as a table of ones is a list of people';
		return [problemIn(resource, { row: null, column, expected, found: `${lines.length} ones` })];
	}
	return lines.flatMap(({ row, cells }) => {
		const found = write(cells[column]);
		const at = (told: string): Problem =>
			problemIn(resource, { row, column, expected: told, found });
		if (!entries(cells.source_ids).length) return [at('a count that a source has published')];
		if (cells[column] !== 1) return [];
		if (cells.grade === 'D') return [at('a single person only where a source says so')];
		return write(cells.parent) === '' ? [at('a single person only as a part of a group')] : [];
	});
}
