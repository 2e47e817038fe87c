import { framedPicture, framedSteps } from '$lib/server/embed';
import { readStory } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

/** A page for every step's picture, under the step's id. */
export const entries: EntryGenerator = () =>
	framedSteps(readStory().story).map(({ id }) => ({ picture: id }));

/** One picture for frames. */
export const load: PageServerLoad = ({ params }) =>
	framedPicture(readStory().story, params.picture);
