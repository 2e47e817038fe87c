// Photographs every step into contact sheets in `look/`: `npm run look`, after `npm run build`.
// `npm run look -- phone dark origins when` keeps to a size, a theme, or some steps.
import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.js';
import { serve } from './serve.js';

/** The sizes every step is looked at in, CSS px. */
const sizes = {
	phone: { width: 390, height: 844 },
	tablet: { width: 768, height: 1024 },
	desktop: { width: 1280, height: 800 },
	large: { width: 1920, height: 1080 }
};
const usual = ['phone', 'desktop'];
const themes = /** @type {const} */ (['light', 'dark']);

const asked = process.argv.slice(2);
const pick = (/** @type {readonly string[]} */ all, /** @type {readonly string[]} */ otherwise) => {
	const some = all.filter((name) => asked.includes(name));
	return some.length > 0 ? some : otherwise;
};
const wantedSizes = /** @type {(keyof typeof sizes)[]} */ (pick(Object.keys(sizes), usual));
const wantedThemes = /** @type {('light' | 'dark')[]} */ (pick(themes, themes));

const site = await serve({ port: 4300 });
const browser = await chromium.launch({ executablePath: findBrowser() });
mkdirSync('look', { recursive: true });
try {
	for (const size of wantedSizes) {
		for (const colorScheme of wantedThemes) {
			const shots = await photograph(size, colorScheme);
			const name = `look/${size}-${colorScheme}`;
			await contactSheets(shots, sizes[size].width, name);
		}
	}
} finally {
	await browser.close();
	await site.close();
}

/**
 * One picture a step, taken once text and picture have settled.
 * @param {keyof typeof sizes} size
 * @param {'light' | 'dark'} colorScheme
 */
async function photograph(size, colorScheme) {
	const page = await browser.newPage({ viewport: sizes[size], colorScheme });
	await page.goto(`${site.url}/`);
	await page.waitForSelector('[data-started]');
	const ids = await page.$$eval('[data-step], .chapter[id]', (all) => all.map(({ id }) => id));
	const wanted = pick(ids, ['opening', ...ids]);
	/** @type {{ id: string, png: Buffer }[]} */
	const shots = [];
	for (const id of wanted) {
		await page.evaluate((id) => {
			const element = document.getElementById(id);
			element?.scrollIntoView({ block: 'start', behavior: 'instant' });
			// A step is read with its first lines well inside the words' part of the screen.
			if (element?.matches('[data-step]') && innerWidth >= 900) scrollBy(0, 40);
		}, id);
		await page
			.waitForFunction(
				(id) => {
					const step = document.querySelector(`[data-step="${id}"]`);
					const ready =
						!step ||
						document.querySelector('[data-story]')?.getAttribute('data-current-step') === id;
					return ready && !document.querySelector('.staged[data-shown]:not([data-settled])');
				},
				id,
				{ timeout: 5000 }
			)
			.catch(() => console.log(`${size} ${colorScheme}: "${id}" did not settle`));
		await page.waitForFunction(() =>
			document.getAnimations().every((one) => one.playState !== 'running')
		);
		shots.push({ id, png: await page.screenshot() });
	}
	await page.close();
	return shots;
}

/**
 * Twelve pictures to a sheet, so that each stays large enough to judge.
 * @param {{ id: string, png: Buffer }[]} shots
 * @param {number} width
 * @param {string} name
 */
async function contactSheets(shots, width, name) {
	const columns = width < 600 ? 6 : 3;
	const perSheet = width < 600 ? 12 : 9;
	for (let first = 0; first < shots.length; first += perSheet) {
		const file = `${name}-${first / perSheet + 1}.png`;
		const page = await browser.newPage({
			viewport: { width: columns * Math.min(width, 640) + 20, height: 800 }
		});
		const cells = shots
			.slice(first, first + perSheet)
			.map(
				({ id, png }) =>
					`<figure><figcaption>${id}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`
			);
		await page.setContent(
			`<style>body{margin:10px;display:grid;grid-template-columns:repeat(${columns},1fr);gap:10px;background:#888;font:14px sans-serif}
			figure{margin:0}img{width:100%;display:block}</style>${cells.join('')}`
		);
		rmSync(file, { force: true });
		await page.screenshot({ path: file, fullPage: true });
		await page.close();
		console.log(file);
	}
}
