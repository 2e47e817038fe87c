// How the site is built: every page is prerendered, and runs from any folder of any static host.
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { published } from './src/scripts/publish.js';
import { versionName } from './src/scripts/version.js';

/** The folder the site is served from, such as `/stories/58`; empty for the root of a host. */
const base = process.env.BASE_PATH ?? '';
if (base !== '' && (!base.startsWith('/') || base.endsWith('/'))) {
	throw new Error(
		`BASE_PATH is "${base}"; it must be empty or start with a slash and not end with one, such as "/stories/58".`
	);
}

/** Where the site will be, for addresses that must be absolute (social cards, citations, frames' policy). */
const origin = process.env.PUBLIC_ORIGIN ?? 'http://localhost:4173';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: published(adapter, { dir: 'build', base, origin }),
		paths: { base, relative: true },
		// What the first screen needs travels with the words: no style sheet is waited for.
		inlineStyleThreshold: 200_000,
		// The same sources give the same version, so that a mere rebuild is not offered to readers as news.
		version: { name: versionName([base, origin]) },
		// The story's own script registers it, and offers new versions.
		serviceWorker: { register: false },
		prerender: {
			origin,
			handleMissingId: 'fail'
		}
	}
};
