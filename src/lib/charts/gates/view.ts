// What can be asked of the five gates: a scene. The gates never change places.

/** What the way from inside to speaking is shown for. */
export type Scene =
	/** What shuts the first gate from within. */
	| 'police'
	/** Whether leaving is apostasy: what is said, and what was printed. */
	| 'apostasy'
	/** Out, and then: two ends, neither of them safe. */
	| 'nowhere'
	/** All five gates shut; those who spoke beyond them, the others before them. */
	| 'silence'
	/** What the first recommendation would open. */
	| 'recognise'
	/** What the first two would open. */
	| 'let-them-speak'
	/** What the first three would open. */
	| 'resettle'
	/** What all four would open. */
	| 'remove-penalties';

declare module '$lib/story/pictures' {
	interface Views {
		gates: { scene: Scene };
	}
}
