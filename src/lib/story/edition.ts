// When this piece was published and changed, and where it lives. Change these by hand.

/** Dates of this edition. */
export const edition = {
	/** First publication, ISO date. */
	published: '2026-11-23',
	/** Last change of substance, ISO date. */
	changed: '2026-11-29',
	/** The newest day told of in any page that was read; the story must not sound as if it knew a later one. */
	readUpTo: '2026-03-20',
	/** The version printed in the colophon and the data package. */
	version: '1.0.0'
} as const;
