// An editor takes several papers for several sources though they carry one text.
//
// Not proved here: that every shared origin is known. The column shared_origin says what was evident.
import { editors, type Case } from './data-copy';

const cases: Case[] = [
	[
		'calls two papers with one agency’s text two sources',
		(c) => c.cell('facts', 27, 'single_source', 'no'),
		[
			'data/facts.csv',
			27,
			'single_source',
			'"yes", as zeit_afp and abccolor_afp all carry afp_2015_09',
			'no'
		]
	],
	[
		'calls one source several',
		(c) => c.cell('facts', 24, 'single_source', 'no'),
		['data/facts.csv', 24, 'single_source', '"yes", as there is one source', 'no']
	],
	[
		'calls a group of a table well sourced that rests on one paper',
		(c) => c.cell('defectors_by_origin', 5, 'single_source', 'no'),
		['data/defectors_by_origin.csv', 5, 'single_source', '"yes", as there is one source', 'no']
	]
];

editors('about sources, an editor who', cases, 'is told so');
