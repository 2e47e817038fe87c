// While editing: what has changed is on the screen at once, and what is wrong in `data/` stands over the page.
import { runnerImport } from 'vite';

/** @typedef {typeof import('../lib/server/read')} Reader The module that reads and checks `data/`. */
/** @typedef {typeof import('../lib/server/story')} Storyteller The module that makes the story of it. */

/**
 * Reads and checks all data and copy before anything is built.
 * @returns {import('vite').Plugin}
 */
export const checked = () => ({
	name: 'checked',
	async buildStart() {
		const { module } = await runnerImport(/** @type {string} */ ('./src/lib/server/read.ts'));
		/** @type {Reader} */ (module).readAll();
	}
});

/**
 * Shows in every open page what has changed in `src/` or `data/`: loads it anew (the address keeps the place), or
 * lays over it what is wrong in `data/`, until that is mended.
 * @returns {import('vite').Plugin}
 */
export const editing = () => ({
	name: 'editing',
	apply: 'serve',
	configureServer(server) {
		if (process.env.VITEST) return;
		const show = async (/** @type {string} */ file) => {
			if (!/[\\/](src|data)[\\/]/.test(file)) return;
			try {
				/** @type {Storyteller} */ (
					await server.ssrLoadModule('/src/lib/server/story.ts')
				).readStory();
				server.ws.send({ type: 'full-reload' });
			} catch (reason) {
				const { message } = /** @type {Error} */ (reason);
				server.ws.send({ type: 'error', err: { message, stack: '' } });
			}
		};
		for (const event of ['add', 'change', 'unlink'])
			server.watcher.on(event, (/** @type {string} */ file) => void show(file));
	}
});
