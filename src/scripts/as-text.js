// Gives a script as a text, for pages that hold it: in a build, in `vite dev` and in tests alike.
import { build, mergeConfig } from 'vite';

const asked = /\?text$/;

/**
 * A plugin for `import early from './early.ts?text'`: that file with all it imports, as one small script that
 * stands alone. What it imports of styles, with their fonts, is the text `styles` beside it. A text is made when a
 * page that holds it is asked for, and anew when one of its files changes.
 * @param {() => import('vite').InlineConfig} settings what any script of ours is built with
 * @returns {import('vite').Plugin}
 */
export const asText = (settings) => ({
	name: 'as-text',
	enforce: 'pre',
	load: {
		filter: { id: asked },
		async handler(id) {
			const { script, styles, files } = await bundled(id.replace(asked, ''), settings());
			for (const file of files) this.addWatchFile(file);
			const code = `export default ${JSON.stringify(script)};\nexport const styles = ${JSON.stringify(styles)};`;
			return { code, moduleType: 'js' };
		}
	}
});

/**
 * Builds a file into one script and one style sheet, and names the files they are made of.
 * @param {string} input
 * @param {import('vite').InlineConfig} settings
 */
async function bundled(input, settings) {
	const made = await build(
		mergeConfig(settings, {
			configFile: false,
			logLevel: 'error',
			build: {
				write: false,
				assetsInlineLimit: () => true,
				rolldownOptions: { input, output: { format: 'iife', codeSplitting: false } }
			}
		})
	);
	if (!('output' in made)) throw new Error(`${input}: expected one build, got several or none.`);
	const [script] = made.output;
	const styles = made.output.flatMap((file) =>
		file.type === 'asset' ? [String(file.source)] : []
	);
	return {
		script: script.code.trim(),
		styles: styles.join('').trim(),
		files: script.moduleIds.filter((id) => id.startsWith(input[0] ?? '/') && !id.includes('\0'))
	};
}
