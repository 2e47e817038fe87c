// Who a sentence says it has something from: an outlet, a body or a person. One of its facts must rest on that one.
import * as v from 'valibot';
import type { Fact, Ledger } from '../../story/ledger';
import { readList } from './json-file';
import type { LanguageRules } from './language';
import { citedFact } from './links';
import { beside } from './loose';
import type { Report } from './problems';
import type { Run, Span } from './run';
import { literally } from './text';

const voices = v.array(v.strictObject({ names: v.array(v.string()), as: v.array(v.string()) }));

const schema = v.strictObject({
	/** Those whom a text also names without having anything from them: only when they speak. */
	bodies: voices,
	/** Outlets and agencies the ledger writes in several ways. All others are the publishers of the sources. */
	outlets: voices,
	/** Publishers whose name is an ordinary word. */
	ordinary: v.array(v.string()),
	/** Words in capitals before "says" or "wrote" that are no source: pronouns, and those the story is about. */
	others: v.array(v.string())
});

/** The names that a copy's language uses for those who say something; kept as `sayers.json`. */
export type Sayers = v.InferOutput<typeof schema>;

/** What the check looks at. */
export interface SayersContext {
	rules: LanguageRules;
	ledger: Ledger;
	report: Report;
	step: string | null;
	/** None where a language has no list. */
	sayers?: Sayers | null;
}

/**
 * Reads a language's `sayers.json`; a language may do without one.
 * @param path where it is
 * @param name what to call it in an error
 * @throws CopyError with every problem of the file
 */
export const readSayers = (path: string, name: string): Sayers | null =>
	readList(path, name, schema);

/**
 * Reports a sentence that names somebody as its source and cites no fact that rests on them.
 * @param run a paragraph
 * @param parts its sentences
 */
export function checkSayers(run: Run, parts: readonly Span[], context: SayersContext): void {
	const { rules, ledger, report, step, sayers } = context;
	const { speaking } = rules;
	if (!sayers || !speaking) return;
	const isNamed = ({ names }: Voice): boolean => names.some((name) => run.text.includes(name));
	const outlets = [...sayers.outlets, ...publishers(ledger, sayers)].filter(isNamed);
	const bodies = sayers.bodies.filter(isNamed);
	for (const { start, end } of parts) {
		const sentence = run.text.slice(start, end);
		const links = run.links.filter(
			(link) => link.start < end && start < link.end && citedFact(link.url, ledger)
		);
		const named = [
			...outlets.map((voice) => ({ ...voice, body: false, at: mentions(sentence, voice.names) })),
			...bodies.map((voice) => ({
				...voice,
				body: true,
				at: mentions(sentence, voice.names).filter(({ start: from, end: to }) =>
					speaking(sentence.slice(0, from), sentence.slice(to))
				)
			}))
		];
		for (const { start: from, name } of strangers(sentence, rules, [...outlets, ...bodies])) {
			if (sayers.others.includes(name)) continue;
			const expected = 'somebody whom a source in sources.csv or a name in sayers.json stands for';
			report(run.lineAt(start + from), step, expected, `"${name}"`);
		}
		for (const { as, at, body } of named) {
			for (const mention of at) {
				const place = { start: start + mention.start, end: start + mention.end };
				const facts = beside(run.text, place, links).flatMap(
					({ url }) => citedFact(url, ledger) ?? []
				);
				if (facts.some((fact) => restsOn(fact, as, body, ledger))) continue;
				const found = facts.length ? `only ${facts.map(({ id }) => `"${id}"`).join(', ')}` : 'none';
				const name = sentence.slice(mention.start, mention.end);
				const expected = `a fact from ${name} in the sentence that names it`;
				report(run.lineAt(place.start), step, expected, found);
			}
		}
	}
}

type Voice = Sayers['outlets'][number];

const kept = new WeakMap<Ledger, Voice[]>();

/** The publishers and agencies of all sources, taken apart: "New York Times, at NZ Herald" names two. */
function publishers(ledger: Ledger, { bodies, outlets, ordinary }: Sayers): Voice[] {
	const ready = kept.get(ledger);
	if (ready) return ready;
	const known = [...bodies, ...outlets].flatMap(({ names, as }) => [...names, ...as]);
	const names = [...ledger.sources.values()].flatMap(({ publisher, author }) => [
		...pieces(publisher),
		...pieces(author ?? '').filter((name) =>
			/^\p{Lu}{2,}$|^Reuters$|^Press Association$/u.test(name)
		)
	]);
	const made = [...new Set(names)]
		.filter((name) => /^\p{Lu}/u.test(name) && !ordinary.includes(name))
		.filter((name) => mentions(name, known).length === 0)
		.map((name) => ({ names: [name], as: [name] }));
	kept.set(ledger, made);
	return made;
}

/** The names in a cell, without what is said about them. */
const pieces = (cell: string): string[] =>
	cell
		.replace(/ ?\((?!relaying|quoting)[^)]*\)/g, '')
		.split(/, at |, | via | \/ | ?\((?:relaying|quoting) |\)/)
		.map((piece) =>
			piece
				.replace(/^(?:the|and) /i, '')
				.replace(/ text$/, '')
				.trim()
		)
		.filter((piece) => piece.length > 1);

/** Where a text names somebody, whole words only, and not inside a longer name such as "Sunday Times". */
function mentions(text: string, names: readonly string[]): Span[] {
	return names.flatMap((name) =>
		text.includes(name)
			? [...text.matchAll(patternOf(name))].map(({ 0: found, index }) => ({
					start: index,
					end: index + found.length
				}))
			: []
	);
}

const patternOf = (name: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}-])${literally(name)}(?![\\p{L}\\p{N}])`, 'gu');

/** Names in capitals that say something and that nobody has heard of. */
function strangers(
	sentence: string,
	{ tellers }: LanguageRules,
	known: readonly Voice[]
): { start: number; name: string }[] {
	return tellers.flatMap((teller) =>
		[...sentence.matchAll(teller)]
			.map(({ 0: name, index }) => ({ start: index, name }))
			.filter(({ name }) => !known.some(({ names }) => mentions(name, names).length > 0))
	);
}

/** Whether a fact has something from somebody: as a source, as the speaker, or by its own words; a body also by a title. */
function restsOn(fact: Fact, as: readonly string[], body: boolean, ledger: Ledger): boolean {
	const sources = fact.sourceIds.flatMap((id) => ledger.sources.get(id) ?? []);
	const told = [
		fact.statement,
		...(body ? sources.map(({ title }) => title) : []),
		fact.speaker ?? '',
		...sources.flatMap(({ publisher, author }) => [publisher, author ?? ''])
	];
	return told.some((text) => mentions(text, as).length > 0);
}
