// One visit for the budget: a page is loaded afresh and scrolled through, and all it cost is added up.
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { probe, probeOf } from '../bench/probe.js';
import { listenTo } from '../bench/traffic.js';
import { scrollThrough } from './scroll.js';

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

let free = availableParallelism();
/** Those who wait for their turn. @type {(() => void)[]} */
const queue = [];

/**
 * As many visits at once as there are processors: with more, a page gives up waiting for its own script.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function turn(work) {
	if (free > 0) free -= 1;
	else await new Promise((mine) => queue.push(() => mine(undefined)));
	try {
		return await work();
	} finally {
		const next = queue.shift();
		if (next) next();
		else free += 1;
	}
}

/**
 * Pays a page a visit, in a context of its own.
 * @param {import('@playwright/test').Browser} browser
 * @param {Visit} visit
 * @returns what came, what moved and what was left; rejects when a file is missing or a picture never settles
 */
export async function pay(browser, { site, path, screen, ready = 'body', lateFonts = false }) {
	const context = await browser.newContext(screen);
	context.setDefaultTimeout(180_000);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Performance.enable');
	const traffic = listenTo(session, site.url);
	await page.addInitScript(probe);
	if (lateFonts) await holdFonts(page, session);
	await page.goto(`${site.url}${path}`);
	await page.waitForSelector(ready, { state: 'attached' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await traffic.quiet(500, 30_000);
	const seen = await probeOf(page);
	const nodesAtLoad = await seen.evaluate((probe) => probe.nodes());
	await scrollThrough(page, traffic);
	const { nodesAfter, shifts } = await seen.evaluate((probe) => ({
		nodesAfter: probe.nodes(),
		shifts: probe.shifts
	}));
	await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	const reading = await page.evaluate(
		() => document.querySelector('[data-story]')?.getAttribute('data-reading') ?? ''
	);
	const stored = (await page.evaluate(storedHere)) + (await context.cookies()).length;
	await context.close();
	if (traffic.missing.length > 0)
		throw new Error(`${path} asks for what is not there: ${traffic.missing.join(', ')}`);
	/** How often each address was asked for. @type {Map<string, number>} */
	const asked = new Map();
	for (const { url } of traffic.sent()) asked.set(url, (asked.get(url) ?? 0) + 1);
	return {
		...traffic.sums(),
		requests: asked.size,
		again: [...asked].filter(([, times]) => times > 1),
		foreign: traffic.foreign,
		nodesAtLoad,
		nodesAfter,
		nodesBrowser: metrics.find(({ name }) => name === 'Nodes')?.value ?? Infinity,
		shifts,
		shift: shifts.reduce((sum, { value }) => sum + value, 0),
		stored,
		reading
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
		turn(() => pay(browser, visit)),
		turn(() => pay(browser, { ...visit, site: gzipOnly, lateFonts: true }))
	]);
	for (const { reading } of [usual, late])
		if (reading !== 'scroll')
			throw new Error(
				`The story at ${visit.path} was to be read by scrolling, but its reading is "${reading}": its script came too late, so this machine is too busy to measure on.`
			);
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
	const cost = await turn(() => pay(browser, visit));
	return { figures: figuresOf(cost), notes: notesOn(cost) };
}

/** @typedef {Awaited<ReturnType<typeof pay>>} Cost */

/** @param {Cost} cost @returns {Partial<Record<Figure, number>>} */
const figuresOf = ({
	bytes,
	foreign,
	requests,
	nodesAtLoad,
	nodesAfter,
	nodesBrowser,
	...cost
}) => ({
	bytes: bytes / 1024,
	foreign: foreign.length,
	requests,
	nodesAtLoad,
	nodesAfter,
	nodesBrowser,
	shift: cost.shift,
	stored: cost.stored
});

/** What was asked of others or more than once, and what moved. @param {Cost} cost */
const notesOn = ({ foreign, again, shifts }) => [
	...foreign.map((url) => `asked for ${url}`),
	...again.map(([url, times]) => `asked for ${new URL(url).pathname} ${times} times`),
	...shifts
		.filter(({ value }) => value > 0.0005)
		.map(({ at, value, what }) => `${what} moved by ${value.toFixed(4)} at ${at.toFixed(0)} ms`)
];

/**
 * Lets fonts come only once the whole page has been painted without them.
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} session
 */
async function holdFonts(page, session) {
	const painted = async () => {
		await page.waitForFunction(
			() =>
				document.readyState !== 'loading' &&
				performance.getEntriesByName('first-contentful-paint').length > 0
		);
		await page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
		);
	};
	session.on('Fetch.requestPaused', ({ requestId }) => {
		void painted().then(() => session.send('Fetch.continueRequest', { requestId }));
	});
	// Playwright's own routes would switch the browser's cache off.
	await session.send('Fetch.enable', { patterns: [{ urlPattern: '*.woff2' }] });
}

/** How many things the page has noted on the device, cookies aside; runs in the page. */
const storedHere = async () =>
	localStorage.length + sessionStorage.length + (await indexedDB.databases()).length;
