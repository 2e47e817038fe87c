// Writes the language and its direction into every page.
import type { Handle } from '@sveltejs/kit';
import { direction, language } from '$lib/story/language';

/** Fills the `lang` and `dir` attributes of the page shell. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', language).replace('%dir%', direction(language))
	});
