// Draws one chart in all its views and sizes, light and dark, into `look/`: `npm run draw -- voices`.
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { findBrowser } from './browser.js';

const names = process.argv.slice(2);
if (names.length === 0) {
	console.error('Name one or more charts, such as: npm run draw -- voices');
	process.exit(1);
}
const vite = await createServer({
	server: { middlewareMode: true, hmr: false, ws: false },
	appType: 'custom',
	logLevel: 'error'
});
const browser = await chromium.launch({ executablePath: findBrowser() });
mkdirSync('look', { recursive: true });
try {
	const { sheet } = await vite.ssrLoadModule('/src/lib/server/sheet.ts');
	for (const name of names) {
		for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
			const page = await browser.newPage({
				colorScheme,
				reducedMotion: 'reduce',
				viewport: { width: 1830, height: 800 }
			});
			await page.setContent(sheet(name));
			await page.screenshot({ path: `look/${name}-${colorScheme}.png`, fullPage: true });
			await page.close();
		}
		console.log(`look/${name}-light.png, look/${name}-dark.png`);
	}
} finally {
	await browser.close();
	await vite.close();
}
