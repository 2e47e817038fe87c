import { credits } from '$lib/server/method';
import { linkedData } from '$lib/server/linked';
import { pageOf } from '$lib/server/page';
import { storyScript } from '$lib/server/scripts';
import { readStory } from '$lib/server/story';

/** The story, its pictures as HTML, and its script. */
export function load({ url }) {
	const { story, everything } = readStory();
	return {
		story,
		...pageOf(story, everything.words),
		entry: storyScript(),
		linked: linkedData(new URL('./', url).href, false),
		credits: credits(story, everything)
	};
}
