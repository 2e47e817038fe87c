// An editor breaks a cell, and is told the file, the row, the column, and what belongs there.
//
// Not proved here: that every wrong entry is found. A cell may hold another plausible value; sums
// and second tables catch some of these (broken-checks), the source alone knows the rest.
import { describe, expect, test } from 'vitest';
import { copyData, editors, type Case } from './data-copy';

const wholeNumber = 'a whole number';
const realDate = 'a real date, written YYYY, YYYY-MM or YYYY-MM-DD';

const cells: Case[] = [
	[
		'types a word where a number belongs',
		(c) => c.cell('defectors_by_origin', 3, 'people', 'many'),
		['data/defectors_by_origin.csv', 3, 'people', wholeNumber, 'many']
	],
	[
		'types a thousands sign',
		(c) => c.cell('executions_by_is', 2, 'executed_cumulative_people', '1,429'),
		['data/executions_by_is.csv', 2, 'executed_cumulative_people', wholeNumber, '1,429']
	],
	[
		'types half a person',
		(c) => c.cell('defectors_by_sex', 3, 'people', '7.5'),
		['data/defectors_by_sex.csv', 3, 'people', wholeNumber, '7.5']
	],
	[
		'types a decimal comma',
		(c) => c.cell('facts', 7, 'value_low', '12,1'),
		['data/facts.csv', 7, 'value_low', 'a number such as 12 or 12.5', '12,1']
	],
	[
		'types a number below zero',
		(c) => c.cell('us_charges', 2, 'charged_cumulative_people', '-71'),
		['data/us_charges.csv', 2, 'charged_cumulative_people', '0 or more', '-71']
	],
	[
		'types a share above a hundred',
		(c) => c.cell('returnees', 2, 'returned_pct_high', '250'),
		['data/returnees.csv', 2, 'returned_pct_high', '100 or less', '250']
	],
	[
		'types a month that does not exist',
		(c) => c.cell('executions_by_is', 2, 'report_date', '2015-13'),
		['data/executions_by_is.csv', 2, 'report_date', realDate, '2015-13']
	],
	[
		'types 30 February',
		(c) => c.cell('home_measures', 2, 'as_of', '2015-02-30'),
		['data/home_measures.csv', 2, 'as_of', realDate, '2015-02-30']
	],
	[
		'types a date the English way',
		(c) => c.cell('sources', 2, 'date', '3/8/2015'),
		['data/sources.csv', 2, 'date', realDate, '3/8/2015']
	],
	[
		'types a code that is not on the list',
		(c) => c.cell('court_cases', 2, 'effect', 'milder'),
		[
			'data/court_cases.csv',
			2,
			'effect',
			'one of mitigation, leniency_requested, condition_of_amnesty, none_visible, not_stated, not_applicable',
			'milder'
		]
	],
	[
		'types an id with capitals',
		(c) => c.cell('since_2015', 3, 'id', 'CV2018 women'),
		['data/since_2015.csv', 3, 'id', 'text like "cv2018_recorded"', 'CV2018 women']
	],
	[
		'leaves a cell empty that must be filled',
		(c) => c.cell('promises', 3, 'promise', ''),
		['data/promises.csv', 3, 'promise', 'a value, as this column is never empty', '']
	],
	[
		'leaves a space behind a word',
		(c) => c.cell('returnees', 4, 'country', 'Austria '),
		['data/returnees.csv', 4, 'country', 'text without a space at its start or end', 'Austria ']
	],
	[
		'types an address without https',
		(c) => c.cell('sources', 2, 'url', 'www.example.org'),
		[
			'data/sources.csv',
			2,
			'url',
			'a web address that begins with http:// or https://',
			'www.example.org'
		]
	],
	[
		'leaves a separator behind the last source',
		(c) => c.cell('promises', 2, 'source_ids', 'levif_afp;'),
		['data/promises.csv', 2, 'source_ids', 'entries separated by a single ;', 'levif_afp;']
	],
	[
		'names a source twice',
		(c) => c.cell('promises', 2, 'source_ids', 'levif_afp;levif_afp'),
		['data/promises.csv', 2, 'source_ids', 'each entry once', 'levif_afp;levif_afp']
	],
	[
		'deletes the unit of a number',
		(c) => c.cell('facts', 2, 'unit', ''),
		['data/facts.csv', 2, 'unit', 'the unit of value_low', '']
	]
];

editors('in a cell, an editor who', cells, 'is told file, row and column');

describe('all at once', () => {
	test('an editor who breaks several tables is told of all of it in one go', () => {
		const copy = copyData();
		copy.cell('defectors_by_origin', 3, 'people', 'many');
		copy.cell('defectors_by_origin', 4, 'grade', 'C');
		copy.cell('promises', 2, 'narrative_ids', 'n1;n9');
		copy.cell('us_charges', 6, 'as_of', '2017-02-29');
		copy.write('stray.csv', 'a,b\n1,2\n');
		expect(copy.message().split('\n')).toEqual([
			'data/stray.csv: expected an entry for this table in datapackage.json, found nothing.',
			'data/defectors_by_origin.csv, row 3, column people: expected a whole number, found "many".',
			'data/defectors_by_origin.csv, row 4, column grade: expected one of A, B, D, found "C".',
			'data/promises.csv, row 2, column narrative_ids: expected the id of a row in narratives.csv, found "n9".',
			`data/us_charges.csv, row 6, column as_of: expected ${realDate}, found "2017-02-29".`
		]);
		copy.remove();
	});

	test('an editor who puts any count of the 58 one too high is told so', () => {
		const copy = copyData();
		for (const [table, rows] of [
			['origin', 17],
			['sex', 2],
			['time', 6]
		] as const) {
			const name = `defectors_by_${table}`;
			for (let row = 2; row <= rows + 1; row++) {
				const change = (by: number): void =>
					copy.sheet(name, ([header = [], ...lines]) => {
						const column = header.indexOf('people');
						const line = lines[row - 2];
						if (line) line[column] = String(Number(line[column]) + by);
					});
				change(1);
				expect(copy.message(), `${name}, row ${row}`).toContain('data/');
				change(-1);
			}
		}
		expect(copy.problems()).toEqual([]);
		copy.remove();
	});

	test('an editor who changes nothing is told nothing', () => {
		const copy = copyData();
		expect(copy.problems()).toEqual([]);
		copy.remove();
	});
});
