// One visit for the budget: a page is loaded afresh and scrolled through, and all it cost is added up.
import { statSync } from 'node:fs';
import { probe, probeOf } from '../bench/probe.js';
import { listenTo } from '../bench/traffic.js';

/**
 * What is counted: bytes in KB, all else as it is.
 * @typedef {'bytes' | 'gzip' | 'html' | 'htmlRaw' | 'htmlGzip' | 'scriptGzip' | 'fonts' | 'requests' | 'nodesAtLoad'
 *   | 'nodesAfter' | 'nodesBrowser' | 'shift' | 'shiftLate' | 'foreign' | 'stored'} Figure
 */

/**
 * @typedef {object} Visit
 * @property {import('../bench/serve.js').Site} site
 * @property {string} path
 * @property {import('@playwright/test').BrowserContextOptions} screen
 * @property {string} [ready] what is there once the page has come to life
 * @property {boolean} [lateFonts] whether fonts come only after the first paint
 */

/**
 * Pays a page a visit, in a context of its own.
 * @param {import('@playwright/test').Browser} browser
 * @param {Visit} visit
 * @returns what came, what moved and what was left; rejects when a file is missing or a picture never settles
 */
export async function pay(browser, { site, path, screen, ready = 'body', lateFonts = false }) {
	const context = await browser.newContext(screen);
	// Many are under way at once, so each may take long.
	context.setDefaultTimeout(180_000);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Performance.enable');
	const traffic = listenTo(session, site.url);
	await page.addInitScript(probe);
	if (lateFonts) await holdFonts(page);
	await page.goto(`${site.url}${path}`);
	await page.waitForSelector(ready, { state: 'attached' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await traffic.quiet(500, 30_000);
	const seen = await probeOf(page);
	const nodesAtLoad = await seen.evaluate((probe) => probe.nodes());
	await page.evaluate(scrollThrough, { path, patience: 60_000 });
	await traffic.quiet(500, 30_000);
	const { nodesAfter, shifts } = await seen.evaluate((probe) => ({
		nodesAfter: probe.nodes(),
		shifts: probe.shifts
	}));
	await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	const stored = (await page.evaluate(storedHere)) + (await context.cookies()).length;
	await context.close();
	if (traffic.missing.length > 0)
		throw new Error(`${path} asks for what is not there: ${traffic.missing.join(', ')}`);
	return {
		...traffic.sums(),
		foreign: traffic.foreign,
		nodesAtLoad,
		nodesAfter,
		nodesBrowser: metrics.find(({ name }) => name === 'Nodes')?.value ?? Infinity,
		shifts,
		shift: shifts.reduce((sum, { value }) => sum + value, 0),
		stored
	};
}

/**
 * Visits the story as most readers get it, and as those get it whose host has gzip only and whose fonts come late.
 * @param {import('@playwright/test').Browser} browser
 * @param {Visit} visit
 * @param {import('../bench/serve.js').Site} gzipOnly
 */
export async function payStory(browser, visit, gzipOnly) {
	const [usual, late] = await Promise.all([
		pay(browser, visit),
		pay(browser, { ...visit, site: gzipOnly, lateFonts: true })
	]);
	return {
		figures: {
			...figuresOf(usual),
			requests: Math.max(usual.requests, late.requests),
			gzip: late.bytes / 1024,
			html: usual.byKind.html / 1024,
			htmlRaw: statSync('build/index.html').size / 1024,
			htmlGzip: late.byKind.html / 1024,
			scriptGzip: late.byKind.script / 1024,
			fonts: usual.byKind.font / 1024,
			shiftLate: late.shift
		},
		notes: [...notesOn(usual), ...notesOn(late).map((note) => `${note} (fonts late)`)]
	};
}

/**
 * Visits any other page.
 * @param {import('@playwright/test').Browser} browser
 * @param {Visit} visit
 */
export async function payPage(browser, visit) {
	const cost = await pay(browser, visit);
	return { figures: figuresOf(cost), notes: notesOn(cost) };
}

/** @typedef {Awaited<ReturnType<typeof pay>>} Cost */

/** @param {Cost} cost @returns {Partial<Record<Figure, number>>} */
const figuresOf = ({ bytes, foreign, shifts: _, byKind: __, ...counted }) => ({
	...counted,
	bytes: bytes / 1024,
	foreign: foreign.length
});

/** What was asked of others, and what moved. @param {Cost} cost */
const notesOn = ({ foreign, shifts }) => [
	...foreign.map((url) => `asked for ${url}`),
	...shifts
		.filter(({ value }) => value > 0.0005)
		.map(({ at, value, what }) => `${what} moved by ${value.toFixed(4)} at ${at.toFixed(0)} ms`)
];

/**
 * Lets fonts come only once the page has been painted without them.
 * @param {import('@playwright/test').Page} page
 */
const holdFonts = (page) =>
	page.route(/\.woff2?$/, async (route) => {
		await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
		await route.continue();
	});

/**
 * Goes through the page by half screens, each only once the pictures on it have settled; runs in the page.
 * @param {{ path: string, patience: number }} limits ms that a picture may take
 */
async function scrollThrough({ path, patience }) {
	const frame = () => new Promise((done) => requestAnimationFrame(done));
	const roots = [
		document,
		...[...document.querySelectorAll('*')].flatMap((e) => e.shadowRoot ?? [])
	];
	const moving = () =>
		roots
			.flatMap((root) => [
				...root.querySelectorAll('[data-story] [data-picture]:not([data-settled])')
			])
			.find((picture) => {
				const { top, bottom } = picture.getBoundingClientRect();
				const visible = { opacityProperty: true, visibilityProperty: true };
				return bottom > 0 && top < innerHeight && picture.checkVisibility(visible);
			});
	const atEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
	for (let top = 0; ; top += innerHeight / 2) {
		scrollTo({ top, behavior: 'instant' });
		await frame();
		await frame();
		const end = performance.now() + patience;
		for (let picture = moving(); picture; picture = moving()) {
			if (performance.now() > end)
				throw new Error(
					`${path}: the picture "${picture.getAttribute('data-picture')}" at ${Math.round(scrollY)} px has not settled.`
				);
			await frame();
		}
		if (atEnd()) return;
	}
}

/** How many things the page has noted on the device, cookies aside; runs in the page. */
const storedHere = async () =>
	localStorage.length + sessionStorage.length + (await indexedDB.databases()).length;
