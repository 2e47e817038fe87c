// Words of other languages on English pages say which they are, so that they are read out as such.
// Not proved here: that a title's language is the right one, which people have said in data/sources.csv; and words of
// other languages in the cells of tables, which are plain text.
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Element, Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { everyPage, page, words } from './site';

const titles = new Map(
	csvParse(readFileSync('data/sources.csv', 'utf8')).map(({ title = '', language = '' }) => [
		title.replaceAll(/\s+/g, ' '),
		language
	])
);
/** Words of the glossary and the copy that are no English. */
const foreign = new Map([['fitna', 'ar-Latn']]);

/** Every element that holds text and nothing else, with the language it is said to be in. */
function leaves(node: Root | Element, lang = ''): { text: string; lang: string }[] {
	const own = node.type === 'element' ? String(node.properties['lang'] ?? lang) : lang;
	const children: readonly RootContent[] = node.children;
	const elements = children.filter((child) => child.type === 'element');
	if (node.type === 'element' && elements.length === 0) return [{ text: words(node), lang: own }];
	return elements.flatMap((child) => leaves(child, own));
}

describe('Someone who listens', () => {
	it('hears the title of every source in its own language, on every page that names it', () => {
		const named = new Map<string, number>();
		for (const path of everyPage) {
			for (const { text, lang } of leaves(page(path))) {
				const language = titles.get(text) ?? foreign.get(text.toLowerCase());
				if (language === undefined) continue;
				expect.soft(lang, `${path}: ${text}`).toBe(language);
				named.set(language, (named.get(language) ?? 0) + 1);
			}
		}
		expect([...named.keys()].sort()).toEqual(
			[...new Set([...titles.values(), ...foreign.values()])].sort()
		);
	});
});
