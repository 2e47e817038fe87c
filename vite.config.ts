// How the site is put together, in two builds: one makes all scripts that are shipped (`vite build --mode script`),
// since no page is sent with SvelteKit's own client; the other, SvelteKit's, makes the pages.
// See docs/decisions/0001-two-builds.md.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { asText } from './src/scripts/as-text.js';
import { checked, editing } from './src/scripts/editing.js';
import { shadowCss } from './src/scripts/shadow-css.js';
import { states } from './src/scripts/states.js';
import { listed, placed, plainImports } from './src/scripts/shipped.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Style sheets asked for as `?inline&shadow` are turned round, for the element. */
const css = { postcss: { plugins: [shadowCss(/element\/element\.css/)] } };

/** What every script of ours is built with. */
const shipped = (): UserConfig => ({
	plugins: [svelte(), states(), plainImports()],
	resolve: {
		alias: {
			$lib: here('src/lib'),
			'd3-interpolate': here('src/scripts/only-numbers.js'),
			'd3-color': here('src/scripts/only-numbers.js')
		}
	},
	css,
	// Its files find each other wherever the site is put.
	base: './',
	publicDir: false,
	build: {
		target: 'es2022',
		cssCodeSplit: false,
		// Our pages name their preloads themselves, and nothing is to be added to the head of somebody else's page.
		modulePreload: false
	}
});

/**
 * What scripts start from. Readers of the story get `client`, readers of a frame `frame`, teachers `present`; editors
 * and those who cite get `share`; other people's pages `element`.
 */
const starts = ['client', 'frame', 'share', 'present', 'element'].map((name) => `src/${name}.ts`);

/** All scripts in one build, so that what they share is shipped once; all charts are one file, loaded on demand. */
function scripts(): UserConfig {
	const { plugins = [], build, ...rest } = shipped();
	return {
		...rest,
		plugins: [checked(), ...plugins, listed()],
		build: {
			...build,
			outDir: 'static',
			emptyOutDir: false,
			rolldownOptions: {
				input: starts,
				output: {
					entryFileNames: placed,
					chunkFileNames: placed,
					assetFileNames: 'script/embed/[name]-[hash][extname]',
					codeSplitting: {
						groups: [{ name: 'svelte', test: /[\\/]node_modules[\\/](svelte|clsx|esm-env)[\\/]/ }]
					}
				}
			}
		}
	};
}

export default defineConfig(({ mode }) =>
	mode === 'script'
		? scripts()
		: {
				plugins: [asText(shipped), states(), editing(), sveltekit()],
				css,
				// Packages found later would have Vite load the editor's page anew once more.
				optimizeDeps: { entries: starts },
				// Of the code, and, once the site is built, of the files it is made of.
				test: {
					projects: ['unit', 'built'].map((name) => ({
						extends: true as const,
						test: {
							name,
							include: [`tests/${name}/**/*.test.ts`],
							environment: 'node',
							testTimeout: 120_000
						}
					}))
				}
			}
);
