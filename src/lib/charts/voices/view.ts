// What can be asked of the 58 marks: an arrangement. Their number never changes.

/** How the marks stand. */
export type Arrangement =
	/** A loose field: the sample as it is. */
	| 'field'
	/** Men and women. */
	| 'sex'
	/** Five groups of origin, never a single country. */
	| 'origin'
	/** Before and during the summer of 2015. */
	| 'when'
	/** At the edge of those who are not counted. */
	| 'unseen'
	/** Beside 20,000 foreigners. */
	| 'scale'
	/** "At least half": solid up to a line, hatched beyond it. */
	| 'half'
	/** Reaching into those who did not speak (a diagram). */
	| 'reach'
	/** Drawn as outlines: neither heroes nor proof. */
	| 'outlined'
	/** At the front: the end. */
	| 'heard'
	/** Quiet, at the edge, beside the words of one person. */
	| 'voice';

/** A view of the marks; in "voice" also the fact of the ledger that holds the words. */
export type VoicesView =
	{ arrange: Exclude<Arrangement, 'voice'> } | { arrange: 'voice'; fact: `voice.${string}` };

declare module '$lib/story/pictures' {
	interface Views {
		voices: VoicesView;
	}
}
