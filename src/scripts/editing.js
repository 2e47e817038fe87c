// While editing: what has changed is on the screen at once, and what is wrong in `data/` stands over the page.
import { resolve } from 'node:path';
import { normalizePath } from 'vite';
import { load } from './load.js';

/** @typedef {typeof import('../lib/server/story')} Storyteller The module that makes the story of it. */

const storyteller = 'src/lib/server/story.ts';

/**
 * Reads and checks all data and copy, and works out every picture. Throws one error with a sentence for each problem,
 * and no stack, which would name our code where only `data/` is to blame.
 */
export async function check() {
	const story = /** @type {Storyteller} */ (await load(storyteller));
	try {
		story.readStory();
	} catch (reason) {
		if (!(reason instanceof Error) || reason.name !== 'Error') throw reason;
		throw Object.assign(new Error(reason.message), { stack: '' });
	}
}

/**
 * Checks before anything is built.
 * @returns {import('vite').Plugin}
 */
export const checked = () => ({ name: 'checked', buildStart: check });

/**
 * Shows in every open page what has changed in `src/` or `data/`: the page is loaded anew, where its address keeps the
 * place, or what is wrong is laid over it until that is mended. Only pages of SvelteKit's client would do so by
 * themselves, and nothing else watches `data/`.
 * @returns {import('vite').Plugin}
 */
export function editing() {
	/** What is wrong just now. @type {import('vite').ErrorPayload | undefined} */
	let wrong;
	return {
		name: 'editing',
		apply: 'serve',
		configureServer(server) {
			// A page that was on its way when it was said has not heard it.
			server.ws.on('connection', (page) => {
				if (wrong) page.send(JSON.stringify(wrong));
			});
		},
		async hotUpdate({ file, server }) {
			const within = (/** @type {string} */ path) => normalizePath(resolve(path));
			const changed = ['src', 'data'].find((each) => file.startsWith(`${within(each)}/`));
			if (this.environment.name !== 'client' || !changed) return;
			// The story is kept by the module that makes it, and so is made anew when that is loaded anew.
			if (changed === 'data') server.environments.ssr.moduleGraph.onFileChange(within(storyteller));
			try {
				const story = /** @type {Storyteller} */ (await server.ssrLoadModule(`/${storyteller}`));
				story.readStory();
				wrong = undefined;
			} catch (reason) {
				const message = reason instanceof Error ? reason.message : String(reason);
				server.config.logger.error(message);
				wrong = { type: 'error', err: { message, stack: '' } };
			}
			server.ws.send(wrong ?? { type: 'full-reload' });
			return [];
		}
	};
}
