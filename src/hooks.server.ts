// Writes the language and its direction into every page, and leaves out what only a client of SvelteKit's would read.
import type { Handle } from '@sveltejs/kit';
import { plain } from '$lib/story/html';
import { direction, language } from '$lib/story/language';

/** Fills the `lang` and `dir` attributes of the page shell. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			plain(html).replace('%lang%', language).replace('%dir%', direction(language))
	});
