// The rules for running copy: every number is a fact, no fact is overstated, no sentence is too long.
import type { Fact } from '../../story/ledger';
import { findAvoided, type Avoided } from './avoid';
import { datesIn } from './dates';
import { agrees, holdsOwnNumber, numbersOfFact } from './fact-numbers';
import { missingHedge } from './hedges';
import type { LanguageRules } from './language';
import { checkLink, citedFact, citedId, type LinkContext } from './links';
import { digitNumbers, numbersIn } from './numbers';
import type { Report } from './problems';
import { checkQuotations } from './quotations';
import { within, type Run, type Span } from './run';
import { countWords, sentences, tidy } from './text';

/** The longest sentence, in words, that is still easy to read. */
export const longestSentence = 30;

/** All that the rules look at. */
export interface RuleContext extends LinkContext {
	rules: LanguageRules;
	report: Report;
	/** Words to do without; none where a language has no list. */
	avoid?: readonly Avoided[];
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
	checkLooseNumbers(run, context);
	const parts = sentences(run.text, context.rules);
	checkLengths(run, parts, context);
	for (const link of run.links) {
		const fact = citedFact(link.url, context.ledger);
		if (!fact) continue;
		const around = parts.filter((part) => part.start < link.end && link.start < part.end);
		const sentence = run.text.slice(around[0]?.start ?? 0, around.at(-1)?.end);
		checkCitation(run, link, fact, sentence, context);
	}
	checkQuotations(run, context);
	checkWording(run.text, (offset) => run.lineAt(offset), context);
}

/**
 * Reports words to avoid.
 * @param text a paragraph or a heading
 * @param lineAt the line on which a character of it stands
 * @param context the language, its list, and where to report
 */
export function checkWording(
	text: string,
	lineAt: (offset: number) => number,
	{ rules, avoid = [], report, step }: RuleContext
): void {
	for (const found of findAvoided(text, avoid, rules)) {
		const expected = `no "${found.listed}", because ${found.why}`;
		report(lineAt(found.start), step, expected, `"${found.text}"`);
	}
}

/** Digits outside fact links; dates are free, because they are how a sentence says when. */
function checkLooseNumbers(run: Run, { rules, report, step }: RuleContext): void {
	const free = [
		...datesIn(run.text, rules),
		...run.links.filter((link) => citedId(link.url) !== null)
	];
	const digits: (Span & { text: string })[] = digitNumbers(run.text, rules);
	// Such as ½ and Roman numeral signs, which no number pattern reads.
	for (const other of run.text.matchAll(/[\p{No}\p{Nl}]/gu)) {
		digits.push({ start: other.index, end: other.index + other[0].length, text: other[0] });
	}
	for (const number of digits) {
		if (free.some((span) => within(number, span))) continue;
		const inside = free.some((span) => number.start < span.end && span.start < number.end);
		const found = inside ? 'only part of it inside one' : 'it outside any fact link';
		report(run.lineAt(number.start), step, `a fact for the number "${number.text}"`, found);
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

/** The words of a fact link against the fact. */
function checkCitation(
	run: Run,
	link: Span & { text: string },
	fact: Fact,
	sentence: string,
	{ rules, report, step }: RuleContext
): void {
	const line = run.lineAt(link.start);
	const dates = datesIn(link.text, rules);
	const numbers = numbersIn(link.text, rules).map((number) => ({
		...number,
		date: dates.some((date) => within(number, date))
	}));
	const allowed = numbersOfFact(fact);
	for (const number of numbers) {
		if (agrees(number, fact, allowed)) continue;
		const found = `"${number.text}${number.percent ? ' per cent' : ''}" in the link`;
		report(line, step, `a number that the fact "${fact.id}" holds`, found);
	}
	if (!numbers.some((number) => holdsOwnNumber(number, fact))) return;
	const before = run.text.slice(0, link.start);
	const introduced = rules.introduced;
	// "The 58" takes up a number the reader has met together with its hedge.
	if (introduced?.test(before) || introduced?.test(/^\S+\s+/.exec(link.text)?.[0] ?? '')) return;
	const missing = missingHedge(fact, sentence, rules);
	if (missing) report(line, step, missing, `"${link.text}" without it`);
}
