// There is one view of the states: all that are bound, and those of them that co-sponsored.

declare module '$lib/story/pictures' {
	interface Views {
		states: Record<never, never>;
	}
}

export {};
