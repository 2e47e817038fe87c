// An editor breaks datapackage.json itself, or adds a table by it, which needs no code.
//
// Not proved here: that a description or a caution says the right thing.
import { expect, test } from 'vitest';
import { readPackage } from '../../src/lib/server/package';
import { copyData, editors, type Case } from './data-copy';

const file = 'data/datapackage.json';

const cases: Case[] = [
	[
		'breaks the JSON',
		(c) => c.write('datapackage.json', ''),
		[file, null, null, 'valid JSON, with a value', 'the end of the file']
	],
	['deletes it', (c) => c.remove('datapackage.json'), [file, null, null, 'this file', '']],
	[
		'misspells a rule',
		(c) => c.resource('promises', ({ schema }) => Object.assign(schema, { foriegnKeys: [] })),
		[
			file,
			null,
			'resources.promises.schema.foriegnKeys',
			'no such key, as nothing reads it',
			'foriegnKeys'
		]
	],
	[
		'forgets the title of a table',
		(c) => c.resource('promises', (resource) => void delete resource.title),
		[file, null, 'resources.promises.title', 'this key', '']
	],
	[
		'invents a type',
		(c) =>
			c.resource('promises', ({ schema }) =>
				Object.assign(schema.fields[1] ?? {}, { type: 'rank' })
			),
		[
			file,
			null,
			'resources.promises.schema.fields.order.type',
			'one of string, integer, number, list',
			'rank'
		]
	],
	[
		'forgets the unit of a number',
		(c) => c.resource('us_charges', ({ schema }) => void delete schema.fields[1]?.unit),
		[
			file,
			null,
			'resources.us_charges.schema.fields.charged_cumulative_people',
			'a unit',
			'{"name":"charged_cumulative_people","title":"Charged so far…'
		]
	],
	[
		'asks for a check there is none of',
		(c) =>
			c.resource('us_charges', ({ checks }) => void checks.push({ average: 3, because: 'why' })),
		[
			file,
			null,
			'resources.us_charges.checks.4',
			'a check that has one of sum, parts, rows, ordered, rising, within, equal, given, empty, together, words, same, cited',
			'{"average":3,"because":"why"}'
		]
	],
	[
		'asks for a check of a column there is none of',
		(c) =>
			c.resource(
				'us_charges',
				({ checks }) => void checks.push({ given: ['charge'], because: 'why' })
			),
		[file, null, 'resources.us_charges.checks.4', 'a column of the table "us_charges"', 'charge']
	],
	[
		'lists a table twice',
		(c) => c.add('us_charges', 'us_charges', 'as_of\n', () => undefined),
		[file, null, 'resources', 'each table once', 'us_charges']
	],
	[
		'lists a table under another file’s name',
		(c) => c.resource('us_charges', (resource) => Object.assign(resource, { path: 'charges.csv' })),
		[file, null, 'resources.us_charges.path', 'us_charges.csv', 'charges.csv']
	]
];

editors('in datapackage.json, an editor who', cases, 'is told the place in the file');

test('an editor adds a table with a CSV file and an entry, and no code', () => {
	const copy = copyData();
	const csv =
		'as_of,charged_cumulative_people,pleaded_or_found_guilty_people,grade,source_ids,note\n';
	copy.add('us_charges', 'uk_charges', `${csv}2015,30,,B,us_politico,\n`, () => undefined);
	expect(readPackage(copy.dir).tables.uk_charges).toEqual([
		{
			as_of: '2015',
			charged_cumulative_people: 30,
			pleaded_or_found_guilty_people: null,
			grade: 'B',
			source_ids: ['us_politico'],
			note: null
		}
	]);
	copy.remove();
});
