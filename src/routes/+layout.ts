/** Every page is a finished file; the story brings its own small script instead of SvelteKit's client. */
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';
