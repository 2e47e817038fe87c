import { framedStory } from '$lib/server/embed';
import { frameScript } from '$lib/server/scripts';
import { readStory } from '$lib/server/story';

/** The story for frames, and its script. */
export function load() {
	const { story, everything } = readStory();
	return { ...framedStory(story, everything.words), entry: frameScript() };
}
