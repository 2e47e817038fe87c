import { readStory } from '$lib/server/story';

/** The words every page is written with. */
export function load() {
	const { everything } = readStory();
	return { messages: everything.messages, language: everything.words.language };
}
