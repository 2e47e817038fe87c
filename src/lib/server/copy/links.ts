// Where a link in the copy may lead. A new kind of link is one entry in `schemes`.
import type { Fact, Ledger } from '../../story/ledger';
import type { Foreign } from './foreign';
import type { Report } from './problems';

/** The ids of the glossary's terms; a set will do. */
export type Terms = Pick<ReadonlySet<string>, 'has'> & Iterable<string>;

/** What links need to know of the rest of the project. */
export interface LinkContext {
	ledger: Ledger;
	/** The address of a fact on the page. */
	factHref: (id: string) => string;
	/** Ids of the glossary's terms; none where copy may not link to it. */
	terms?: Terms;
	/** The address of a term on the page; needed with `terms`. */
	termHref?: (id: string) => string;
	/** Words of other languages; none where a language has no list. */
	foreign?: readonly Foreign[];
}

/** How links of one scheme are checked and shown. */
export interface Scheme {
	/** What is wrong with the target, as what was expected and found; null when nothing is. */
	check(target: string, context: LinkContext): readonly [expected: string, found: string] | null;
	/** Attributes of the `<a>`. */
	properties(target: string, context: LinkContext): Record<string, string | string[]>;
}

const fact: Scheme = {
	check(id, { ledger }) {
		const known = ledger.facts.get(id);
		if (!known) {
			const near = nearest(id, ledger.facts.keys());
			return [`the id of a fact in the ledger${near ? ` such as "${near}"` : ''}`, `"${id}"`];
		}
		const missing = known.sourceIds.filter((source) => !ledger.sources.has(source));
		if (known.sourceIds.length === 0)
			return [`a source for the fact "${id}"`, 'none in the ledger'];
		if (missing.length === 0) return null;
		const names = missing.map((source) => `"${source}"`).join(' and ');
		return [`every source of the fact "${id}" in the ledger`, `no row for ${names}`];
	},
	properties: (id, { factHref }) => ({ className: ['fact'], href: factHref(id), dataFact: id })
};

const term: Scheme = {
	check(id, { terms = new Set<string>() }) {
		if (terms.has(id)) return null;
		const near = nearest(id, terms);
		return [`the id of a term in the glossary${near ? ` such as "${near}"` : ''}`, `"${id}"`];
	},
	properties: (id, { termHref }) => ({
		className: ['term'],
		href: termHref?.(id) ?? `#${id}`,
		dataTerm: id
	})
};

/** Schemes of our own, by the word before the colon. */
const schemes = new Map([
	['fact', fact],
	['term', term]
]);

/** An address taken apart: one of our own schemes, or an ordinary link. */
export type Target =
	{ scheme: Scheme; name: string; target: string } | { scheme: null; url: string };

/**
 * Takes the address of a link apart.
 * @param url as it stands in the Markdown
 */
export function targetOf(url: string): Target {
	const [, name = '', target = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
	const scheme = schemes.get(name);
	return scheme ? { scheme, name, target } : { scheme: null, url };
}

/**
 * The id of the fact that a link cites, or null for any other link.
 * @param url as it stands in the Markdown
 */
export function citedId(url: string): string | null {
	const target = targetOf(url);
	return target.scheme === fact ? target.target : null;
}

/**
 * The id of the term that a link explains, or null for any other link.
 * @param url as it stands in the Markdown
 */
export function explainedId(url: string): string | null {
	const target = targetOf(url);
	return target.scheme === term ? target.target : null;
}

/**
 * The fact that a link cites, or null for any other link and for an unknown id.
 * @param url as it stands in the Markdown
 */
export function citedFact(url: string, ledger: Ledger): Fact | null {
	return ledger.facts.get(citedId(url) ?? '') ?? null;
}

/**
 * Reports an address that leads nowhere, or somewhere a reader should not be sent.
 * @param link its address and words
 * @param line where it stands
 * @param step the step it stands in, if any
 * @param report takes down what is wrong
 */
export function checkLink(
	link: { url: string; text: string },
	line: number,
	step: string | null,
	context: LinkContext,
	report: Report
): void {
	if (!link.text.trim())
		report(line, step, 'words in every link', `none in the link to "${link.url}"`);
	const target = targetOf(link.url);
	if (target.scheme) {
		const wrong = target.scheme.check(target.target, context);
		if (wrong) report(line, step, ...wrong);
	} else if (
		!link.url ||
		(/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link.url) && !/^https:\/\//.test(link.url))
	) {
		const own = [...schemes.keys()].map((name) => `"${name}:"`).join(', ');
		report(line, step, `a link to ${own}, "https:" or a page of this site`, `"${link.url}"`);
	}
}

/** The known id that takes the fewest typing mistakes to reach, when they are few. */
function nearest(id: string, known: Iterable<string>): string | null {
	let best: string | null = null;
	let least = Math.max(3, Math.ceil(id.length / 3)) + 1;
	for (const other of known) {
		const mistakes = distance(id, other);
		if (mistakes < least) [best, least] = [other, mistakes];
	}
	return best;
}

/** Levenshtein's distance: letters added, left out or replaced. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
