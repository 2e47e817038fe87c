// The build of all scripts that are shipped: where each file goes, and which files a page has to name.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where the build writes; everything in `static/` is published. */
export const folders = ['static/script', 'static/embed'];

/** Which file each script has become, and what it loads along with it; for the build of the pages only. */
export const list = '.svelte-kit/scripts.json';

/** Layers whose scripts lie apart: few readers of the story ever need them, so no device keeps them unasked. */
const apart = ['embed', 'present'];

/**
 * Where a script goes. One address never changes, since editors name it; all others are named after their content.
 * @param {{ name: string, moduleIds: readonly string[] }} chunk
 */
export function placed({ name, moduleIds }) {
	if (name === 'element') return 'embed/story.js';
	const layer = apart.find((each) => moduleIds.some((id) => id.includes(`/src/lib/${each}/`)));
	return `script/${layer ? `${layer}/` : ''}[name]-[hash].js`;
}

/**
 * Vite wraps every `import()`, so that style sheets come before what they are for. No script of ours has any, and
 * the element's loader would have to fetch that wrapper before it could do its work.
 * @returns {import('vite').Plugin}
 */
export const plainImports = () => ({
	name: 'plain-imports',
	configResolved({ plugins }) {
		const wrapper = plugins.find(({ name }) => name === 'native:import-analysis-build');
		if (!wrapper)
			throw new Error(
				'Vite has no plugin "native:import-analysis-build" any more: see shipped.js.'
			);
		wrapper.applyToEnvironment = () => false;
	}
});

/**
 * Empties the folders of the scripts once all are made, leaves out style sheets, which reach pages by other ways, and
 * writes the list.
 * @returns {import('vite').Plugin}
 */
export const listed = () => ({
	name: 'listed',
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			for (const name of Object.keys(bundle).filter((each) => each.endsWith('.css')))
				Reflect.deleteProperty(bundle, name);
			const loader = bundle['embed/story.js'];
			if (loader?.type === 'chunk' && loader.imports.length > 0)
				throw new Error('embed/story.js must stand alone: it is loaded long before the story.');
			for (const folder of folders) rmSync(folder, { recursive: true, force: true });
		}
	},
	writeBundle(_, bundle) {
		/** @param {string} name @returns {string[]} */
		const needs = (name) => {
			const file = bundle[name];
			return file?.type === 'chunk' ? file.imports.flatMap((each) => [each, ...needs(each)]) : [];
		};
		const entries = Object.values(bundle).flatMap((file) =>
			file.type === 'chunk' && file.isEntry
				? [
						[
							`src/${file.name}.ts`,
							{ src: file.fileName, preload: [...new Set(needs(file.fileName))] }
						]
					]
				: []
		);
		mkdirSync(dirname(list), { recursive: true });
		writeFileSync(list, JSON.stringify(Object.fromEntries(entries), null, '\t'));
	}
});
