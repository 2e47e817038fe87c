import { sourcesPage } from '$lib/server/pages';
import { readStory } from '$lib/server/story';

/** Every fact with its sources and uses, every source with its facts. */
export function load() {
	const { story, everything } = readStory();
	return sourcesPage(story, everything);
}
