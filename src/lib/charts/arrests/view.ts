// Arrests in the EU: one picture, one view.

declare module '$lib/story/pictures' {
	interface Views {
		arrests: Record<string, never>;
	}
}

export {};
