// The files to take away as a teacher uses them: the page that offers them, and the one file from a stick without a
// network. What the slides and papers hold is built/take-away.test.ts.
// Not proved here: other browsers opening a file, or how a real stick behaves.
import { copyFileSync, existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { oneFileName, takenFiles } from '../../src/lib/take-away/files';
import { slides } from './present';
import { stepIds, test, goOn } from './story';

const folder = 'build/take-away';

test.beforeAll(() => {
	const missing = takenFiles.filter(({ name }) => !existsSync(join(folder, name)));
	if (missing.length > 0)
		throw new Error('Files to take away are missing: run "npm run take-away" first.');
});

/** Opens the one file as from a stick, with the network off, and notes every request for anything else. */
async function openFromStick(page: Page, stick: string, query = ''): Promise<string[]> {
	const copy = join(stick, oneFileName);
	if (!existsSync(copy)) copyFileSync(join(folder, oneFileName), copy);
	const asked: string[] = [];
	await page.context().setOffline(true);
	page.on('request', (request) => {
		if (!/^(file|data):/.test(request.url())) asked.push(request.url());
	});
	await page.goto(pathToFileURL(resolve(copy)).href + query);
	return asked;
}

test('a teacher finds the files at the end of the story and on the page of handouts, each with its true size', async ({
	page
}) => {
	await page.goto('/handout/');
	await expect(page.locator('main a[href$="take-away/"]')).toBeVisible();
	await page.goto('/');
	await page.locator('#after-the-story a[href$="take-away/"]').click();
	await expect(page).toHaveURL(/\/take-away\/$/);
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	const offered = await page.$$eval('[data-file]', (all) =>
		all.map((entry) => ({
			links: [...entry.querySelectorAll('a')].map((link) => link.getAttribute('href')),
			text: entry.textContent ?? ''
		}))
	);
	expect(offered.map(({ links }) => links)).toEqual(takenFiles.map(({ name }) => [name]));
	for (const [place, { name }] of takenFiles.entries()) {
		const size = (statSync(join(folder, name)).size / 1e6).toFixed(1);
		expect.soft(offered[place]?.text, name).toContain(`${size.replace(/\.0$/, '')} MB`);
		const answer = await page.request.get(`/take-away/${name}`);
		expect.soft(answer.status(), name).toBe(200);
		expect.soft((await answer.body()).byteLength, name).toBe(statSync(join(folder, name)).size);
	}
});

for (const reading of ['scroll', 'steps', 'all'] as const) {
	test(`a reader opens the one file from a stick without a network, and has every step in the reading "${reading}"`, async ({
		page
	}, info) => {
		const asked = await openFromStick(page, info.outputPath(), `?read=${reading}`);
		const root = page.locator('[data-story][data-started]');
		await expect(root).toHaveAttribute('data-reading', reading);
		expect(
			await page.$$eval('[data-step]', (all) => all.map((step) => step.getAttribute('data-step')))
		).toEqual(stepIds);
		expect(await page.evaluate(() => document.fonts.check('16px Newsreader'))).toBe(true);
		expect(
			await page.evaluate(
				() => [...document.fonts].filter(({ status }) => status === 'error').length
			)
		).toBe(0);
		if (reading === 'steps') {
			// Step by step to the end: each is shown when it is its turn.
			for (const id of stepIds) {
				await expect(root).toHaveAttribute('data-current-step', id);
				await expect(page.locator(`[data-step="${id}"]`)).toBeVisible();
				if (id !== stepIds.at(-1)) await goOn(page);
			}
		} else {
			for (const id of stepIds) {
				await page.evaluate(
					(id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }),
					id
				);
				if (reading === 'scroll') await expect(root).toHaveAttribute('data-current-step', id);
			}
			// The pictures are drawn by code that is in the file as well.
			if (reading === 'scroll')
				await expect(
					page.locator('.staged[data-settled]:not([data-still]) svg').first()
				).toBeAttached();
		}
		// A figure leads to its source, in the file itself.
		await page
			.locator(`[data-step="${stepIds.at(-1)}"] [data-fact]`)
			.first()
			.click();
		await expect(page.locator('.card:popover-open')).toHaveCount(1);
		expect(asked).toEqual([]);
	});
}

test('a teacher shows the slides from the one file, from the first to the last, with keys alone', async ({
	page
}, info) => {
	const asked = await openFromStick(page, info.outputPath());
	await page.locator('.one-file-note a').click();
	const deck = page.locator('[data-deck][data-started]');
	for (const { id, kind } of slides) {
		await expect(deck).toHaveAttribute('data-current', id);
		await expect(page.locator(`[data-slide="${id}"]`)).toBeVisible();
		if (kind === 'step')
			await expect(page.locator(`[data-slide="${id}"] .composition svg`)).toBeVisible();
		await page.keyboard.press('PageDown');
	}
	await expect(deck).toHaveAttribute('data-current', slides.at(-1)?.id ?? '');
	await page.keyboard.press('Home');
	await expect(deck).toHaveAttribute('data-current', slides[0]?.id ?? '');
	await page.keyboard.press('b');
	await expect(page.locator('.cover-black')).toBeVisible();
	await page.keyboard.press('b');
	await page.keyboard.press('q');
	await expect(page.locator('.cover-code svg')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('o');
	await expect(page.locator('[data-slide] [data-to]:visible')).toHaveCount(slides.length);
	await page.keyboard.press('o');
	// No speaker's window opens from a file, so none is offered, by button, key or word.
	const before = page.context().pages().length;
	await page.keyboard.press('s');
	await page.keyboard.press('?');
	await expect(page.locator('dialog[open]')).toBeVisible();
	await expect(page.locator('dialog[open] tr')).toHaveCount(9);
	await expect(page.locator('.controls button')).toHaveCount(8);
	expect(page.context().pages()).toHaveLength(before);
	await page.keyboard.press('Escape');
	await expect(page.locator('dialog[open]')).toHaveCount(0);
	// A reload keeps the place, and the way back leads to the story.
	await page.keyboard.press('End');
	// Chromium reloads the address that its other process knows, which hears of a new one a moment later.
	await expect(page).toHaveURL((url) => url.searchParams.get('slide') === slides.at(-1)?.id);
	await page.reload();
	await expect(deck).toHaveAttribute('data-current', slides.at(-1)?.id ?? '');
	await page.locator('.deck-head a').first().focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-story][data-started]')).toBeAttached();
	expect(asked).toEqual([]);
});

test('a reader whose browser runs no script has the whole story in the one file', async ({
	browser
}, info) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const asked = await openFromStick(page, info.outputPath());
	for (const id of stepIds) await expect(page.locator(`#${id}`)).toBeVisible();
	expect(asked).toEqual([]);
	await context.close();
});

test('a reader finds that the one file is allowed to load nothing, and that its links lead into it or to the site', async ({
	page
}, info) => {
	await openFromStick(page, info.outputPath());
	await expect(page.locator('[data-story][data-started]')).toBeAttached();
	const policy = await page
		.locator('meta[http-equiv="content-security-policy"]')
		.getAttribute('content');
	expect(policy).toContain("default-src 'none'");
	expect(policy).not.toMatch(/https?:|'self'|unsafe-eval/);
	const links = await page.$$eval('a[href]', (all) =>
		all.map((link) => link.getAttribute('href') ?? '')
	);
	const within = links.filter((to) => to.startsWith('#'));
	for (const to of new Set(within))
		await expect(page.locator(`[id="${to.slice(1)}"]`)).toHaveCount(1);
	expect(links.filter((to) => !/^([#?]|https?:)/.test(to))).toEqual([]);
});
