// An editor writes an id where a reader will see it. Ids are for editors; readers get words.
//
// Not proved here: that the words say what the id stood for.
import { editors, type Case } from './data-copy';

const words = 'words instead of an id';

const cases: Case[] = [
	[
		'refers to a fact by its id in a caveat',
		(c) => c.cell('facts', 2, 'caveat', 'Compare icsr.male.'),
		['data/facts.csv', 2, 'caveat', words, 'icsr.male']
	],
	[
		'refers to a family of facts',
		(c) => c.cell('facts', 2, 'caveat', 'See sohr.* for the count.'),
		['data/facts.csv', 2, 'caveat', words, 'sohr.*']
	],
	[
		'refers to a fact that is gone',
		(c) => c.cell('facts', 2, 'statement', 'As icsr.gone has it.'),
		['data/facts.csv', 2, 'statement', words, 'icsr.gone']
	],
	[
		'refers to a source by its id in a note',
		(c) => c.cell('defectors_by_origin', 10, 'note', '17 - 9 - 4, as in mint_2015'),
		['data/defectors_by_origin.csv', 10, 'note', words, 'mint_2015']
	]
];

editors('in a text that is printed, an editor who', cases, 'is told to use words');
