// The copy beside the story: the glossary, which the story links to, and the pages about how it was made.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ChapterCopy } from '../../story/copy';
import type { Ledger } from '../../story/ledger';
import { readAvoided, type Avoided } from './avoid';
import { readForeign, type Foreign } from './foreign';
import { checkCopy, openCopy, openFile, type CopyFile, type CopyOptions } from './index';
import { told } from './json-file';
import type { Terms } from './links';
import { CopyError, type Problem } from './problems';
import { readSayers, type Sayers } from './sayers';

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

/** The lists that the copy of a language is held to. */
export interface Lists {
	avoid: readonly Avoided[];
	free: readonly Avoided[];
	sayers: Sayers | null;
	foreign: readonly Foreign[];
}

/** All files of copy of one language, as they are written. */
export interface CopyFiles {
	story: readonly CopyFile[];
	glossary: CopyFile;
	pages: readonly CopyFile[];
}

/**
 * Reads the lists of one language.
 * @param dir the language's folder, such as `data/story/en`
 * @throws CopyError with every problem of every list
 */
export function readLists(dir: string, lang: string): Lists {
	const problems: Problem[] = [];
	const read = <T>(name: string, reader: (path: string, name: string) => T): T | undefined =>
		collect(problems, () => reader(join(dir, name), `data/story/${lang}/${name}`));
	const avoid = read('avoid.json', readAvoided);
	const free = read('free.json', readAvoided);
	const sayers = read('sayers.json', readSayers);
	const foreign = read('foreign.json', readForeign);
	if (!avoid || !free || sayers === undefined || !foreign) throw new CopyError(problems);
	return { avoid, free, sayers, foreign };
}

/**
 * Opens the files of one language.
 * @param dir the language's folder, such as `data/story/en`
 * @throws an Error when there is no copy at all
 */
export function openAllCopy(dir: string): CopyFiles {
	const folder = join(dir, 'pages');
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.md$/.test(name)) : [];
	return {
		story: openCopy(dir),
		glossary: openFile(join(dir, 'glossary.md')),
		pages: names.map((name) => openFile(join(folder, name)))
	};
}

/**
 * Refuses files that are no proper text: all that can be said of them while there are no facts to hold them to.
 * @throws CopyError with every such problem
 */
export function refuseFlaws({ story, glossary, pages }: CopyFiles): void {
	const problems = [...story, glossary, ...pages].flatMap(({ file, flaws = [] }) =>
		flaws.map((flaw) => told(file, flaw))
	);
	if (problems.length > 0) throw new CopyError(problems);
}

/** Takes any id for a term. */
const unjudged: Terms = { has: () => true, [Symbol.iterator]: () => [].values() };

/**
 * Checks and renders the story, the glossary and the pages of one language.
 * @param files as they are written
 * @throws CopyError with every problem of every file
 */
export function checkAllCopy(
	files: CopyFiles,
	lists: Lists,
	ledger: Ledger,
	{ fact, term }: Addresses,
	lang: string
): AllCopy {
	const problems: Problem[] = [];
	const check = (own: readonly CopyFile[], options: CopyOptions): ChapterCopy[] | undefined =>
		collect(problems, () => checkCopy(own, ledger, options));
	// One folder below the root, as the pages beside the story are.
	const beside: CopyOptions = { lang, ...lists, factHref: (id) => `../${fact(id)}` };
	const [glossary] = check([files.glossary], { ...beside, longest: longestTerm }) ?? [];
	const terms = glossary && new Set(glossary.steps.map(({ id }) => id));
	// While the glossary itself is wrong, links to it cannot be judged.
	const linked = { terms: terms ?? unjudged };
	const pages = files.pages.map((file) => {
		const options = {
			...beside,
			...linked,
			longest: longestSection,
			termHref: (id: string) => `../${term(id)}`
		};
		return [basename(file.file, '.md'), check([file], options)?.[0]];
	});
	const copy = check(files.story, { ...beside, factHref: fact, ...linked, termHref: term });
	if (problems.length > 0 || !copy || !glossary) throw new CopyError(problems);
	return {
		...{ copy, glossary, avoid: lists.avoid },
		pages: Object.fromEntries(pages) as AllCopy['pages']
	};
}

/** Reads on after a mistake, which is taken down. */
function collect<T>(problems: Problem[], read: () => T): T | undefined {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof CopyError)) throw error;
		problems.push(...error.problems);
		return undefined;
	}
}
