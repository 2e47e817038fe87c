// The story as a document in Firefox and WebKit: script off, broken or gone, on paper, and offline.
// Not proved here: where a page breaks in WebKit (its driver cannot print; the printed list says so), a printer,
// that a picture is painted on Firefox's paper (its labels are shapes there, not text), and what content blockers do beyond keeping the script away.
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { stepIds } from '../browser/story';
import { layOnScreen, missing, onPaper } from './document';
import { click, desktop, jumpTo, look, open, phone, soon, started, test } from './reader';
import { serveSite } from './site';

test('a reader without script finds every step, picture, table and source, and no control that does nothing', async ({
	engine,
	site
}) => {
	await engine.wish({ scriptless: true });
	for (const screen of [phone, desktop]) {
		await engine.resize(screen);
		await engine.go(`${site.url}?read=steps`);
		expect(await engine.evaluate(missing, stepIds.length)).toEqual([]);
	}
	// Links and tables need no script.
	await engine.go(`${site.url}#origins`);
	await click(engine, '#origins summary');
	await soon(() => look(engine, '#origins table').then((it) => it.seen)).toBe(true);
	await click(engine, '#origins .prose [data-fact]');
	await soon(() => engine.evaluate(() => location.pathname)).toBe('/sources/');
	await soon(() => look(engine, ':target').then((it) => it.seen)).toBe(true);
	await engine.wish({});
});

test.describe('When the script fails', () => {
	test.use({ errorsExpected: true });

	test('a reader whose script throws at the start, or never comes, finds the whole document', async ({
		engine
	}) => {
		const site = await serveSite();
		for (const fault of ['throws', 'gone'] as const) {
			site.fault = fault;
			await engine.resize(fault === 'gone' ? desktop : phone);
			await engine.go('about:blank');
			await engine.go(`${site.url}?read=steps#brutality`);
			await soon(() => engine.evaluate(missing, stepIds.length), fault).toEqual([]);
			await soon(() => look(engine, '#brutality-heading').then((it) => it.whole), fault).toBe(true);
		}
		await site.stop();
	});
});

/**
 * How much of the middle of a page is not white, 0 to 1.
 * @param number of the page, from 1
 */
function inkOn(pdf: Buffer | undefined, number: number): number {
	const which = ['-f', String(number), '-l', String(number)];
	const image = execFileSync('pdftoppm', ['-r', '40', '-gray', ...which, '-'], {
		input: pdf ?? '',
		maxBuffer: 1 << 28
	});
	// A head of three lines, then a byte for each point.
	const [, width, height] = /^P5\s(\d+) (\d+)\s255\s/.exec(image.toString('latin1')) ?? [];
	const points = image.subarray(-Number(width) * Number(height));
	const middle = points.subarray(Math.floor(points.length * 0.33), Math.floor(points.length * 0.6));
	return middle.filter((point) => point < 200).length / middle.length;
}

test('a reader prints the story from any state: each step with its picture, then the notes', async ({
	engine,
	site
}) => {
	await engine.resize(phone);
	const printed: string[] = [];
	const pdfs: Buffer[] = [];
	for (const address of ['?read=scroll#corruption', '?read=steps#corruption', '?read=all']) {
		await open(engine, site, address);
		const pdf = await engine.print();
		if (pdf) {
			const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {
				input: pdf,
				maxBuffer: 1 << 28
			});
			printed.push(text.toString('utf8'));
			pdfs.push(pdf);
		} else {
			await engine.resize({ width: 720, height: 1000 });
			await engine.evaluate(layOnScreen);
			expect(await engine.evaluate(onPaper), address).toEqual([]);
			await engine.resize(phone);
		}
	}
	// The same paper, whatever was on the screen.
	expect(new Set(printed).size).toBeLessThanOrEqual(1);
	if (!printed[0]) return;
	const pages = printed[0].split('\f').slice(0, -1).map(bare);
	const titles = await engine.evaluate(() =>
		[...document.querySelectorAll('.chapter [data-step]')].map((step) => ({
			id: step.id,
			heading: step.querySelector('h2, h3')?.textContent ?? '',
			reading: step.querySelector('.reading')?.textContent ?? ''
		}))
	);
	expect(titles.length).toBe(stepIds.length - 1);
	const at = titles.map(({ id, heading, reading }) => {
		const page = pages.findIndex(
			(text) => text.includes(bare(heading)) && text.includes(bare(reading))
		);
		expect(page, `"${id}" and the sentence on its picture are on one page`).toBeGreaterThan(0);
		return page;
	});
	// The marks are on the paper, too: where the 58 stand, a good part of it is not white.
	const marked = at[titles.findIndex(({ id }) => id === 'fifty-eight')] ?? 0;
	expect(inkOn(pdfs[0], marked + 1)).toBeGreaterThan(0.02);
	// Each step has a page of its own, in order, straight after the opening; the notes follow.
	expect(at).toEqual(titles.map((_, index) => index + (at[0] ?? 0)));
	expect(pages.length).toBeGreaterThan((at.at(-1) ?? 0) + 1);
});

test('a reader who has been there once opens the whole story offline', async ({ engine }) => {
	await engine.resize(phone);
	const site = await serveSite();
	await open(engine, site);
	// It keeps everything or nothing, so it is ready when it is in charge.
	const ready = () =>
		engine.evaluate(() => navigator.serviceWorker.controller?.state === 'activated');
	await soon(ready, 'the story is kept').toBe(true);
	await site.stop();
	await engine.go('about:blank');
	await engine.go(`${site.url}?read=scroll#origins`);
	await started(engine);
	for (const id of ['origins', 'corruption', 'heard']) {
		await jumpTo(engine, id);
		await soon(() =>
			engine.evaluate((id) => {
				const shown = document
					.getElementById(id)
					?.closest('.chapter')
					?.querySelector('.staged[data-shown][data-settled]');
				return shown !== null && !shown?.hasAttribute('data-still');
			}, id)
		).toBe(true);
	}
	// Firefox calls a drawing that is still on its way when the reader leaves an error.
	await soon(() =>
		engine.evaluate(() => document.querySelectorAll('[data-current] .staged[data-still]').length)
	).toBe(0);
	await engine.go(`${site.url}sources/#icsr.male`);
	await soon(() => look(engine, ':target').then((it) => it.text)).toMatch(/\w/);
});

/** Words without spaces, ligatures and hyphens: how a line breaks is not what is being tested. */
function bare(text: string): string {
	return text.normalize('NFKC').replace(/[-\s\u00ad\u200b\u2010\u2011]+/g, '');
}
