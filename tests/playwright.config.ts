// How the browser tests run: against the built site, in a real Chromium, a Firefox and a WebKit, two tests at a time.
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/scripts/browser.js';
import { findEngines } from '../src/scripts/engines.js';
import type { Found } from './engines/reader';

export default defineConfig<object, { found: Found }>({
	outputDir: '../test-results/browsers',
	globalSetup: './browser/serve-site.ts',
	// Pictures to hold the steps against, the same on every system; only `npm run references` writes them.
	snapshotPathTemplate: '{testDir}/../references/{arg}{ext}',
	updateSnapshots: 'none',
	// A slow or busy machine must not fail a test: every wait is for a state, and may take long.
	timeout: 300_000,
	expect: { timeout: 30_000 },
	workers: 2,
	// A test that passes only the second time has found something out; it is not to be asked again.
	retries: 0,
	forbidOnly: Boolean(process.env.CI),
	reporter: 'list',
	projects: [
		// First, since each is one long row of tests in one browser; Chromium's fill the gaps, and the end.
		...findEngines().map((found) => ({
			name: found.name === 'chromium' ? 'chromium-engine' : found.name,
			testDir: 'engines',
			workers: 1,
			use: { found }
		})),
		{
			name: 'chromium',
			testDir: 'browser',
			fullyParallel: true,
			use: {
				browserName: 'chromium' as const,
				// Written by serve-site.ts before the first test.
				baseURL: process.env.SITE_URL,
				locale: 'en-GB',
				timezoneId: 'UTC',
				serviceWorkers: 'block' as const,
				trace: 'off' as const,
				launchOptions: {
					executablePath: findBrowser(),
					// As root, in a container, Chromium refuses to start with its sandbox; nothing but our own pages runs.
					chromiumSandbox: false,
					args: [
						'--no-first-run',
						'--disable-background-networking',
						'--disable-component-update',
						'--disable-dev-shm-usage'
					]
				}
			}
		}
	]
});
