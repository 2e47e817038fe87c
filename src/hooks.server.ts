// Writes the language and its direction into every page, and leaves out what only a client of SvelteKit's would read;
// while editing it adds what keeps the page up to date.
import type { Handle, HandleServerError } from '@sveltejs/kit';
import { plain } from '$lib/story/html';
import { direction, language } from '$lib/story/language';

/** Listens for changes (see `src/scripts/editing.js`); without SvelteKit's client a page has nothing that does. */
const listener = import.meta.env.DEV ? '<script type="module" src="/@vite/client"></script>' : '';

/** Fills the `lang` and `dir` attributes of the page shell. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			plain(html)
				.replace('%lang%', language)
				.replace('%dir%', direction(language))
				.replace('</head>', `${listener}</head>`)
	});

/** Says in the terminal what went wrong and, while editing, on the page as well: most errors are a slip in `data/`. */
export const handleError: HandleServerError = ({ error, message }) => {
	console.error(error);
	return { message: import.meta.env.DEV && error instanceof Error ? error.message : message };
};
