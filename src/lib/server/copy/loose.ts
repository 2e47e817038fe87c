// What counts or dates outside a fact link: it needs a fact, unless it is on the list of free words.
import type { Fact } from '../../story/ledger';
import { findAvoided, type Avoided } from './avoid';
import { agrees, countsIn, dated } from './fact-numbers';
import type { LanguageRules } from './language';
import { citedFact, citedId, type LinkContext } from './links';
import { momentsIn } from './moments';
import type { Report } from './problems';
import { within, type LinkSpan, type Run, type Span } from './run';

/** What loose figures are checked with. */
export interface LooseContext extends Pick<LinkContext, 'ledger'> {
	rules: LanguageRules;
	report: Report;
	/** The list of free words. */
	free?: readonly Avoided[];
	step: string | null;
}

/**
 * The stretches of a text that are on the list of free words.
 * @param text without markup
 */
export const freeIn = (
	text: string,
	{ rules, free = [] }: Pick<LooseContext, 'rules' | 'free'>
): Span[] =>
	findAvoided(text, free, rules).map(({ start, text: found }) => ({
		start,
		end: start + found.length
	}));

/**
 * Reports numbers outside fact links, and dates that no fact of their sentence holds.
 * @param run a paragraph
 * @param parts its sentences
 */
export function checkLoose(run: Run, parts: readonly Span[], context: LooseContext): void {
	const { rules, report, step, ledger } = context;
	const links = run.links.filter((link) => citedId(link.url) !== null);
	const spared = [...freeIn(run.text, context), ...links];
	for (const number of [...countsIn(run.text, rules), ...signsIn(run.text)]) {
		if (spared.some((span) => within(number, span))) continue;
		const inside = links.some((span) => number.start < span.end && span.start < number.end);
		const found = inside ? 'only part of it inside one' : 'it outside any fact link';
		report(run.lineAt(number.start), step, `a fact for the number "${number.text}"`, found);
	}
	if (!rules.years) return;
	for (const date of momentsIn(run.text, rules)) {
		if (spared.some((span) => within(date, span))) continue;
		const around = parts.find((part) => within(date, part)) ?? date;
		const near = links.filter((link) => link.start < around.end && around.start < link.end);
		const facts = beside(run.text, date, near).flatMap(({ url }) => citedFact(url, ledger) ?? []);
		if (facts.some((fact) => dated(date, fact))) continue;
		const found = facts.length ? `only ${facts.map(({ id }) => `"${id}"`).join(', ')}` : 'none';
		const expected = `a fact in the sentence that holds the date "${date.text}"`;
		report(run.lineAt(date.start), step, expected, found);
	}
}

/**
 * The links a date or a name belongs to: the one before and the one after, or the one that nothing parts it from.
 * @param text a paragraph
 * @param place where the date or the name stands
 * @param links those of its sentence
 */
export function beside(text: string, place: Span, links: readonly LinkSpan[]): LinkSpan[] {
	const around = links.find((link) => within(place, link));
	if (around) return [around];
	const before = links.filter(({ end }) => end <= place.start).at(-1);
	const after = links.find(({ start }) => start >= place.end);
	const parted = (words: string): boolean => /[,;:]|\b(?:and|to|than)\b/.test(words);
	if (before && after) {
		const left = parted(text.slice(before.end, place.start));
		if (left !== parted(text.slice(place.end, after.start))) return [left ? after : before];
	}
	return [before, after].filter((link) => link !== undefined);
}

/**
 * Reports figures in words that can hold no link, such as a heading: a fact cited beside them must hold each.
 * @param text a heading or a message
 * @param line where it stands
 * @param facts those cited under the heading, or named for the message
 * @param place completes "… in the", such as "heading"
 */
export function checkBare(
	text: string,
	line: number,
	facts: readonly Fact[],
	place: string,
	context: Omit<LooseContext, 'ledger'>
): void {
	const { rules, report, step } = context;
	const spared = freeIn(text, context);
	const held = [
		...countsIn(text, rules).map((number) => ({
			...number,
			held: facts.some((fact) => agrees(number, fact))
		})),
		...signsIn(text).map((sign) => ({ ...sign, held: false })),
		...(rules.years ? momentsIn(text, rules) : []).map((date) => ({
			...date,
			held: facts.some((fact) => dated(date, fact))
		}))
	];
	for (const figure of held) {
		if (figure.held || spared.some((span) => within(figure, span))) continue;
		const expected = `a cited fact that holds "${figure.text}"`;
		report(line, step, expected, `"${text}" in the ${place} without one`);
	}
}

/** Such as ½ and Roman numeral signs, which no number pattern reads. */
const signsIn = (text: string): (Span & { text: string })[] =>
	[...text.matchAll(/[\p{No}\p{Nl}]/gu)].map(({ 0: sign, index }) => ({
		start: index,
		end: index + sign.length,
		text: sign
	}));
