// An editor breaks an id or a reference, or the file around them, and is told where.
//
// Not proved here: that an id means what its row says, or that a source supports the row that names it.
import { editors, rowAt, type Case } from './data-copy';

const keys: Case[] = [
	[
		'gives two rows one id',
		(c) => c.cell('since_2015', 4, 'id', 'cv2018_women'),
		['data/since_2015.csv', 4, 'id', 'a value of its own, as row 3 has this one', 'cv2018_women']
	],
	[
		'enters a period twice',
		(c) => c.cell('returnees', 5, 'as_of', '2014-11'),
		[
			'data/returnees.csv',
			5,
			'iso3, as_of',
			'a value of its own, as row 4 has this one',
			'AUT, 2014-11'
		]
	],
	[
		'cites a source that does not exist',
		(c) => c.cell('us_charges', 3, 'source_ids', 'us_hatchet;us_gazette'),
		['data/us_charges.csv', 3, 'source_ids', 'the id of a row in sources.csv', 'us_gazette']
	],
	[
		'pairs a promise with a complaint that does not exist',
		(c) => c.cell('promises', 3, 'narrative_ids', 'n3;n5'),
		['data/promises.csv', 3, 'narrative_ids', 'the id of a row in narratives.csv', 'n5']
	],
	[
		'puts a country into a group that does not exist',
		(c) => c.cell('defectors_by_origin', 17, 'parent', 'far_east'),
		[
			'data/defectors_by_origin.csv',
			17,
			'parent',
			'the id of a row in defectors_by_origin.csv',
			'far_east'
		],
		[
			'data/defectors_by_origin.csv',
			5,
			'people',
			'3, the sum of its parts, because the parts of a group are the whole group',
			'7'
		]
	],
	[
		'adds a source that nothing rests on',
		(c) => {
			c.sheet('sources', (sheet) => {
				sheet.push(
					'new_one,Title,en,,Outlet,2015,https://example.org/,original,whole text,B,,'.split(',')
				);
			});
			c.resource('sources', ({ checks }) => void checks.shift());
		},
		[
			'data/sources.csv',
			rowAt('sources', 'new_one'),
			'id',
			'a value that some other table refers to, because each source listed carries some row',
			'new_one'
		]
	]
];

editors('with ids, an editor who', keys, 'is told file, row and column');

const files: Case[] = [
	[
		'deletes a table',
		(c) => c.remove('us_charges.csv'),
		['data/us_charges.csv', 1, null, 'this file', '']
	],
	[
		'adds a table and does not describe it',
		(c) => c.write('uk_charges.csv', 'year,people\n2015,3\n'),
		['data/uk_charges.csv', null, null, 'an entry for this table in datapackage.json', '']
	],
	[
		'renames a column',
		(c) => c.cell('defectors_by_sex', 1, 'people', 'persons'),
		[
			'data/defectors_by_sex.csv',
			1,
			null,
			'the columns sex, people, grade, source_ids, note',
			'sex, persons, grade, source_ids, note'
		]
	],
	[
		'swaps two columns',
		(c) => c.sheet('defectors_by_sex', (sheet) => sheet.forEach((line) => line.reverse())),
		[
			'data/defectors_by_sex.csv',
			1,
			null,
			'the columns sex, people, grade, source_ids, note',
			'note, source_ids, grade, people, sex'
		]
	],
	[
		'forgets the quotes around a comma',
		(c) => c.sheet('us_charges', (sheet) => void sheet[2]?.push('one more')),
		['data/us_charges.csv', 3, null, '6 cells, one for each column', '7 cells']
	],
	[
		'leaves a blank line',
		(c) => c.sheet('us_charges', (sheet) => void sheet.splice(2, 0, [''])),
		['data/us_charges.csv', 3, null, '6 cells, one for each column', '']
	],
	[
		'saves in an old encoding',
		(c) => c.write('us_charges.csv', Buffer.from('as_of,Zürich\n', 'latin1')),
		['data/us_charges.csv', 1, null, 'text encoded as UTF-8', 'another encoding']
	]
];

editors('with files, an editor who', files, 'is told which and what is wrong');
