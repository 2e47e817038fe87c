// How the browser tests run: against the built site, in a real Chromium, two at a time.
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/scripts/browser.js';

export default defineConfig({
	testDir: 'browser',
	outputDir: '../test-results',
	globalSetup: './browser/serve-site.ts',
	// Pictures to hold the steps against, the same on every system; only `npm run references` writes them.
	snapshotPathTemplate: '{testDir}/../references/{arg}{ext}',
	updateSnapshots: 'none',
	// A slow or busy machine must not fail a test: every wait is for a state, and may take long.
	timeout: 300_000,
	expect: { timeout: 30_000 },
	fullyParallel: true,
	workers: 2,
	// A test that passes only the second time has found something out; it is not to be asked again.
	retries: 0,
	forbidOnly: Boolean(process.env.CI),
	reporter: 'list',
	use: {
		// Written by serve-site.ts before the first test.
		baseURL: process.env.SITE_URL,
		locale: 'en-GB',
		timezoneId: 'UTC',
		serviceWorkers: 'block',
		trace: 'off',
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
	},
	projects: [{ name: 'chromium', use: { browserName: 'chromium' } }]
});
