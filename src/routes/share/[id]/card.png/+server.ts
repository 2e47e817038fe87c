import { cardOf, cardOfChapter } from '$lib/server/figures/plate';
import { png } from '$lib/server/figures/raster';
import { partNamed, parts } from '$lib/server/sharing';
import { readStory } from '$lib/server/story';

/** Every card is drawn at build time. */
export const prerender = true;

/** One for each step and chapter. */
export const entries = () => [...parts().keys()].map((id) => ({ id }));

/** The card that networks show for a step or a chapter. */
export async function GET({ params }) {
	const { words } = readStory().everything;
	const part = partNamed(params.id);
	const plate =
		part.kind === 'step' ? cardOf(part.step, words) : cardOfChapter(part.chapter, words);
	return new Response(new Uint8Array(await png(plate)), {
		headers: { 'content-type': 'image/png' }
	});
}
