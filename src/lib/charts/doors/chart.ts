// Doors shut, ajar and open: what home governments did, with "not found" where nothing was found.
import * as v from 'valibot';
import { rows } from '$lib/story/tables';
import { defineChart, type Given } from '../parts/chart';
import { arranged } from './arrange';
import { doorFor, doors, familyOf, measures, type Door, type Family, type Measure } from './codes';
import { offersOf } from './offers';
import type { Country, Counted, DoorsState } from './state';
import type { DoorsView } from './view';

const Row = v.object({
	country: v.string(),
	iso3: v.string(),
	travel_document_code: v.string(),
	citizenship_code: v.string(),
	reentry_code: v.string(),
	rehabilitation_code: v.string(),
	source_ids: v.array(v.string())
});
type Read = v.InferOutput<typeof Row>;

type Request = Given<DoorsView>;
const all = (given: Request) => rows(given.tables, 'home_measures', Row);
const codeOf = (row: Read, measure: Measure): string => row[`${measure}_code`];

/** Short names for countries whose names are long; the others are short enough. */
const shortened = new Set(['ARE', 'BIH', 'GBR', 'MKD', 'USA']);

/** How many of a country's doors are of a family. */
const has = ({ doors: own }: Country, family: Family): number =>
	measures.filter((measure) => familyOf[own[measure]] === family).length;

/** The countries as drawn: most doors shut first, those of which nothing was found last. */
function countries(given: Request): Country[] {
	const { words } = given;
	const made = all(given).map((row, place) => ({
		id: row.iso3,
		row: place,
		name: shortened.has(row.iso3) ? words(`doors.name.${row.iso3}`) : row.country,
		short: shortened.has(row.iso3) ? words(`doors.short.${row.iso3}`) : row.country,
		doors: Object.fromEntries(
			measures.map((measure) => [measure, doorFor(measure, codeOf(row, measure))])
		) as Record<Measure, Door>
	}));
	return made.sort(
		(a, b) =>
			has(b, 'shut') - has(a, 'shut') ||
			has(a, 'unfound') - has(b, 'unfound') ||
			a.name.localeCompare(b.name, words.language)
	);
}

/** How many countries are named before the rest are only counted. */
const mostNamed = 4;

/** One measure with its answers, the finding first and "not found" last. */
function counted(given: Request, measure: Measure): Counted {
	const { words } = given;
	const drawn = countries(given);
	const order: Family[] =
		measure === 'rehabilitation'
			? ['open', 'shut', 'between', 'unfound']
			: ['shut', 'open', 'between', 'unfound'];
	const groups = order.flatMap((family) => {
		const count = drawn.filter(({ doors: own }) => familyOf[own[measure]] === family).length;
		return count === 0
			? []
			: [{ family, count, label: words(`doors.count.${measure}.${family}`, { count }) }];
	});
	const answers = Object.fromEntries(
		all(given).map((row) => {
			const code = codeOf(row, measure);
			return [doorFor(measure, code), words(`doors.answer.${code}`)];
		})
	);
	const first = drawn.filter(({ doors: own }) => familyOf[own[measure]] === order[0]);
	const more = first.length - mostNamed;
	const names = first.slice(0, more > 1 ? mostNamed : undefined).map(({ short }) => short);
	return {
		id: measure,
		label: words(`doors.measure.${measure}`),
		short: words(`doors.head.${measure}`),
		groups,
		answers,
		named: words('doors.named', { names: names.join(', '), more: more > 1 ? more : 0 })
	};
}

/** What titles and readings may name. */
function values(given: Request): Record<string, number> {
	const drawn = countries(given);
	const count = (measure: Measure, ...wanted: Door[]): number =>
		drawn.filter((country) => wanted.includes(country.doors[measure])).length;
	const unfound = (measure: Measure): number => count(measure, 'unfound');
	return {
		all: drawn.length,
		passports: count('travel_document', 'shut'),
		citizenship: count('citizenship', 'shut'),
		barred: count('reentry', 'shut', 'permit', 'effect'),
		free: count('reentry', 'open'),
		way: count('rehabilitation', 'open'),
		partly: count('rehabilitation', 'partly'),
		least: Math.min(...measures.map(unfound)),
		most: Math.max(...measures.map(unfound))
	};
}

/** All countries in the designed order, with what a reader may choose. */
function whole(given: Request): DoorsState {
	const { words } = given;
	const drawn = countries(given);
	const asked = measures.map((measure) => counted(given, measure));
	return {
		countries: drawn,
		measures: asked,
		key: doors.map((door) => ({ door, label: words(`doors.key.${door}`) })),
		offers: offersOf(asked, drawn.length, words),
		view: {}
	};
}

/** 33 countries, four doors each. */
export const chart = defineChart<DoorsView, DoorsState>({
	tables: () => ['home_measures'],
	state: (given) => arranged(whole(given), given.view),
	title: (given) => given.words('doors.title', values(given)),
	describe: (given) => given.words('doors.reading', values(given)),
	table(given) {
		const { words } = given;
		return {
			caption: words('doors.table.caption', values(given)),
			columns: [
				words('doors.table.country'),
				...measures.map((measure) => words(`doors.measure.${measure}`))
			],
			rows: all(given).map((row) => [
				row.country,
				...measures.map((measure) => words(`doors.answer.${codeOf(row, measure)}`))
			])
		};
	},
	sources: (given) => all(given).flatMap((row) => row.source_ids)
});
