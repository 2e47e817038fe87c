// There is one view of what was counted.
declare module '$lib/story/pictures' {
	interface Views {
		counted: Record<string, never>;
	}
}

export {};
