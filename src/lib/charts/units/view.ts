// What can be asked of the unit picture: which people are drawn one by one.

declare module '$lib/story/pictures' {
	interface Views {
		/** The people IS executed in the last month of the sample. */
		units: { of: 'august-2015' };
	}
}

export {};
