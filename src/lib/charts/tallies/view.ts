// What can be asked of the tallies: which counts stand side by side.

declare module '$lib/story/pictures' {
	interface Views {
		/** Those IS harmed, those who were tried at home, or what became of those held. */
		tallies: { of: 'harmed' | 'tried' | 'after' };
	}
}

export {};
