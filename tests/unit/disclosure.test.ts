// The disclosure rule: what the package may not show, because it could point at a person.
//
// Not proved here: that the real rows harm nobody. The rule knows column names, declarations and the
// usual shapes of names and ages. A lone surname in a note, or a table that misstates what it
// describes, passes; so each new row is read by a person, too.
import { expect, test } from 'vitest';
import { readPackage } from '../../src/lib/server/package';
import { editors, type Case, type Copy, type LooseResource } from './data-copy';

const evidence = 'grade,source_ids,note';

/** Puts a new text column before the last, in the table and in its entry. */
function addColumn(
	c: Copy,
	table: string,
	column: string,
	value: string,
	entry: object = {}
): void {
	c.sheet(table, (sheet) =>
		sheet.forEach((line, index) => line.splice(-1, 0, index === 0 ? column : value))
	);
	c.resource(table, ({ schema }) => {
		schema.fields.splice(-1, 0, { name: column, type: 'string', title: 'New', ...entry });
	});
}

/** Keeps of a table about the 58 the count and its evidence, under a new first column. */
const reshape =
	(name: string, dimensions: string[], entry: object = { dimension: dimensions[0] }) =>
	(resource: LooseResource): void => {
		const { fields } = resource.schema;
		fields.splice(0, 1, { name, type: 'string', title: 'New', ...entry });
		Object.assign(resource, { dimensions });
		Object.assign(resource.schema, { primaryKey: [name] });
	};

const byOrigin = 'data/defectors_by_origin.csv';
const leftOver = 'no single person left over between tables and facts: merge two of the counts';
const rule = 'only origin, the count and how it is known';

const cases: Case[] = [
	[
		'adds the sex of each group to its origin',
		(c) => addColumn(c, 'defectors_by_origin', 'sex', 'men'),
		[byOrigin, 1, 'sex', rule, 'sex']
	],
	[
		'adds it and calls it origin',
		(c) => addColumn(c, 'defectors_by_origin', 'sex', 'men', { dimension: 'origin' }),
		[byOrigin, 1, 'sex', rule, 'sex']
	],
	[
		'adds it and declares both',
		(c) => {
			addColumn(c, 'defectors_by_origin', 'sex', 'men', { dimension: 'sex' });
			c.resource('defectors_by_origin', (it) =>
				Object.assign(it, { dimensions: ['origin', 'sex'] })
			);
		},
		[
			byOrigin,
			null,
			null,
			'one way of dividing the 58, as two together would point at single people',
			'origin, sex'
		]
	],
	[
		'lists defectors one by one',
		(c) => {
			const rows = 'a,1,B,csm_seed,\nb,1,B,csm_seed,\n';
			c.add(
				'defectors_by_sex',
				'defectors_by_fate',
				`fate,people,${evidence}\n${rows}`,
				reshape('fate', ['manner'])
			);
		},
		[
			'data/defectors_by_fate.csv',
			null,
			'people',
			'counts of groups, as a table of ones is a list of people',
			'2 ones'
		]
	],
	[
		'adds a single person as a main group',
		(c) => {
			const rows = 'bus,1,B,csm_seed,\nfoot,57,B,csm_seed,\n';
			c.add(
				'defectors_by_sex',
				'defectors_by_way',
				`way,people,${evidence}\n${rows}`,
				reshape('way', ['manner'])
			);
		},
		['data/defectors_by_way.csv', 2, 'people', 'a single person only as a part of a group', '1']
	],
	[
		'works out a single person',
		(c) => c.cell('defectors_by_origin', 14, 'grade', 'D'),
		[byOrigin, 14, 'people', 'a single person only where a source says so', '1'],
		[
			byOrigin,
			4,
			'people',
			leftOver,
			'Western Europe and Australia 9 - United Kingdom 2 - Australia 2 - Germany 2 - Belgium 1 - Switzerland 1 = 1'
		]
	],
	[
		'states a fact about a single person that no source states',
		(c) => {
			for (const column of ['value_low', 'value_high']) c.cell('facts', 16, column, '1');
			c.cell('facts', 16, 'grade', 'D');
		},
		['data/facts.csv', 16, 'value_low', 'a single person only where a source says so', '1']
	],
	[
		'adds a fact from which one person can be worked out beside the table',
		(c) => {
			for (const column of ['value_low', 'value_high']) c.cell('facts', 16, column, '2');
			c.cell('facts', 16, 'statement', 'Two of the 58 were Indians.');
		},
		[byOrigin, 5, 'people', leftOver, 'Asia 7 - Indonesia 4 - icsr.mideast_total 2 = 1']
	],
	[
		'says that a table of defectors is about something else',
		(c) => c.resource('defectors_by_sex', (it) => Object.assign(it, { describes: 'totals' })),
		[
			'data/defectors_by_sex.csv',
			null,
			null,
			'"describes": "defectors" in datapackage.json, as the table\'s name says',
			'totals'
		]
	],
	[
		'lists 58 rows without a count',
		(c) => {
			const rows = Array.from({ length: 58 }, (_, index) => `v${index},A,csm_seed,\n`).join('');
			c.add('promises', 'voices', `voice,${evidence}\n${rows}`, ({ schema }) => {
				schema.fields.splice(0, 5, { name: 'voice', type: 'string', title: 'Voice' });
				Object.assign(schema, { primaryKey: ['voice'], uniqueKeys: [] });
			});
		},
		[
			'data/voices.csv',
			null,
			null,
			'counts, as 58 rows without a count look like one row for each person',
			'58 rows'
		]
	],
	[
		'adds a column for names',
		(c) => addColumn(c, 'court_cases', 'alias', 'x'),
		['data/court_cases.csv', 1, 'alias', 'no column that could hold the name of a person', 'alias']
	],
	[
		'adds an age beside country and year',
		(c) => addColumn(c, 'court_cases', 'age', '24'),
		['data/court_cases.csv', 1, 'age', 'no age beside a nationality and a date', 'age']
	],
	[
		'labels a case by its defendant',
		(c) => {
			c.cell('court_cases', 10, 'case_id', 'Nils D');
			c.resource('court_cases', ({ schema }) => void delete schema.fields[0]?.constraints);
		},
		['data/court_cases.csv', 10, 'case_id', 'a label such as CASE-01', 'Nils D']
	],
	...(
		[
			[
				'names a defendant',
				'lawyers for Jane Roe appealed',
				'no two capitalised words together, which may be a name'
			],
			[
				'names one as German papers do',
				'verdict against Max M. is final',
				'no first name with an initial'
			],
			['names one by title', 'the judge believed Mr Doe', 'no form of address before a name'],
			['gives an age in a note', 'a 24-year-old student', 'no age and no birth']
		] as const
	).map(([does, note, expected]): Case => [
		does,
		(c) => c.cell('court_cases', 3, 'note', note),
		['data/court_cases.csv', 3, 'note', expected, note]
	]),
	[
		'adds the day of a verdict',
		(c) => addColumn(c, 'court_cases', 'decided', '2015-12-07', { dateFormat: 'partial-date' }),
		['data/court_cases.csv', 1, 'decided', 'a year, never a day', 'decided']
	]
];

editors('an editor who', cases, 'is stopped and told why');

test('the real tables about the 58 show groups, and single people only as parts of groups', () => {
	const { tables } = readPackage('data');
	const ones = (tables.defectors_by_origin ?? []).filter(({ people }) => people === 1);
	expect(ones.map(({ id, parent }) => [id, parent])).toEqual([
		['france', 'west'],
		['belgium', 'west'],
		['switzerland', 'west']
	]);
});
