// What the marks of each step's picture need, for the script that draws them: worked out by the build, as the pages are.
import { load } from './load.js';

const name = 'virtual:states';
const source = 'src/lib/server/states.ts';

/** @typedef {typeof import('../lib/server/states')} Source */

/**
 * A plugin for `import states from 'virtual:states'`: what the marks need, by the id of the step. A page made on
 * the server has the story itself, and gets none.
 * @returns {import('vite').Plugin}
 */
export const states = () => {
	/** @type {import('vite').ViteDevServer | undefined} */
	let editing;
	return {
		name: 'states',
		configureServer(server) {
			editing = server;
		},
		resolveId: { filter: { id: /^virtual:states$/ }, handler: () => `\0${name}` },
		load: {
			filter: { id: /^\0virtual:states$/ },
			async handler() {
				if (this.environment.config.consumer === 'server') return 'export default {};';
				const module = /** @type {Source} */ (
					editing ? await editing.ssrLoadModule(`/${source}`) : await load(source)
				);
				return `export default JSON.parse(${JSON.stringify(JSON.stringify(module.states()))});`;
			}
		}
	};
};
