import { cardOfChapter } from '$lib/server/figures/plate';
import { png } from '$lib/server/figures/raster';
import { readStory } from '$lib/server/story';

/** Drawn at build time. */
export const prerender = true;

/** The card that networks show for the story. */
export async function GET() {
	const { story, everything } = readStory();
	const [opening] = story.chapters;
	if (!opening) throw new Error('The story has no opening, so it cannot have a card.');
	const bytes = await png(cardOfChapter(opening, everything.words));
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });
}
