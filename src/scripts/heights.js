// Measures how high the pages for frames are at each width: `npm run heights`, after `npm run build`, then build
// again. Writes `src/lib/embed/frame/heights.json`, from which a frame answers its host before it is painted.
import { readdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.js';
import { serve } from './serve.js';

/** The widths measured, CSS px: those of phones, of columns of text, and either side of each change of layout. */
const widths = [320, 360, 390, 430, 479, 480, 560, 660, 760, 899, 900, 1040, 1280];
/** A picture has fewer layouts. */
const pictureWidths = [320, 390, 511, 512, 660, 800];

const site = await serve({ port: 4800 });
const browser = await chromium.launch({ executablePath: findBrowser(), chromiumSandbox: false });
try {
	const page = await browser.newPage();
	const measure = async (/** @type {readonly number[]} */ at) => {
		/** @type {number[][]} */
		const rows = [];
		await page.evaluate(() => document.fonts.ready);
		for (const width of at) {
			await page.setViewportSize({ width, height: 900 });
			rows.push([width, ...(await page.evaluate(heightsHere))]);
		}
		return rows;
	};
	await page.goto(`${site.url}/embed/`);
	await page.waitForSelector('[data-started]', { state: 'attached' });
	const story = await measure(widths);
	/** @type {Record<string, number[][]>} */
	const pictures = {};
	// Only folders that hold such a page: the builder of snippets stands among them.
	for (const name of readdirSync('build/embed')) {
		await page.goto(`${site.url}/embed/${name}/`).catch(() => undefined);
		if ((await page.locator('.framed.single').count()) === 0) continue;
		pictures[name] = await measure(pictureWidths);
	}
	const lines = Object.entries(pictures).map(([name, rows]) => `\t\t"${name}": ${text(rows)}`);
	writeFileSync(
		'src/lib/embed/frame/heights.json',
		`{\n\t"story": ${text(story)},\n\t"pictures": {\n${lines.join(',\n')}\n\t}\n}\n`
	);
	console.log(`Measured the story at ${widths.length} widths and ${lines.length} pictures.`);
} finally {
	await browser.close();
	await site.close();
}

/** @param {number[][]} rows */
function text(rows) {
	return JSON.stringify(rows).replaceAll(',', ', ');
}

/** The heights of the page as it is now: by scrolling and all at once. Runs in the page. */
function heightsHere() {
	const root = document.querySelector('[data-frame]');
	if (!(root instanceof HTMLElement)) throw new Error('This page is not one for frames.');
	const { reading } = root.dataset;
	// A single picture has no readings.
	if (!reading) return [root.offsetHeight, root.offsetHeight];
	const heights = ['scroll', 'all'].map((each) => {
		root.dataset.reading = each;
		return root.offsetHeight;
	});
	root.dataset.reading = reading;
	return heights;
}
