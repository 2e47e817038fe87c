// The copy beside the story: the glossary, which the story links to, and the pages about how it was made.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ChapterCopy } from '../../story/copy';
import type { Ledger } from '../../story/ledger';
import { readAvoided, type Avoided } from './avoid';
import { readCopy, readOne, type CopyOptions } from './index';
import type { Terms } from './links';
import { CopyError, type Problem } from './problems';
import { readSayers } from './sayers';

/** The longest entry of the glossary, in words: it is read in passing. */
export const longestTerm = 40;

/** The longest section of a page beside the story, in words: it has a whole column to itself. */
export const longestSection = 90;

/** All copy of one language. */
export interface AllCopy {
	/** The story, chapter by chapter. */
	copy: ChapterCopy[];
	/** The glossary; its steps are the terms. */
	glossary: ChapterCopy;
	/** Pages beside the story, by the name of their file. */
	pages: Readonly<Record<string, ChapterCopy>>;
	/** Words the copy does without. */
	avoid: readonly Avoided[];
}

/** Where a fact and a term stand, as seen from the site's root. */
export interface Addresses {
	fact: (id: string) => string;
	term: (id: string) => string;
}

/** Takes any id for a term. */
const unjudged: Terms = { has: () => true, [Symbol.iterator]: () => [].values() };

/**
 * Reads the story, the glossary and the pages of one language.
 * @param dir the language's folder, such as `data/story/en`
 * @throws CopyError with every problem of every file
 */
export function readAllCopy(
	dir: string,
	ledger: Ledger,
	{ fact, term }: Addresses,
	lang: string
): AllCopy {
	const avoid = readAvoided(join(dir, 'avoid.json'), `data/story/${lang}/avoid.json`);
	const free = readAvoided(join(dir, 'free.json'), `data/story/${lang}/free.json`);
	const sayers = readSayers(join(dir, 'sayers.json'));
	const problems: Problem[] = [];
	const collect = <T>(read: () => T): T | undefined => {
		try {
			return read();
		} catch (error) {
			if (!(error instanceof CopyError)) throw error;
			problems.push(...error.problems);
			return undefined;
		}
	};
	// One folder below the root, as the pages beside the story are.
	const beside: CopyOptions = { lang, avoid, free, sayers, factHref: (id) => `../${fact(id)}` };
	const glossary = collect(() =>
		readOne(join(dir, 'glossary.md'), ledger, { ...beside, longest: longestTerm })
	);
	const terms = glossary && new Set(glossary.steps.map(({ id }) => id));
	// While the glossary itself is wrong, links to it cannot be judged.
	const linked = { terms: terms ?? unjudged };
	const folder = join(dir, 'pages');
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.md$/.test(name)) : [];
	const pages = names.map((name) => {
		const options = {
			...beside,
			...linked,
			longest: longestSection,
			termHref: (id: string) => `../${term(id)}`
		};
		return [basename(name, '.md'), collect(() => readOne(join(folder, name), ledger, options))];
	});
	const copy = collect(() =>
		readCopy(dir, ledger, { lang, avoid, free, sayers, factHref: fact, ...linked, termHref: term })
	);
	if (problems.length > 0 || !copy || !glossary) throw new CopyError(problems);
	return { copy, glossary, pages: Object.fromEntries(pages) as AllCopy['pages'], avoid };
}
