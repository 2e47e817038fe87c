// The rules for running copy: every number is a fact, no fact is overstated, no sentence is too long.
import type { Fact } from '../../story/ledger';
import { findAvoided, type Avoided } from './avoid';
import {
	agrees,
	countsIn,
	countsOther,
	dated,
	isWhole,
	onlyInCaveat,
	wordsOfCaveat
} from './fact-numbers';
import { missingDoubt, missingHedge } from './hedges';
import type { LanguageRules, NumberToken } from './language';
import { checkLink, citedFact, type LinkContext } from './links';
import { checkLoose, freeIn } from './loose';
import { momentsIn, type DateToken } from './moments';
import { numbersIn } from './numbers';
import type { Report } from './problems';
import { checkQuotations } from './quotations';
import { within, type Run, type Span } from './run';
import { checkSayers, type Sayers } from './sayers';
import { countWords, sentences, tidy } from './text';

/** The longest sentence, in words, that is still easy to read. */
export const longestSentence = 30;

/** All that the rules look at. */
export interface RuleContext extends LinkContext {
	rules: LanguageRules;
	report: Report;
	/** Words to do without; none where a language has no list. */
	avoid?: readonly Avoided[];
	/** Words that count and need no fact, each with its reason; none where a language has no list. */
	free?: readonly Avoided[];
	/** Names of those who say something. */
	sayers?: Sayers | null;
	/** The step in which the text stands; null in front of the first one. */
	step: string | null;
}

/**
 * Holds one paragraph to every rule.
 * @param run the paragraph
 * @param context the language, the ledger, and where to report
 */
export function checkRun(run: Run, context: RuleContext): void {
	for (const link of run.links) {
		checkLink(link, run.lineAt(link.start), context.step, context, context.report);
	}
	const parts = sentences(run.text, context.rules);
	checkLoose(run, parts, context);
	checkSayers(run, parts, context);
	checkLengths(run, parts, context);
	const figures = figuresOf(run, context);
	for (const link of run.links) {
		const fact = citedFact(link.url, context.ledger);
		if (!fact) continue;
		const around = parts.filter((part) => part.start < link.end && link.start < part.end);
		const sentence = run.text.slice(around[0]?.start ?? 0, around.at(-1)?.end);
		checkCitation(run, link, fact, sentence, figures, context);
	}
	checkQuotations(run, context);
	checkWording(run.text, (offset) => run.lineAt(offset), context);
}

/**
 * Reports words to avoid, and ids of facts, which are for editors only.
 * @param text a paragraph or a heading
 * @param lineAt the line on which a character of it stands
 * @param context the language, its list, and where to report
 */
export function checkWording(
	text: string,
	lineAt: (offset: number) => number,
	{ ledger, rules, avoid = [], report, step }: RuleContext
): void {
	for (const { 0: id, index } of text.matchAll(/(?<!fact:)\b[a-z_]+\.[a-z0-9_]+/g)) {
		if (ledger.facts.has(id))
			report(lineAt(index), step, 'words instead of the id of a fact', `"${id}"`);
	}
	for (const found of findAvoided(text, avoid, rules)) {
		const expected = `no "${found.listed}", because ${found.why}`;
		report(lineAt(found.start), step, expected, `"${found.text}"`);
	}
}

function checkLengths(run: Run, parts: readonly Span[], { report, step }: RuleContext): void {
	for (const { start, end } of parts) {
		const words = tidy(run.text.slice(start, end));
		const count = countWords(words);
		if (count <= longestSentence) continue;
		const opening = words.split(' ').slice(0, 5).join(' ');
		const expected = `sentences of at most ${longestSentence} words`;
		report(run.lineAt(start), step, expected, `${count} words in the one that begins "${opening}"`);
	}
}

/** What stands in a paragraph that facts have to hold. */
interface Figures {
	dates: readonly DateToken[];
	counts: readonly NumberToken[];
	/** All numbers, those in dates among them. */
	all: readonly NumberToken[];
	/** What is on the list of free words. */
	free: readonly Span[];
}

const figuresOf = ({ text }: Run, { rules, ...context }: RuleContext): Figures => ({
	dates: momentsIn(text, rules),
	counts: countsIn(text, rules),
	all: numbersIn(text, rules),
	free: freeIn(text, { ...context, rules })
});

/** The words of a fact link against the fact. */
function checkCitation(
	run: Run,
	link: Span & { text: string },
	fact: Fact,
	sentence: string,
	figures: Figures,
	context: RuleContext
): void {
	const { rules, report, step } = context;
	const line = run.lineAt(link.start);
	const inLink = <T extends Span>(found: readonly T[]): T[] =>
		found.filter((each) => within(each, link) && !figures.free.some((span) => within(each, span)));
	const dates = inLink(figures.dates);
	for (const date of dates) {
		if (dated(date, fact)) continue;
		report(line, step, `a date that the fact "${fact.id}" holds`, `"${date.text}" in the link`);
	}
	const numbers = inLink(figures.counts);
	for (const number of numbers) {
		if (agrees(number, fact)) continue;
		const where = onlyInCaveat(number, fact) ? 'in its caveat only' : 'in the link';
		const found = `"${number.text}${number.percent ? ' per cent' : ''}" ${where}`;
		report(line, step, `a number that the fact "${fact.id}" holds`, found);
	}
	const lost = new Set<string>();
	for (const number of numbers) {
		const before = run.text.slice(0, number.start);
		if (isWhole(number, fact) && !/\bthe\s$/i.test(before) && rules.whole?.test(before) === false) {
			const expected = `a part of the ${number.text}, as the fact "${fact.id}" counts a part of it`;
			report(line, step, expected, `"${link.text}"`);
		}
		const after = run.text.slice(number.end);
		if (agrees(number, fact) && countsOther(number, after, fact, rules)) {
			const expected = `what the fact "${fact.id}" counts with "${number.text}"`;
			report(line, step, expected, `"${number.text}${after.split(' ', 3).join(' ')}"`);
		}
		// "The 58" takes up a number the reader has met together with its hedge.
		if (rules.introduced?.test(before)) continue;
		const missing = missingHedge(fact, number, sentence, near(run, number, figures.all), rules);
		if (missing) lost.add(missing);
	}
	for (const missing of lost) report(line, step, missing, `"${link.text}" without it`);
	const borrowed = wordsOfCaveat(sentence, fact);
	if (borrowed !== null) {
		const expected = `words that the fact "${fact.id}" holds`;
		report(line, step, expected, `“${borrowed}” in its caveat only`);
	}
	// A link that holds a date and nothing else says when, and claims nothing.
	if (dates.some(({ text }) => text === link.text)) return;
	const doubt = missingDoubt(fact, sentence, rules);
	if (doubt) report(line, step, doubt.expected, `"${link.text}" without it`);
}

/** The words from the figure before a number to the figure after it: a hedge among them belongs to no other. */
function near(run: Run, number: Span, figures: readonly Span[]): string {
	const before = figures.filter(({ end }) => end <= number.start).at(-1)?.end ?? 0;
	const after = figures.find(({ start }) => start >= number.end)?.start ?? run.text.length;
	const words = run.text.slice(before, after);
	const at = number.start - before;
	const from =
		words
			.slice(0, at)
			.split(/[.!?;:]\s|,\s/)
			.at(-1) ?? '';
	const to =
		/^(?:\s[^\s,]+){0,2}?\s(?:or|and)\s(?:more|so|less|fewer)\b/.exec(
			words.slice(at + number.end - number.start)
		)?.[0] ?? '';
	return `${from} … ${to}`;
}
