// Reads everything a person may have changed: tables, facts, copy, words. Any mistake stops the build.
import { join } from 'node:path';
import { language } from '../story/language';
import type { ChapterCopy } from '../story/copy';
import type { Ledger } from '../story/ledger';
import { wordsFrom, type Messages, type Words } from '../story/words';
import type { Avoided } from './copy/avoid';
import { readCodebook, type Codebook } from './codebook';
import { checkAllCopy, openAllCopy, readLists, refuseFlaws } from './copy/extras';
import { checkMessages } from './copy/messages';
import { CopyError } from './copy/problems';
import { readLedger } from './ledger';
import { DataError, readPackage, type DataPackage } from './package';
import { readMessages } from './words';

/** Everything read from `data/`. */
export interface Everything {
	data: DataPackage;
	ledger: Ledger;
	messages: Messages;
	words: Words;
	copy: readonly ChapterCopy[];
	/** The glossary; its steps are the terms. */
	glossary: ChapterCopy;
	/** Pages beside the story, by the name of their file. */
	pages: Readonly<Record<string, ChapterCopy>>;
	codebook: Codebook;
	/** Words the copy does without, and why. */
	avoid: readonly Avoided[];
}

/** Where the entry of a fact stands, as seen from the site's root. */
export const factAddress = (id: string): string => `sources/#${id}`;

/** Where the entry of a term stands, as seen from the site's root. */
export const termAddress = (id: string): string => `glossary/#${id}`;

/**
 * Reads and checks the whole `data/` folder.
 * @param dir the folder, by default `data` in the project
 * @param lang the language to tell the story in
 * Throws one error that lists every problem, a line each. What rests on something that cannot be read is not judged:
 * no citation while a table is wrong, and no message while one of them is no message.
 */
export function readAll(dir = 'data', lang = language): Everything {
	const problems: string[] = [];
	const collect = <T>(read: () => T): T | undefined => {
		try {
			return read();
		} catch (error) {
			if (!(error instanceof DataError || error instanceof CopyError)) throw error;
			problems.push(error.message);
			return undefined;
		}
	};
	const folder = join(dir, 'story', lang);
	const files = openAllCopy(folder);
	const data = collect(() => readPackage(dir));
	const codebook = collect(() => readCodebook(join(dir, 'codebook.md')));
	const lists = collect(() => readLists(folder, lang));
	const messages = collect(() => readMessages(join(dir, 'story'), lang));
	const ledger = data && readLedger(data.tables);
	const addresses = { fact: factAddress, term: termAddress };
	const copy =
		ledger && lists
			? collect(() => checkAllCopy(files, lists, ledger, addresses, lang))
			: collect(() => refuseFlaws(files));
	if (ledger && lists && messages)
		collect(() => checkMessages(folder, messages, { ledger, lang, free: lists.free }));
	if (problems.length || !data || !ledger || !codebook || !messages || !copy)
		throw new Error(problems.join('\n'));
	return { data, ledger, codebook, messages, words: wordsFrom(messages, lang), ...copy };
}
