// How the site is put together: SvelteKit prerenders the pages; a second, small build makes the one script
// that readers get (`vite build --mode script`), since no page is sent with SvelteKit's own client; another makes
// the few lines that a frame needs before it is painted (`vite build --mode early`).
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { sveltekit } from '@sveltejs/kit/vite';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, runnerImport, type Plugin, type UserConfig } from 'vite';
import { shadowCss } from './src/scripts/shadow-css.js';

/** The module that reads and checks `data/`. */
type Reader = typeof import('./src/lib/server/read');

/** Reads all data and copy before anything is built, and reloads the editor's page when they change. */
function ledger(): Plugin {
	return {
		name: 'ledger',
		async buildStart() {
			if (this.environment.mode !== 'build') return;
			const { module } = await runnerImport<Reader>('./src/lib/server/read.ts');
			module.readAll();
		},
		configureServer(server) {
			server.watcher.add('data');
			server.watcher.on('change', (file) => {
				if (/[\\/]data[\\/]/.test(file)) server.ws.send({ type: 'full-reload' });
			});
		}
	};
}

/** The script that brings the story to life, with each chart in a file of its own. */
const script: UserConfig = {
	plugins: [ledger(), svelte()],
	resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
	// Its files find each other wherever the site is put.
	base: './',
	publicDir: false,
	build: {
		target: 'es2022',
		outDir: 'static/story',
		emptyOutDir: true,
		manifest: 'manifest.json',
		modulePreload: { polyfill: false },
		cssCodeSplit: false,
		rolldownOptions: {
			// Readers of the story get `client`, readers of a frame `frame`; editors and those who cite get `share`.
			input: { client: 'src/client.ts', frame: 'src/frame.ts', share: 'src/share.ts' },
			output: {
				entryFileNames: '[name]-[hash].js',
				chunkFileNames: '[name]-[hash].js',
				assetFileNames: '[name]-[hash][extname]'
			}
		}
	}
};

/** The script of the deck and of the speaker's window, built apart so that no reader pays for any of it. */
const present: UserConfig = {
	...script,
	plugins: [svelte()],
	build: {
		...script.build,
		outDir: 'static/lesson',
		rolldownOptions: { ...script.build?.rolldownOptions, input: 'src/present.ts' }
	}
};

/** What runs in a frame before anything is painted: one small text that its pages hold. */
const early: UserConfig = {
	...script,
	plugins: [],
	build: {
		...script.build,
		// After the story's script, beside it.
		emptyOutDir: false,
		manifest: false,
		rolldownOptions: {
			input: 'src/lib/embed/frame/early.ts',
			output: { format: 'iife', entryFileNames: '[name].js' }
		}
	}
};

/** Empties folders that a build shares with others, of which Vite would empty all or nothing. */
const emptied = (...folders: readonly string[]): Plugin => ({
	name: 'emptied',
	buildStart: () => {
		for (const folder of folders) rmSync(folder, { recursive: true, force: true });
	}
});

/**
 * `<defector-story>` for other people's pages: one file that editors name, and what that file loads. Those are in
 * a folder of their own, since browsers may keep them for a year.
 */
const element: UserConfig = {
	...script,
	plugins: [...(script.plugins ?? []), emptied('static/embed', 'static/element')],
	css: { postcss: { plugins: [shadowCss(/element\/element\.css/)] } },
	build: {
		...script.build,
		outDir: 'static',
		emptyOutDir: false,
		manifest: false,
		// Nothing is to be added to the head of somebody else's page.
		modulePreload: false,
		rolldownOptions: {
			input: 'src/element.ts',
			output: {
				// The one address that never changes.
				entryFileNames: 'embed/story.js',
				chunkFileNames: 'element/[name]-[hash].js',
				assetFileNames: 'element/[name]-[hash][extname]'
			}
		}
	}
};

/** Script, styles and fonts of the file that holds everything: a page opened from a stick can load no other file. */
const oneFile: UserConfig = {
	...script,
	plugins: [svelte()],
	build: {
		...script.build,
		// Not published: the file holds it.
		outDir: '.svelte-kit/one-file',
		manifest: false,
		assetsInlineLimit: () => true,
		rolldownOptions: {
			input: 'src/one-file.ts',
			output: {
				codeSplitting: false,
				entryFileNames: 'one-file.js',
				assetFileNames: 'one-file[extname]'
			}
		}
	}
};

/** The builds beside the site's own, by mode. */
const builds: Readonly<Record<string, UserConfig | undefined>> = {
	script,
	early,
	element,
	present,
	'one-file': oneFile
};

export default defineConfig(({ mode }) => builds[mode] ?? { plugins: [sveltekit()] });
