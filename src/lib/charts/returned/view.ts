// What became of those who left the EU: one picture, one view.

declare module '$lib/story/pictures' {
	interface Views {
		returned: Record<string, never>;
	}
}

export {};
