// What can be asked of the years after 2015: who was counted, or who was still held.

declare module '$lib/story/pictures' {
	interface Views {
		since: { show: 'count' | 'held' };
	}
}

export {};
