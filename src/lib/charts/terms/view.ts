// The longest prison terms that can be compared: one picture, one view.

declare module '$lib/story/pictures' {
	interface Views {
		terms: Record<string, never>;
	}
}

export {};
