// What talking did in twelve court cases: one picture, one view.

declare module '$lib/story/pictures' {
	interface Views {
		cases: Record<string, never>;
	}
}

export {};
