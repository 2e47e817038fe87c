// One run of the bench: a page on a slow phone with a slow line, loaded afresh and scrolled through once.
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { browserFor, phone } from './browser.js';
import { probe, probeOf } from './probe.js';
import { listenTo } from './traffic.js';

/** How slow phone and line are, and how fast the reader scrolls. */
export const profile = {
	/** times slower than this machine */
	processor: 4,
	/** bit/s */
	down: 1_600_000,
	/** bit/s */
	up: 750_000,
	/** ms for each request */
	latency: 150,
	/** CSS px/s */
	speed: 1200
};

/** How long after the load event loading still counts, ms. */
const settling = 5000;

/** @typedef {Record<string, number | undefined>} Figures what a row shows, by its key; undefined is "none seen" */

/**
 * Measures a page once, in a browser of its own.
 * @param {import('./serve.js').Site} site
 * @param {string} path
 * @returns {Promise<Figures>} rejects when a file of the page is missing or its end cannot be reached
 */
export async function measureOnce(site, path) {
	const browser = await browserFor(site.fingerprint);
	try {
		const context = await browser.newContext(phone);
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Performance.enable');
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: profile.latency,
			downloadThroughput: profile.down / 8,
			uploadThroughput: profile.up / 8,
			connectionType: 'cellular4g'
		});
		await session.send('Emulation.setCPUThrottlingRate', { rate: profile.processor });
		await page.addInitScript(probe);
		const traffic = listenTo(session, site.url);
		await page.goto(`${site.url}${path}`, { waitUntil: 'load', timeout: 180_000 });
		await traffic.quiet(2000, 40_000);
		const atLoad = traffic.sums();
		await page.evaluate(until, settling);
		const seen = await probeOf(page);
		const loaded = await seen.evaluate(loading, settling);
		const scrolled = await scroll(page, session, seen);
		await traffic.quiet(2000, 30_000);
		const after = traffic.sums();
		if (traffic.missing.length > 0)
			throw new Error(`${path} asks for what is not there: ${traffic.missing.join(', ')}`);
		const atEnd = await seen.evaluate((probe) => ({ nodes: probe.nodes(), shifts: probe.shifts }));
		await session.send('HeapProfiler.collectGarbage');
		const left = await metrics(session);
		return {
			...bytesOf(atLoad, 'load'),
			...bytesOf(after, 'all'),
			foreign: traffic.foreign.length,
			...loaded,
			cls: largestWindow(atEnd.shifts),
			...scrolled,
			nodesAfter: atEnd.nodes,
			nodesBrowser: left.Nodes,
			heap: (left.JSHeapUsedSize ?? 0) / 1024 ** 2
		};
	} finally {
		await browser.close();
	}
}

/** @param {import('./traffic.js').Sums} sums @param {string} when */
const bytesOf = ({ requests, bytes, byKind }, when) => ({
	[`${when}.requests`]: requests,
	[`${when}.bytes`]: bytes,
	...Object.fromEntries(Object.entries(byKind).map(([kind, each]) => [`${when}.${kind}`, each]))
});

/** Ends a while after the load event; runs in the page. */
function until(/** @type {number} */ after) {
	const [visit] = performance.getEntriesByType('navigation');
	const end = /** @type {PerformanceNavigationTiming} */ (visit).loadEventEnd + after;
	return new Promise((done) => {
		setTimeout(done, end - performance.now());
	});
}

/**
 * What loading was like; runs in the page.
 * @param {import('./probe.js').Probe} probe
 * @param {number} settling ms after the load event that still count
 */
function loading({ fcp, lcp, graphic, long, shifts, nodes }, settling) {
	const [visit] = performance.getEntriesByType('navigation');
	const load = /** @type {PerformanceNavigationTiming} */ (visit).loadEventEnd;
	const end = load + settling;
	const blocked = long.map(({ at, lasts }) => Math.min(at + lasts, end) - Math.max(at, fcp) - 50);
	return {
		fcp: fcp || undefined,
		lcp: lcp || undefined,
		graphic: graphic > 0 && graphic <= end ? graphic : undefined,
		load,
		tbt: blocked.reduce((sum, each) => sum + Math.max(0, each), 0),
		shiftAtLoad: shifts.reduce((sum, { value }) => sum + value, 0),
		nodesAtLoad: nodes()
	};
}

/**
 * Scrolls to the end as a hand at a wheel would, and says what that took.
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} session
 * @param {import('@playwright/test').JSHandle<import('./probe.js').Probe>} seen
 * @returns {Promise<Figures>} times in ms
 */
async function scroll(page, session, seen) {
	const before = await metrics(session);
	await seen.evaluate((probe) => probe.startFrames());
	let top = -1;
	let stuck = 0;
	for (;;) {
		const [now = 0, left = 0] = await page.evaluate(() => [
			scrollY,
			document.documentElement.scrollHeight - innerHeight - scrollY
		]);
		stuck = now - top < 4 ? stuck + 1 : 0;
		top = now;
		// A page that keeps to one screen takes the wheel for something else.
		if (left <= 2 || stuck > 3) break;
		await session.send('Input.synthesizeScrollGesture', {
			x: 8,
			y: 500,
			yDistance: -Math.min(15_000, Math.ceil(left) + 2),
			speed: profile.speed,
			preventFling: true,
			gestureSourceType: 'mouse'
		});
	}
	const frames = await seen.evaluate((probe) => probe.stopFrames());
	if (top < 1 || frames.length === 0) return { height: 0 };
	const after = await metrics(session);
	/** ms for every 10,000 px */
	const spent = (/** @type {string} */ name) =>
		((after[name] ?? 0) - (before[name] ?? 0)) * 1000 * (10_000 / top);
	return {
		height: top + phone.viewport.height,
		slow: (frames.filter((lasts) => lasts > 33).length / frames.length) * 100,
		slowest: Math.max(...frames),
		layout: spent('LayoutDuration'),
		style: spent('RecalcStyleDuration'),
		script: spent('ScriptDuration'),
		task: spent('TaskDuration')
	};
}

/**
 * @param {import('@playwright/test').CDPSession} session
 * @returns {Promise<Record<string, number | undefined>>} the browser's own figures, times in s
 */
async function metrics(session) {
	const all = await session.send('Performance.getMetrics');
	return Object.fromEntries(all.metrics.map(({ name, value }) => [name, value]));
}

/**
 * Cumulative layout shift as the browser's makers define it: the largest sum of a window of up to 5 s in which
 * no two shifts are more than 1 s apart.
 * @param {readonly { at: number, value: number }[]} shifts in their order
 */
function largestWindow(shifts) {
	let [largest, sum, first, last] = [0, 0, -Infinity, -Infinity];
	for (const { at, value } of shifts) {
		if (at - last > 1000 || at - first > 5000) [sum, first] = [0, at];
		sum += value;
		last = at;
		largest = Math.max(largest, sum);
	}
	return largest;
}

/**
 * Waits until the rest of the machine is nearly idle.
 * @param {number} limit s, after which it goes on all the same
 * @returns {Promise<number>} how busy it was in the last second, 0 to 1
 */
export async function waitForQuiet(limit) {
	const now = () =>
		os
			.cpus()
			.map(({ times }) => ({ idle: times.idle, all: Object.values(times).reduce((a, b) => a + b) }))
			.reduce((a, b) => ({ idle: a.idle + b.idle, all: a.all + b.all }));
	const end = Date.now() + limit * 1000;
	for (;;) {
		const before = now();
		await wait(1000);
		const after = now();
		const busy = 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
		if (busy < 0.12 || Date.now() >= end) return busy;
	}
}
