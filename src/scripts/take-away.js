// Prints the files to take away that need a browser, and offers them on their page: `npm run take-away`, after
// `npm run build`. The build has made the others.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.js';
import { offerOn } from './offer.js';
import { serve } from './serve.js';

const folder = 'build/take-away';

/** What is printed: a page of the site, and how. The slides say themselves how large a page is. */
const papers = [
	{
		name: 'fifty-eight-spoke-slides.pdf',
		from: 'present/',
		what: 'the slides',
		options: { preferCSSPageSize: true }
	},
	{
		name: 'fifty-eight-spoke-pupil-sheet.pdf',
		from: 'handout/pupil/',
		what: 'the pupil sheet',
		options: { format: 'A4' }
	}
];

if (!existsSync(join(folder, 'index.html'))) {
	console.error('There is no built site to take anything away from: run "npm run build" first.');
	process.exit(1);
}

const site = await serve({ port: 4950 });
try {
	console.log('Starting a browser to print with …');
	const browser = await chromium.launch({ executablePath: findBrowser(), chromiumSandbox: false });
	try {
		// Paper needs no script: the slides are a document without it, and none waits to be shown.
		const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
		const page = await context.newPage();
		const files = [];
		for (const [place, { name, from, what, options }] of papers.entries()) {
			const told = `${place + 1} of ${papers.length}: ${what}`;
			console.log(`Printing ${told} …`);
			await page.goto(`${site.url}/${from}`, { waitUntil: 'networkidle' });
			const pages = await page.locator('[data-slide]').count();
			if (pages > 0) console.log(`  ${pages} slides, one a page; this takes a while.`);
			const path = join(folder, name);
			await page.pdf({ path, printBackground: true, tagged: true, outline: true, ...options });
			const { size } = statSync(path);
			console.log(`  ${path}, ${(size / 1e6).toFixed(1)} MB`);
			files.push({ name, bytes: size });
		}
		offerOn(join(folder, 'index.html'), files);
	} finally {
		await browser.close();
	}
	console.log(
		`The files to take away are in ${folder}/, and their page offers them with their sizes.`
	);
} finally {
	await site.close();
}
