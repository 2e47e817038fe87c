// How the tests of Firefox and WebKit run: against the built site, one browser of each, both at the same time.
import { defineConfig } from '@playwright/test';
import { findEngines } from '../../src/scripts/engines.js';
import type { Found } from './reader';

export default defineConfig<object, { found: Found }>({
	testDir: '.',
	outputDir: '../../test-results/engines-output',
	// A slow or busy machine must not fail a test: every wait is for a state, and may take long.
	timeout: 300_000,
	expect: { timeout: 30_000 },
	workers: 2,
	retries: 0,
	forbidOnly: Boolean(process.env.CI),
	reporter: 'list',
	projects: findEngines().map((found) => ({
		name: found.name,
		workers: 1,
		use: { found }
	}))
});
