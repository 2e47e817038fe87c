// The facts the copy may cite and the sources they rest on: types only, safe to ship.

/** One fact: everything a citation needs to say what is known, by whom, and how surely. */
export interface Fact {
	readonly id: string;
	readonly topic: string;
	/** How to read the values: count, at_least, about, range, share, quote, statement or date. */
	readonly kind: string;
	/** The lower or only value; `null` when open below, or when the fact is no number. */
	readonly low: number | null;
	/** The upper value, equal to `low` for a single figure; `null` when open above. */
	readonly high: number | null;
	/** What the values count, such as `people`; `null` when the fact is no number. */
	readonly unit: string | null;
	readonly statement: string;
	readonly quote: string | null;
	readonly speaker: string | null;
	/** The date the fact holds for: an ISO year, month or day. */
	readonly asOf: string;
	/** Ids in the ledger's sources; never empty. */
	readonly sourceIds: readonly string[];
	readonly locator: string | null;
	/** A: the primary body's own text was read. B: a report of it. D: derived here. */
	readonly grade: 'A' | 'B' | 'D';
	readonly singleSource: boolean;
	readonly caveat: string | null;
}

/** One source: what was read, where it stands, and how far to trust the reading. */
export interface Source {
	readonly id: string;
	readonly title: string;
	/** The language of the title, as a BCP 47 tag. */
	readonly language: string;
	readonly author: string | null;
	readonly publisher: string;
	/** An ISO year, month or day. */
	readonly date: string | null;
	/** A link target. A few addresses hold a private person's name, so it is never visible text. */
	readonly url: string;
	readonly readAs: 'original' | 'copy' | 'translation' | 'excerpt';
	readonly locator: string;
	readonly grade: 'A' | 'B';
	readonly note: string | null;
}

/** All facts and sources, by id. Every source a fact names is there: the build has checked. */
export interface Ledger {
	readonly facts: ReadonlyMap<string, Fact>;
	readonly sources: ReadonlyMap<string, Source>;
}
