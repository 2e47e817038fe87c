// An editor changes a figure so that two figures no longer agree, and is told which and why they must.
//
// Not proved here: that the sums and orders in datapackage.json are all that could be asked.
import { editors, rowAt, type Case, type Told } from './data-copy';

const facts = 'data/facts.csv';
const origin = 'data/defectors_by_origin.csv';

const checks: Case[] = [
	[
		'takes one Syrian away',
		(c) => c.cell('defectors_by_origin', 2, 'people', '20'),
		[
			facts,
			2,
			'value_low',
			'57, as people in defectors_by_origin.csv where parent is empty (sum), because the main groups are all of the 58',
			'58'
		],
		...(['value_low', 'value_high'] as const).map((column): Told => [
			facts,
			28,
			column,
			'57, as people in defectors_by_origin.csv where parent is empty (sum), because fact and table are one figure',
			'58'
		]),
		[
			facts,
			14,
			'value_low',
			'20, as people in defectors_by_origin.csv where id is "syria", because fact and table are one figure',
			'21'
		],
		[
			origin,
			null,
			'people',
			'a total of 58 where parent is empty, because the six main groups are all of the 58',
			'57'
		]
	],
	[
		'changes a fact but not its table',
		(c) => {
			c.cell('facts', 17, 'value_low', '10');
			c.cell('facts', 17, 'value_high', '10');
		},
		[
			facts,
			17,
			'value_low',
			'9, as people in defectors_by_origin.csv where id is "saudi_arabia", because fact and table are one figure',
			'10'
		]
	],
	[
		'changes one half of an exact count',
		(c) => c.cell('facts', 5, 'value_high', '52'),
		[facts, 5, 'value_high', 'the same as value_low, 51, because a count is one exact figure', '52']
	],
	[
		'changes a share of those who left the EU',
		(c) => c.cell('eu_status_2016', 2, 'unknown_pct', '10'),
		[
			'data/eu_status_2016.csv',
			2,
			'still_abroad_pct + returned_pct + confirmed_dead_pct + unknown_pct',
			'a total of 100 where country is "European Union", because everybody who left the EU is in one of four groups',
			'101'
		]
	],
	[
		'lets a running total fall',
		(c) => c.cell('executions_by_is', 5, 'executed_cumulative_people', '2100'),
		[
			'data/executions_by_is.csv',
			5,
			'executed_cumulative_people',
			'no less than 2154 of 2015-04-28, because a running total never falls',
			'2100'
		]
	],
	[
		'counts more members among the executed than were executed',
		(c) => c.cell('executions_months', 3, 'own_members_people', '93'),
		[
			facts,
			rowAt('facts', 'sohr.month_2015_08'),
			'value_low',
			'93, as own_members_people in executions_months.csv where period_end is "2015-08-29", because fact and table are one figure',
			'39'
		],
		[
			'data/executions_months.csv',
			3,
			'own_members_people',
			'no more than executed_people, 91, because own members are among all executed',
			'93'
		]
	],
	[
		'swaps a low and a high figure',
		(c) => {
			c.cell('foreign_fighters_2013', 2, 'low_people', '2089');
			c.cell('foreign_fighters_2013', 2, 'high_people', '180');
		},
		[
			'data/foreign_fighters_2013.csv',
			2,
			'high_people',
			'no less than low_people, 2089, because a low figure is never above its high figure',
			'180'
		]
	],
	[
		'ends a period before it begins',
		(c) => c.cell('australia_passports', 8, 'period_end', '2014'),
		[
			'data/australia_passports.csv',
			8,
			'period_end',
			'no less than period_start, 2015-07, because a period ends after it begins',
			'2014'
		]
	],
	[
		'marks a fourteenth term as comparable',
		(c) => c.cell('home_measures', 3, 'prison_comparable', 'yes'),
		[
			'data/home_measures.csv',
			null,
			null,
			'13 rows where prison_comparable is "yes", because 13 terms are for joining or fighting, the only ones for a chart',
			'14 rows'
		]
	],
	[
		'loses a row',
		(c) => c.sheet('foreign_fighters_2013', (sheet) => void sheet.splice(1, 1)),
		[
			'data/foreign_fighters_2013.csv',
			null,
			null,
			'53 rows, because the codebook counts them',
			'52 rows'
		]
	],
	[
		'gives an at-least figure an upper end',
		(c) => c.cell('since_2015', 12, 'value_high', '6000'),
		[
			'data/since_2015.csv',
			12,
			'value_high',
			'an empty cell, because only the low value of an open figure holds',
			'6000'
		]
	],
	[
		'deletes the arithmetic of a derived fact',
		(c) => c.cell('facts', 7, 'caveat', ''),
		[facts, 7, 'caveat', 'a value, because a derived fact shows its arithmetic', '']
	],
	[
		'quotes words in a fact and not the speaker',
		(c) => c.cell('facts', 2, 'speaker', ''),
		[
			facts,
			2,
			'speaker',
			'a value beside quote, because words belong to the person who said them',
			''
		]
	],
	[
		'quotes at length',
		(c) => c.cell('facts', 2, 'quote', 'word '.repeat(25).trim()),
		[
			facts,
			2,
			'quote',
			'no more than 24 words, because a quotation stays under 25 words',
			'25 words'
		]
	],
	[
		'states a fact at length',
		(c) => c.cell('facts', 3, 'statement', 'word '.repeat(41).trim()),
		[
			facts,
			3,
			'statement',
			'no more than 40 words, because a statement is short enough to read at a glance',
			'41 words'
		]
	]
];

editors('between cells, an editor who', checks, 'is told file, row and column, and why');
