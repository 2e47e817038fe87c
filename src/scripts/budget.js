// What the story costs its readers, held to limits: `npm run budget`, after `npm run build`.
// Opens the built page in Chromium, scrolls through all of it, and adds up what was loaded.
// It does not prove what a page costs on a host that compresses less than ours.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.js';
import { serve } from './serve.js';

const kilobyte = 1024;
const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

const site = await serve({ port: 4600 });
const browser = await chromium.launch({ executablePath: findBrowser(), chromiumSandbox: false });
/** @type {{ what: string, value: number, limit: number, unit: string }[]} */
const figures = [];
try {
	for (const [screen, viewport] of Object.entries(screens)) {
		const cost = await measure(viewport);
		const add = (
			/** @type {string} */ what,
			/** @type {number} */ value,
			/** @type {number} */ limit,
			unit = ''
		) => figures.push({ what: `${screen}: ${what}`, value, limit, unit });
		add('script, gzip', cost.script / kilobyte, 70, 'KB');
		add('fonts', cost.fonts / kilobyte, 70, 'KB');
		add('everything, as sent', cost.all / kilobyte, 250, 'KB');
		add('layout shift over a full scroll', cost.shift, 0.01);
		add('requests off the origin', cost.foreign.length, 0);
		add('cookies and stored items', cost.stored, 0);
		for (const url of cost.foreign) console.log(`off the origin: ${url}`);

		const frame = await measure(viewport, 'embed/');
		add('the story in a frame, as sent', frame.all / kilobyte, 200, 'KB');
		add('the same: requests off the origin', frame.foreign.length, 0);
		add('the same: cookies and stored items', frame.stored, 0);
	}
	// The heaviest picture stands for all; its page tells by its size which it is.
	const pictures = readdirSync('build/embed').filter((name) =>
		existsSync(`build/embed/${name}/index.html.br`)
	);
	const size = (/** @type {string} */ name) => statSync(`build/embed/${name}/index.html.br`).size;
	const [heaviest = ''] = pictures
		.filter((name) =>
			readFileSync(`build/embed/${name}/index.html`, 'utf8').includes('framed single')
		)
		.sort((a, b) => size(b) - size(a));
	const picture = await measure(screens.desktop, `embed/${heaviest}/`, '.framed.single');
	figures.push({
		what: `the picture "${heaviest}" in a frame, as sent`,
		value: picture.all / kilobyte,
		limit: 90,
		unit: 'KB'
	});
} finally {
	await browser.close();
	await site.close();
}

for (const { what, value, limit, unit } of figures) {
	const digits = Number.isInteger(value) ? 0 : unit ? 1 : 4;
	const verdict = value <= limit ? 'within' : 'ABOVE';
	console.log(
		`${what.padEnd(44)} ${value.toFixed(digits).padStart(8)} ${unit.padEnd(2)}  ${verdict} ${limit} ${unit}`
	);
}
const above = figures.filter(({ value, limit }) => value > limit);
if (above.length > 0) {
	console.error(
		`The story costs more than its budget: ${above.map(({ what }) => what).join('; ')}.`
	);
	process.exitCode = 1;
}

/**
 * Loads the page afresh, scrolls through it step by step, and adds up.
 * @param {{ width: number, height: number }} viewport CSS px
 * @param {string} path from the site's root
 * @param {string} ready what is on the page once it is there
 */
async function measure(viewport, path = '', ready = '[data-started]') {
	const context = await browser.newContext({ viewport });
	const page = await context.newPage();
	const network = await context.newCDPSession(page);
	await network.send('Network.enable');
	await network.send('Network.setCacheDisabled', { cacheDisabled: true });
	/** @type {Map<string, { url: string, type: string, bytes: number }>} */
	const requests = new Map();
	network.on('Network.responseReceived', ({ requestId, response, type }) =>
		requests.set(requestId, { url: response.url, type, bytes: 0 })
	);
	network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const request = requests.get(requestId);
		if (request) request.bytes = encodedDataLength;
	});
	await page.addInitScript(() => {
		const kept = /** @type {{ shift?: number }} */ (/** @type {unknown} */ (window));
		kept.shift = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { hadRecentInput, value } =
					/** @type {{ hadRecentInput: boolean, value: number }} */ (
						/** @type {unknown} */ (entry)
					);
				if (!hadRecentInput) kept.shift = (kept.shift ?? 0) + value;
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(`${site.url}/${path}`);
	await page.waitForSelector(ready, { state: 'attached' });
	await scrollThrough(page);
	const { shift, stored } = await page.evaluate(async () => ({
		shift: /** @type {{ shift?: number }} */ (/** @type {unknown} */ (window)).shift ?? 0,
		stored:
			localStorage.length +
			sessionStorage.length +
			(await indexedDB.databases()).length +
			document.cookie.length
	}));
	const loaded = [...requests.values()].filter(({ url }) => url.startsWith('http'));
	const sum = (/** @type {string} */ type) =>
		loaded
			.filter((request) => request.type === type)
			.reduce((total, { bytes }) => total + bytes, 0);
	await context.close();
	return {
		script: loaded
			.filter(({ type }) => type === 'Script')
			.reduce((total, { url }) => total + gzipped(url), 0),
		fonts: sum('Font'),
		all: loaded.reduce((total, { bytes }) => total + bytes, 0),
		foreign: loaded.map(({ url }) => url).filter((url) => !url.startsWith(`${site.url}/`)),
		shift,
		stored
	};
}

/**
 * A screen at a time, each only once pictures on the way have settled, so that all late files are asked for.
 * @param {import('@playwright/test').Page} page
 */
async function scrollThrough(page) {
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	for (let top = 0; top < height; top += 400) {
		await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top);
		await page.waitForFunction(
			() => !document.querySelector('.staged[data-shown]:not([data-settled])')
		);
	}
	await page.waitForLoadState('networkidle');
}

/**
 * Size of a script after gzip, whatever the server sent it as.
 * @param {string} url
 */
function gzipped(url) {
	return gzipSync(readFileSync(`build${new URL(url).pathname}`), { level: 9 }).length;
}
