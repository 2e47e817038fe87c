import { byName } from '$lib/server/notes';
import { readStory } from '$lib/server/story';

/** All terms, as in a dictionary. */
export function load() {
	const { glossary, words } = readStory().everything;
	return { glossary: { ...glossary, steps: byName(glossary.steps, words.language) } };
}
