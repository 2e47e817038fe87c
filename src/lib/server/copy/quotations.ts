// Quoted words are somebody's own words: all of them must stand in the quotation of a fact.
import type { Ledger } from '../../story/ledger';
import type { LanguageRules } from './language';
import { citedFact, citedId } from './links';
import type { Report } from './problems';
import { within, type Run, type Span } from './run';
import { literally } from './text';

/** What quotations are checked with. */
export interface QuotationContext {
	rules: LanguageRules;
	ledger: Ledger;
	report: Report;
	step: string | null;
}

/**
 * Checks every quotation in double marks. Single marks are left alone: they cannot be told from apostrophes.
 * @param run a paragraph
 * @param context the language, the ledger, and where to report
 */
export function checkQuotations(run: Run, context: QuotationContext): void {
	const { rules, ledger, report, step } = context;
	for (const { start, end, closed } of quotations(run.text, rules)) {
		const line = run.lineAt(start);
		const words = run.text.slice(start + 1, closed ? end - 1 : end);
		if (!closed) {
			report(line, step, 'a closing mark for every quotation', `none after “${brief(words)}”`);
			continue;
		}
		const links = run.links.filter(
			(link) => within({ start, end }, link) || within(link, { start, end })
		);
		const facts = links.map(({ url }) => citedFact(url, ledger)).filter((fact) => fact !== null);
		// An unknown id has been reported already; its quotation cannot be looked up.
		if (facts.length === 0 && links.some(({ url }) => citedId(url) !== null)) continue;
		if (facts.length === 0) {
			report(line, step, 'a fact link around every quotation', `“${brief(words)}” in none`);
			continue;
		}
		const quoted = facts.filter((fact) => fact.quote !== null);
		if (quoted.some((fact) => holds(fact.quote ?? '', words))) continue;
		const ids = facts.map(({ id }) => `"${id}"`).join(' or ');
		const odd = quoted[0]?.quote ? strangeWords(quoted[0].quote, words) : '';
		const found = quoted.length === 0 ? `no quotation there for “${brief(words)}”` : odd;
		report(line, step, `the words of the quotation in the fact ${ids}`, found);
	}
}

/** Stretches between quotation marks, marks included; an opening mark without a closing one runs to the end. */
function quotations(text: string, rules: LanguageRules): (Span & { closed: boolean })[] {
	const found: (Span & { closed: boolean })[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const pair = rules.quotes.find(([open]) => text[at] === open);
		if (!pair) continue;
		const close = text.indexOf(pair[1], at + 1);
		const end = close < 0 ? text.length : close + 1;
		found.push({ start: at, end, closed: close >= 0 });
		at = end - 1;
	}
	return found;
}

/** Whether the quoted words stand in a quotation; an ellipsis or a bracketed insertion may stand for others. */
function holds(quote: string, words: string): boolean {
	if (endOf(quote, words, 0) >= 0) return true;
	let from = 0;
	return words.split(/\[[^\]]*\]|…|\.{3}/).every((piece) => {
		if (from >= 0 && fold(piece)) from = endOf(quote, piece, from);
		return from >= 0;
	});
}

/**
 * Where the words end in a quotation, or -1. They are whole words and verbatim, but for a capital at the start,
 * the kind of apostrophe, and punctuation at the end, all of which follow the sentence around them.
 */
function endOf(quote: string, words: string, from: number): number {
	const piece = literally(fold(words));
	const first = /^\p{L}/u.test(piece)
		? `[${piece[0]?.toLowerCase()}${piece[0]?.toUpperCase()}]`
		: '';
	const whole = new RegExp(
		`(?<![\\p{L}\\p{N}])${first}${first ? piece.slice(1) : piece}(?![\\p{L}\\p{N}])`,
		'gu'
	);
	whole.lastIndex = from;
	return whole.exec(fold(quote)) ? whole.lastIndex : -1;
}

/** Names the quoted words that the quotation does not have, or says that it has them otherwise. */
function strangeWords(quote: string, words: string): string {
	const bare = (text: string): string[] =>
		fold(text)
			.toLowerCase()
			.match(/[\p{L}\p{N}'-]+/gu) ?? [];
	const known = new Set(bare(quote));
	const strange = bare(words).filter((word) => !known.has(word));
	if (strange.length === 0) return `“${brief(words)}”, which does not stand there like that`;
	return `${strange.map((word) => `“${word}”`).join(', ')}, which it does not have`;
}

/** Makes quotations comparable: one kind of apostrophe and space, nothing after the last word. */
function fold(text: string): string {
	return text
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\s,;:.!?]+$/, '');
}

function brief(words: string): string {
	return words.length > 60 ? `${words.slice(0, 60).trim()}…` : words.trim();
}
