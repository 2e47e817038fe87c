// Finds a Chromium to test with, and says in one sentence what to install when there is none.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Where Chrome, Chromium and Edge usually live. */
const usual = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/microsoft-edge',
	'/opt/google/chrome/chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/**
 * The browser to test with, if one is installed: `CHROMIUM_PATH`, else an installed one, else
 * Playwright's own download (returned as `undefined`, which Playwright takes to mean its own).
 * Throws when none is there or `CHROMIUM_PATH` names no file.
 * @returns {string | undefined}
 */
export function findBrowser() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (existsSync(named)) return named;
		throw new Error(`CHROMIUM_PATH is "${named}", but there is no file at that place.`);
	}
	const installed = usual.find((path) => existsSync(path));
	if (installed) return installed;
	if (hasOwnDownload()) return undefined;
	throw new Error(
		'No browser to test with: install Google Chrome or Chromium, or set CHROMIUM_PATH to one.'
	);
}

/** Whether Playwright has downloaded its own Chromium. */
function hasOwnDownload() {
	const require = createRequire(import.meta.url);
	const { chromium } = require('@playwright/test');
	return existsSync(chromium.executablePath());
}

/**
 * Makes sure that a browser is there: finds one, else lets Playwright download its own, else, as root on
 * Debian or Ubuntu, installs the `chromium` package. Throws `findBrowser`'s sentence when all fail.
 * @returns {string | undefined}
 */
export function ensureBrowser() {
	try {
		return findBrowser();
	} catch (missing) {
		if (process.env.CHROMIUM_PATH) throw missing;
	}
	const attempts = [['npx', 'playwright', 'install', 'chromium']];
	if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
		attempts.push(['apt-get', 'update'], ['apt-get', 'install', '-y', 'chromium']);
	}
	for (const [command = '', ...args] of attempts) {
		try {
			console.log(`No browser found; trying: ${command} ${args.join(' ')}`);
			execFileSync(command, args, { stdio: 'inherit', timeout: 600_000 });
		} catch {
			// The next attempt, or the sentence below, says what to do.
		}
	}
	return findBrowser();
}
