import { methodPage } from '$lib/server/method';
import { storyScript } from '$lib/server/scripts';
import { readStory } from '$lib/server/story';

/** How the piece knows what it says. */
export function load() {
	const { story, everything } = readStory();
	return { ...methodPage(story, everything), entry: storyScript('src/share.ts') };
}
