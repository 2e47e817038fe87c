// Reads everything a person may have changed: tables, facts, copy, words. Any mistake stops the build.
import { join } from 'node:path';
import { language } from '../story/language';
import type { ChapterCopy } from '../story/copy';
import type { Ledger } from '../story/ledger';
import { wordsFrom, type Messages, type Words } from '../story/words';
import type { Avoided } from './copy/avoid';
import { readAllCopy } from './copy/extras';
import { checkMessages } from './copy/messages';
import { readLedger } from './ledger';
import { readPackage, type DataPackage } from './package';
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
 * Throws one error that lists every problem found in the tables, or else in the copy.
 */
export function readAll(dir = 'data', lang = language): Everything {
	const data = readPackage(dir);
	const ledger = readLedger(data.tables);
	const addresses = { fact: factAddress, term: termAddress };
	const copy = readAllCopy(join(dir, 'story', lang), ledger, addresses, lang);
	const messages = readMessages(join(dir, 'story'), lang);
	checkMessages(join(dir, 'story', lang), messages, ledger, lang);
	return { data, ledger, messages, words: wordsFrom(messages, lang), ...copy };
}
