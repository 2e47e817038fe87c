// The tests that need no browser: of the code, and, once the site is built, of the files it is made of.
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: ['unit', 'built'].map((name) => ({
			plugins: [sveltekit()],
			test: {
				name,
				include: [`tests/${name}/**/*.test.ts`],
				environment: 'node',
				testTimeout: 120_000
			}
		}))
	}
});
