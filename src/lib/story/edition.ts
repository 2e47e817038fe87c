// When this piece was published and changed, and where it lives. Change these by hand.

/** Dates of this edition. */
export const edition = {
	/** First publication, ISO date. */
	published: '2026-11-23',
	/** Last change of substance, ISO date. */
	changed: '2026-11-23',
	/** The version printed in the colophon and the data package. */
	version: '1.0.0'
} as const;
