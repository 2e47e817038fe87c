// Finds Firefox and WebKit beside the Chromium of all browser tests, installs them where it can, and keeps note
// of which ones the tests have run in. Chromium itself is browser.js's.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/**
 * A browser that can be tested in: its engine, which of our drivers drives it, and its program (without one,
 * Playwright's own).
 * @typedef {{ name: 'chromium' | 'firefox' | 'webkit', driver: 'playwright' | 'bidi' | 'webdriver', program?: string }} Found
 */

/** Where the notes of what ran are left. */
const notes = 'test-results/engines';

/** Where Firefox lies when it is not on the path. */
const firefoxes = [
	'/Applications/Firefox.app/Contents/MacOS/firefox',
	'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
];

/**
 * The engines that can be tested in, Chromium left out: for each, the one named in `FIREFOX_PATH` or
 * `WEBKIT_DRIVER_PATH`, else Playwright's own, else an installed one. Throws when a named one is not there.
 * @returns {Found[]}
 */
export function findEngines() {
	const found = [findFirefox(), findWebKit()].filter((each) => each !== undefined);
	// For work on these tests: the same ones in Chromium.
	return process.env.ENGINES_CHROMIUM
		? [...found, { name: 'chromium', driver: 'playwright', program: process.env.CHROMIUM_PATH }]
		: found;
}

/** @returns {Found | undefined} */
function findFirefox() {
	const program = named('FIREFOX_PATH');
	if (program) return { name: 'firefox', driver: 'bidi', program };
	if (brought('firefox')) return { name: 'firefox', driver: 'playwright' };
	const installed =
		onPath('firefox-esr') ?? onPath('firefox') ?? firefoxes.find((path) => existsSync(path));
	return installed ? { name: 'firefox', driver: 'bidi', program: installed } : undefined;
}

/** @returns {Found | undefined} */
function findWebKit() {
	const program = named('WEBKIT_DRIVER_PATH');
	if (program) return { name: 'webkit', driver: 'webdriver', program };
	if (brought('webkit')) return { name: 'webkit', driver: 'playwright' };
	const installed = onPath('WebKitWebDriver');
	return installed && onPath('Xvfb')
		? { name: 'webkit', driver: 'webdriver', program: installed }
		: undefined;
}

/** The file an environment variable names. Throws when there is none at that place. */
function named(/** @type {string} */ variable) {
	const path = process.env[variable];
	if (path && !existsSync(path))
		throw new Error(`${variable} is "${path}", but there is no file at that place.`);
	return path;
}

/** Whether Playwright has downloaded a browser of its own. */
function brought(/** @type {'firefox' | 'webkit'} */ name) {
	const playwright = createRequire(import.meta.url)('@playwright/test');
	return existsSync(playwright[name].executablePath());
}

/** Where a program lies on the path, if it does. */
function onPath(/** @type {string} */ program) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/**
 * Makes sure that the tests can run in Firefox and WebKit: finds them, else installs them. In CI (`CI` is set)
 * it throws when one cannot be had; elsewhere it goes without.
 * @returns {Found[]}
 */
export function ensureEngines() {
	for (const [command, ...args] of ways()) {
		if (missing().length === 0) break;
		console.log(`Not found: ${missing().join(', ')}; trying: ${command} ${args.join(' ')}`);
		try {
			execFileSync(command, args, {
				stdio: 'inherit',
				timeout: 900_000,
				shell: process.platform === 'win32'
			});
		} catch {
			// The next way, or the sentences below, say what to do.
		}
	}
	if (missing().length > 0) {
		const said = `No ${missing().join(' and no ')} to test with: run "npx playwright install firefox webkit", or on Debian install firefox-esr, webkit2gtk-driver and xvfb.`;
		if (process.env.CI) throw new Error(said);
		console.log(said);
	}
	return findEngines();
}

/** The engines that are not there, by the names people know. */
function missing() {
	const found = findEngines().map(({ name }) => name);
	return [
		...(found.includes('firefox') ? [] : ['Firefox']),
		...(found.includes('webkit') ? [] : ['WebKit'])
	];
}

/**
 * The ways to install them on this machine, best first: packages as root on Debian, which has both, else
 * Playwright's own, with the system's libraries where CI may install those.
 * @returns {[string, ...string[]][]}
 */
function ways() {
	/** @type {[string, ...string[]]} */
	const own = ['npx', 'playwright', 'install', ...(process.env.CI ? ['--with-deps'] : [])];
	own.push('firefox', 'webkit');
	const debian =
		process.getuid?.() === 0 &&
		existsSync('/etc/os-release') &&
		/^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
	if (!debian) return [own];
	return [
		['apt-get', 'update'],
		['apt-get', 'install', '-y', 'firefox-esr', 'webkit2gtk-driver', 'xvfb'],
		own
	];
}

/**
 * Keeps note that tests run in an engine.
 * @param {string} name which engine
 * @param {string} about the browser's own name and version
 * @param {readonly string[]} limits what cannot be done to it, a sentence each
 */
export function noteRun(name, about, limits) {
	mkdirSync(notes, { recursive: true });
	writeFileSync(join(notes, `${name}.json`), JSON.stringify({ about, limits }));
}

/**
 * What the tests have run in, in sentences, from the notes.
 * @param {readonly Found[]} found what they were to run in
 * @returns {string[]}
 */
export function ranIn(found) {
	const noted = existsSync(notes) ? readdirSync(notes) : [];
	return ['firefox', 'webkit'].flatMap((name) => {
		if (!found.some((each) => each.name === name)) return [`${name}: not found, not run`];
		if (!noted.includes(`${name}.json`)) return [`${name}: did not start`];
		const { about, limits } = JSON.parse(readFileSync(join(notes, `${name}.json`), 'utf8'));
		return [about, ...limits.map((/** @type {string} */ limit) => `  ${limit}`)];
	});
}
