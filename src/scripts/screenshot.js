// Takes the README's picture: `npm run screenshot`, after `npm run build`, writes `.github/screenshot.png`.
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.js';
import { serve } from './serve.js';

/** What is shown, from left to right: a place in the story at a size, CSS px. */
const views = [
	{ hash: '', width: 1280, height: 800 },
	{ hash: '#origins', width: 390, height: 800 },
	{ hash: '#remove-penalties', width: 1280, height: 800 }
];

const site = await serve({ port: 4900 });
const browser = await chromium.launch({ executablePath: findBrowser(), chromiumSandbox: false });
try {
	const shots = [];
	for (const { hash, width, height } of views) {
		const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
		await page.goto(`${site.url}/${hash}`);
		await page.waitForSelector('[data-started]', { state: 'attached' });
		await page.evaluate(() => document.fonts.ready);
		await page.waitForFunction(
			() => !document.querySelector('.staged[data-shown]:not([data-settled])')
		);
		shots.push({ width, height, png: await page.screenshot() });
		await page.close();
	}
	const gap = 24;
	const all = shots.reduce((sum, { width }) => sum + width + gap, gap);
	const page = await browser.newPage({
		viewport: { width: Math.round(all / 2), height: Math.round((800 + 2 * gap) / 2) }
	});
	const images = shots.map(
		({ width, png }) =>
			`<img width="${width / 2}" src="data:image/png;base64,${png.toString('base64')}">`
	);
	await page.setContent(
		`<style>body{margin:${gap / 2}px;display:flex;gap:${gap / 2}px;background:#cfcac0}</style>${images.join('')}`
	);
	mkdirSync('.github', { recursive: true });
	await page.screenshot({ path: '.github/screenshot.png' });
	console.log('.github/screenshot.png');
} finally {
	await browser.close();
	await site.close();
}
