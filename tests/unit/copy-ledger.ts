// A small ledger for the tests of the copy: one fact of each kind, with made-up values.
import { readAvoided } from '../../src/lib/server/copy/avoid';
import { checkCopy, CopyError, type Problem } from '../../src/lib/server/copy';
import { readSayers } from '../../src/lib/server/copy/sayers';
import type { ChapterCopy } from '../../src/lib/story/copy';
import type { Fact, Ledger, Source } from '../../src/lib/story/ledger';

const plain: Omit<Fact, 'id'> = {
	topic: 'sample',
	kind: 'count',
	low: null,
	high: null,
	unit: 'people',
	statement: 'Nothing.',
	quote: null,
	speaker: null,
	asOf: '2015-08',
	sourceIds: ['paper'],
	locator: null,
	grade: 'A',
	singleSource: false,
	caveat: null
};

const paper: Source = {
	id: 'paper',
	title: 'A paper',
	language: 'en',
	author: null,
	publisher: 'A publisher',
	date: '2015',
	url: 'https://example.org/paper',
	readAs: 'original',
	locator: 'p. 1',
	grade: 'A',
	note: null
};

const post: Source = { ...paper, id: 'post', publisher: 'New York Times, at NZ Herald' };
const agency: Source = { ...paper, id: 'agency', publisher: 'Le Vif', author: 'AFP' };

const facts: readonly (Partial<Fact> & Pick<Fact, 'id'>)[] = [
	{ id: 'crew.total', kind: 'at_least', low: 58, statement: 'At least 58 people spoke.' },
	{ id: 'crew.men', low: 51, high: 51, statement: 'Fifty-one of the 58 were men.' },
	{ id: 'crew.abroad', kind: 'about', low: 20_000, high: 20_000, statement: 'About 20,000 went.' },
	{ id: 'crew.most', kind: 'range', high: 8202, statement: 'Up to 8,202 came back.' },
	{ id: 'crew.share', kind: 'range', low: 25, high: 40, unit: 'percent', statement: 'A range.' },
	{ id: 'crew.half', kind: 'at_least', low: 29, statement: 'At least half of the 58 said so.' },
	{ id: 'crew.later', kind: 'share', statement: 'Close to two in three left in 2015.' },
	{ id: 'crew.many', kind: 'statement', statement: 'Hundreds are thought to have left.' },
	{ id: 'crew.day', low: 4, high: 4, statement: 'Four, in all.', asOf: '2014-11-17' },
	{
		id: 'crew.word',
		kind: 'quote',
		statement: 'One of them said why.',
		quote: "I couldn't go on, and so I left the town.",
		speaker: 'a man of 26'
	},
	{
		id: 'crew.year',
		low: 10,
		high: 10,
		statement: 'Ten of the 58 left between January and August 2014, and 48 after that.',
		asOf: '2014-08',
		caveat: "The misprint says 2013; 36 were left over, 'a small number'."
	},
	{ id: 'crew.post', kind: 'statement', sourceIds: ['post'] },
	{ id: 'crew.agency', kind: 'statement', sourceIds: ['agency'] },
	{ id: 'crew.monitor', kind: 'statement', statement: 'SOHR says that they left.' },
	{ id: 'crew.rise', kind: 'statement', statement: 'Returns had doubled by the 1990s.' },
	{ id: 'crew.lost', low: 3, high: 3, statement: 'Three.', sourceIds: ['paper', 'attic'] },
	{ id: 'crew.unsourced', low: 3, high: 3, statement: 'Three.', sourceIds: [] }
];

/** The free words and the names of the real copy, as they are part of the rules. */
const free = readAvoided('data/story/en/free.json', 'free.json');
const sayers = readSayers('data/story/en/sayers.json', 'sayers.json');

/** The small ledger. */
export const ledger: Ledger = {
	facts: new Map(facts.map((fact) => [fact.id, { ...plain, ...fact }])),
	sources: new Map([paper, post, agency].map((source) => [source.id, source]))
};

/**
 * Reads copy with the small ledger.
 * @param files the text of each file, which is then called `1.md`, `2.md` and so on
 * @throws CopyError as `checkCopy` does
 */
export function read(files: readonly string[], lang = 'en'): ChapterCopy[] {
	return checkCopy(
		files.map((markdown, index) => ({ file: `${index + 1}.md`, markdown })),
		ledger,
		{ factHref: (id) => `/sources#${id}`, lang, free, sayers }
	);
}

/**
 * The problems of copy; none when it is right.
 * @param files the text of each file
 */
export function problemsOf(files: readonly string[], lang = 'en'): readonly Problem[] {
	try {
		read(files, lang);
		return [];
	} catch (error) {
		if (error instanceof CopyError) return error.problems;
		throw error;
	}
}

/**
 * A chapter with one step, `why`, whose words begin on line 5.
 * @param words the paragraphs of the step
 */
export function step(words: string): string {
	return `# Crew {#crew}\n\n## Why they left {#why}\n\n${words}\n`;
}
