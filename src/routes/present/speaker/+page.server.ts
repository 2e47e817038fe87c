import { storyScript } from '$lib/server/scripts';
import { deckPage } from '$lib/server/present';
import { readStory } from '$lib/server/story';

/** The same slides with everything their speaker is given, and their script. */
export function load({ url }) {
	const { story, everything } = readStory();
	return {
		deck: deckPage(story, everything, '../..', new URL('../../', url).href),
		entry: storyScript('src/present.ts')
	};
}
