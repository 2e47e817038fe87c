// There is one view of the later studies.
declare module '$lib/story/pictures' {
	interface Views {
		studies: Record<string, never>;
	}
}

export {};
