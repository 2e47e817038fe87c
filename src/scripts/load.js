// Loads a module of ours outside a build, as the build would.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const alias = { $lib: fileURLToPath(new URL('../lib', import.meta.url)) };

/**
 * @param {string} path from the project's folder, such as `src/lib/server/states.ts`
 * @returns {Promise<unknown>} what it exports
 */
export const load = async (path) =>
	(await runnerImport(`./${path}`, { resolve: { alias } })).module;
