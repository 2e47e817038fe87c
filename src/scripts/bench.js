// How fast the story is on a slow phone: `npm run bench`, after `npm run build`. Medians of five; nothing is asserted.
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.js';
import { serve } from './serve.js';

const runs = 5;
/** A slow phone on a slow line: a quarter of the speed, 1.6 Mbit/s, 150 ms. */
const profile = { slowdown: 4, bitsPerSecond: 1_600_000, latency: 150 };

const site = await serve({ port: 4700 });
const browser = await chromium.launch({ executablePath: findBrowser(), chromiumSandbox: false });
/** @type {Record<string, number>[]} */
const measured = [];
try {
	for (let run = 0; run < runs; run += 1) measured.push(await measure());
} finally {
	await browser.close();
	await site.close();
}
console.log(
	`Medians of ${runs}: CPU ÷ ${profile.slowdown}, 1.6 Mbit/s, ${profile.latency} ms, 390 × 844 px`
);
for (const name of Object.keys(measured[0] ?? {})) {
	const values = measured.map((each) => each[name] ?? 0).sort((a, b) => a - b);
	console.log(`${name.padEnd(44)} ${(values[Math.floor(runs / 2)] ?? 0).toFixed(0).padStart(8)}`);
}

/** Loads the page on the slow phone and scrolls through it. */
async function measure() {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Performance.enable');
	await session.send('Emulation.setCPUThrottlingRate', { rate: profile.slowdown });
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: profile.latency,
		downloadThroughput: profile.bitsPerSecond / 8,
		uploadThroughput: profile.bitsPerSecond / 8
	});
	await page.addInitScript(() => {
		const seen = { lcp: 0, blocked: 0 };
		Object.assign(window, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) seen.lcp = entry.startTime;
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
		}).observe({ type: 'longtask', buffered: true });
	});
	await page.goto(`${site.url}/`);
	await page.waitForSelector('[data-started]', { state: 'attached' });
	await page.waitForLoadState('networkidle');
	const loaded = await page.evaluate(() => ({
		.../** @type {{ seen: { lcp: number, blocked: number } }} */ (/** @type {unknown} */ (window))
			.seen
	}));
	const { metrics } = await session.send('Performance.getMetrics');
	const script = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
	const frames = await page.evaluate(scrollAndCount);
	await context.close();
	return {
		'largest contentful paint, ms': loaded.lcp,
		'total blocking time while loading, ms': loaded.blocked,
		'script time while loading, ms': script * 1000,
		'frames dropped in a full scroll': frames.dropped,
		'frames in a full scroll': frames.all
	};
}

/** Scrolls the whole page, 60 px a frame, and counts the frames that came late. Runs in the page. */
function scrollAndCount() {
	return new Promise((resolve) => {
		let all = 0;
		let dropped = 0;
		let before = performance.now();
		const frame = (/** @type {number} */ now) => {
			all += 1;
			dropped += Math.max(0, Math.round((now - before) / (1000 / 60)) - 1);
			before = now;
			const end = document.documentElement.scrollHeight - innerHeight;
			if (scrollY >= end - 1) resolve({ all, dropped });
			else {
				scrollBy({ top: 60, behavior: 'instant' });
				requestAnimationFrame(frame);
			}
		};
		requestAnimationFrame(frame);
	});
}
