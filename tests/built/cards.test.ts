// What the source cards of the built story say, held to the ledger. How they open and close is browser/cards.spec.ts.
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { expect, it } from 'vitest';
import { all, attribute, page, words } from './site';

interface LedgerWords {
	grade: Record<string, string>;
	'single-source': string;
}
const told = JSON.parse(readFileSync('data/story/en/words/ledger.json', 'utf8')) as LedgerWords;
const table = (name: string) =>
	new Map(csvParse(readFileSync(`data/${name}.csv`, 'utf8')).map((row) => [row.id ?? '', row]));
const facts = table('facts');
const sources = table('sources');

/** What a card must say of a fact, by its row in the ledger. */
function expected(id: string): { texts: string[]; links: string[] } {
	const fact = facts.get(id);
	if (!fact) throw new Error(`The page cites "${id}", which is not in facts.csv.`);
	const named = (fact.source_ids ?? '').split(';').map((source) => sources.get(source));
	return {
		texts: [
			fact.statement,
			fact.quote,
			fact.speaker && fact.quote ? fact.speaker : '',
			fact.locator,
			fact.caveat,
			told.grade[fact.grade ?? ''],
			fact.single_source === 'yes' ? told['single-source'] : '',
			...named.map((source) => source?.title)
		].flatMap((text) => (text ? [text] : [])),
		links: named.map((source) => source?.url ?? '')
	};
}

it('A reader finds a card for every cited figure, and it says what the ledger says', () => {
	// A card is made of a note, and of the sources that the note names by their numbers in the list of all sources.
	const listed = all('.note-sources > li', page('/'));
	const cards = all('.note-card[data-card^="card-"]', page('/')).map((note) => {
		const numbers = all('.sources > li', note).map((item) => Number(attribute(item, 'value')));
		const told = numbers.map((number) => listed[number - 1]);
		return {
			id: attribute(note, 'data-card')?.replace('card-', '') ?? '',
			text: [note, ...told].map(words).join(' '),
			links: told
				.flatMap((source) => (source ? all('a', source) : []))
				.map((link) => attribute(link, 'href'))
		};
	});
	const marked = all('[data-fact]', page('/')).map((each) => attribute(each, 'data-fact'));
	expect(new Set(cards.map(({ id }) => id))).toEqual(new Set(marked));
	for (const { id, text, links } of cards) {
		const { texts, links: wanted } = expected(id);
		for (const part of texts) expect.soft(text, id).toContain(part.replaceAll(/\s+/g, ' ').trim());
		expect.soft(links, id).toEqual(expect.arrayContaining(wanted));
		if (facts.get(id)?.single_source !== 'yes')
			expect.soft(text, id).not.toContain(told['single-source']);
	}
	// Without facts of these two kinds the checks above would have checked nothing.
	expect(cards.some(({ id }) => facts.get(id)?.grade === 'D')).toBe(true);
	expect(cards.some(({ id }) => facts.get(id)?.single_source === 'yes')).toBe(true);
});
