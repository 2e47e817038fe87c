// The words on pictures and controls, held to the rules of the copy. A message can hold no link, so a list beside
// them, `words-facts.json`, names the facts whose numbers it tells; all other numbers come from the tables.
import { join } from 'node:path';
import * as v from 'valibot';
import type { Fact, Ledger } from '../../story/ledger';
import type { Messages } from '../../story/words';
import type { Avoided } from './avoid';
import { readJson, readList } from './json-file';
import { rulesFor } from './language';
import { checkBare } from './loose';
import { literalsOf } from './message-text';
import { CopyError, type Problem } from './problems';

const schema = v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1)));

/** What messages are checked with. */
export interface MessageContext {
	ledger: Ledger;
	lang: string;
	/** Facts by the key of a message. */
	facts: Readonly<Record<string, readonly string[]>>;
	/** Words that count and need no fact. */
	free: readonly Avoided[];
}

/**
 * Holds every message of a language to the ledger.
 * @param dir the language's folder, such as `data/story/en`
 * @param messages as read from its `words` folder
 * @param free words that count and need no fact
 * @throws CopyError with every problem
 */
export function checkMessages(
	dir: string,
	messages: Messages,
	{ ledger, lang, free }: Omit<MessageContext, 'facts'>
): void {
	const list = `data/story/${lang}/words-facts.json`;
	const facts = readList(join(dir, 'words-facts.json'), list, schema) ?? {};
	const problems = Object.entries(messages).flatMap(([name, part]) => {
		const file = `data/story/${lang}/words/${name}.json`;
		const { lineOf } = readJson(join(dir, 'words', `${name}.json`), file);
		return flat(part, [name]).flatMap(([path, message]) => {
			const at = { file, line: lineOf(path.slice(1)) };
			return messageProblems(path.join('.'), message, { ledger, lang, facts, free }).map(
				(problem) => ({ ...problem, ...at })
			);
		});
	});
	const { lineOf } = Object.keys(facts).length
		? readJson(join(dir, 'words-facts.json'), list)
		: { lineOf: () => 1 };
	const unknown = Object.keys(facts).filter((key) => !has(messages, key.split('.')));
	const gone = unknown.map((key): Problem => ({
		...{ file: list, line: lineOf([key]), step: null },
		...{ expected: 'the key of a message', found: `"${key}"` }
	}));
	if (problems.length + gone.length > 0) throw new CopyError([...problems, ...gone]);
}

/**
 * What is wrong with one message.
 * @param key its key, which stands for the step
 * @param message in ICU message format
 */
export function messageProblems(
	key: string,
	message: string,
	{ ledger, lang, facts, free }: MessageContext
): Problem[] {
	const found: Problem[] = [];
	const cited = (facts[key] ?? []).flatMap((id): Fact[] => {
		const fact = ledger.facts.get(id);
		if (!fact) {
			const expected = 'the id of a fact in the ledger in words-facts.json';
			found.push({ file: '', line: 1, step: key, expected, found: `"${id}"` });
		}
		return fact ? [fact] : [];
	});
	const rules = rulesFor(lang);
	for (const { text, is } of literalsOf(message)) {
		// The words of a plural's branch may say the branch's number, and no other.
		if (is !== null && rules.spelled(text).some(({ value }) => value === is)) continue;
		checkBare(text, 1, cited, 'message', {
			...{ rules, free, step: key },
			report: (line, step, expected, told) =>
				found.push({ file: '', line, step, expected, found: told })
		});
	}
	return found;
}

/** All messages under a part, with the path of their keys. */
export const flat = (
	part: Messages | string,
	path: readonly string[]
): [path: readonly string[], message: string][] =>
	typeof part === 'string'
		? [[path, part]]
		: Object.entries(part).flatMap(([name, value]) => flat(value, [...path, name]));

function has(messages: Messages, path: readonly string[]): boolean {
	const [first = '', ...rest] = path;
	const value = messages[first];
	if (value === undefined) return false;
	return typeof value === 'string' ? rest.length === 0 : has(value, rest);
}
