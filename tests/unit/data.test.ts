// The real tables: they pass their own checks, and say what the codebook says.
//
// Not proved here: that a figure is true, that a source says what its row claims, that a link works,
// or that official Frictionless tools agree; their profiles are not in this repository, so the last
// group of tests holds datapackage.json to the parts of the specification it uses.
import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readLedger } from '../../src/lib/server/ledger';
import { readPackage } from '../../src/lib/server/package';
import { rows } from '../../src/lib/story/tables';

const data = readPackage('data');
const codebook = readFileSync('data/codebook.md', 'utf8');
const sections = [...codebook.matchAll(/^## (\w+)\.csv \((\d+) rows\)\n([^]*?)(?=^## |(?![^]))/gm)];

describe('the tables', () => {
	test('are the tables of the codebook, with as many rows', () => {
		const told = sections.map(([, name, count]) => [name, Number(count)]);
		expect(told).toHaveLength(23);
		expect(data.resources.map(({ name, rows }) => [name, rows])).toEqual(told);
	});

	test.each(sections.map(([, name = '', , body = '']) => [name, body]))(
		'%s has the columns, types and units of the codebook',
		(name, body) => {
			const types: Record<string, string> = { text: 'string', code: 'string', address: 'string' };
			const told = [...body.matchAll(/^\| `(\w+)` \| (\w+) \| (.*?) \|/gm)].map(
				([, column, type = '', unit = '']) => ({
					name: column,
					type: types[type] ?? type,
					unit: unit === '-' || types[type] ? null : unit.replace(/see `(\w+)`/, 'as in column $1')
				})
			);
			const fields = data.resources.find((resource) => resource.name === name)?.fields ?? [];
			expect(fields.map(({ name, type, unit }) => ({ name, type, unit }))).toEqual(told);
		}
	);

	test('hold numbers, texts and lists, with null for an empty cell and [] for an empty list', () => {
		const [syria, other] = data.tables.defectors_by_origin ?? [];
		expect(syria).toMatchObject({ id: 'syria', parent: null, people: 21, includes: ['Syria'] });
		expect(other?.includes).toEqual(['Saudi Arabia', 'Tunisia', 'others not itemised']);
		expect(data.tables.defectors_by_origin?.[4]?.includes).toEqual([]);
		expect(data.tables.foreign_fighters_2015?.[7]?.per_million_up_to).toBe(7.5);
		expect(data.tables.executions_by_is?.[20]?.report_date).toBe('2018');
	});

	test('say how large their files are', () => {
		for (const { path, bytes } of data.resources) expect(bytes).toBe(statSync(`data/${path}`).size);
	});
});

describe('rows', () => {
	const tables = {
		kettles: [
			{ colour: 'red', litres: 2 },
			{ colour: null, litres: 1 }
		]
	};

	test('give a chart the columns it asks for, typed', () => {
		const litres: number[] = rows(tables, 'kettles', v.object({ litres: v.number() })).map(
			(row) => row.litres
		);
		expect(litres).toEqual([2, 1]);
	});

	test('name table, row and column where a row does not fit', () => {
		expect(() => rows(tables, 'kettles', v.object({ colour: v.string() }))).toThrow(
			'Table "kettles", row 3, column colour: expected string, found null.'
		);
	});

	test('say so when there is no such table', () => {
		expect(() => rows(tables, 'spoons', v.object({}))).toThrow(
			'There is no table "spoons" in the data.'
		);
	});
});

describe('the ledger', () => {
	const ledger = readLedger(data.tables);

	test('has every fact and every source by id', () => {
		expect(ledger.facts.size).toBe(data.tables.facts?.length);
		expect(ledger.sources.size).toBe(data.tables.sources?.length);
	});

	test('gives a fact its values, sources and standing', () => {
		expect(ledger.facts.get('icsr.total')).toEqual({
			id: 'icsr.total',
			topic: 'sample',
			kind: 'at_least',
			low: 58,
			high: null,
			unit: 'people',
			statement:
				'ICSR counted at least 58 people who had left IS and then talked about it in public.',
			quote:
				'at least 58 individuals have left the group and publicly spoken about their defection',
			speaker: 'ICSR report',
			asOf: '2015-08',
			sourceIds: ['icsr_report', 'icsr_web', 'csm_seed'],
			locator: 'executive summary, p. 1',
			grade: 'A',
			singleSource: false,
			caveat: 'A count of public voices, not of all who left.'
		});
	});

	test('gives a source what was read and where', () => {
		expect(ledger.sources.get('levif_afp')).toMatchObject({ id: 'levif_afp', grade: 'B' });
		expect(ledger.sources.get('icsr_report')?.readAs).toBe('excerpt');
	});
});

describe('datapackage.json, as Frictionless reads it', () => {
	interface Entry {
		[key: string]: unknown;
	}
	const whole = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as Entry & {
		resources: (Entry & { schema: Entry & { fields: Entry[] } })[];
	};
	const fields = whole.resources.flatMap(({ schema }) => schema.fields);
	const keys = (entries: readonly Entry[]): Set<string> => new Set(entries.flatMap(Object.keys));
	const beyond = (used: Set<string>, standard: string): string[] =>
		[...used].filter((key) => !standard.split(' ').includes(key));

	test('explains every key that is ours and not the specification’s', () => {
		const ours = [
			...beyond(
				keys([whole]),
				'$schema name title description version created licenses contributors sources resources'
			),
			...beyond(
				keys(whole.resources),
				'name type path title description format mediatype encoding dialect schema'
			),
			...beyond(
				keys(fields),
				'name type title description format example constraints delimiter itemType'
			)
		];
		expect(new Set(ours)).toEqual(
			new Set(
				'describes dimensions cautions checks dimension unit unitField dateFormat references'.split(
					' '
				)
			)
		);
		for (const key of ours) expect(whole.description).toContain(`\`${key}\``);
	});

	test('uses only the constraints the specification has for each type', () => {
		const allowed: Record<string, string> = {
			string: 'required unique enum pattern',
			integer: 'required unique enum minimum maximum',
			number: 'required unique enum minimum maximum',
			list: 'required'
		};
		for (const { type, constraints = {} } of fields) {
			expect(beyond(keys([constraints as Entry]), allowed[String(type)] ?? '')).toEqual([]);
		}
	});

	test('has no path that leaves its folder', () => {
		for (const { path } of whole.resources) expect(path).toMatch(/^[a-z0-9_]+\.csv$/);
	});
});
