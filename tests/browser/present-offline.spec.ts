// After one visit with a network, a lesson needs none; a reader of the story is not made to fetch it.
// Not proved here: how much a school's browser lets a site keep, or for how long.
import { expect, type Page } from '@playwright/test';
import { serve } from '../../src/scripts/serve.js';
import { begun, expectSlide, slides } from './present';
import { started, test } from './story';

// The browser says when a file cannot be had, which is what is being tried.
test.use({ serviceWorkers: 'allow', errorsExpected: true });

/** Everything kept in the browser, as paths. */
const kept = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return requests.flat().map(({ url }) => new URL(url).pathname);
	});

test('a reader keeps the story only; a teacher’s one visit keeps slides and notes, and the lesson goes on offline', async ({
	page,
	context
}) => {
	const site = await serve({ port: 4500 });
	try {
		await page.goto(`${site.url}/`);
		await started(page);
		await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
		const reader = await kept(page);
		expect(reader).toContain('/');
		expect(reader.filter((path) => /^\/(present|handout)\//.test(path))).toEqual([]);

		await page.goto(`${site.url}/present/`);
		await begun(page);
		await page.locator('[data-kept]').waitFor({ state: 'attached' });
		expect(await kept(page)).toEqual(
			expect.arrayContaining(['/', '/present/', '/present/speaker/'])
		);
	} finally {
		await site.close();
	}
	const reached = (path: string): Promise<boolean> =>
		page.evaluate(
			(path) =>
				fetch(path).then(
					({ ok }) => ok,
					() => false
				),
			path
		);
	expect(await reached('/data/facts.csv')).toBe(false);
	await page.goto(`${site.url}/present/?slide=doors`);
	await begun(page);
	const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
	await begun(speaker);
	await expectSlide('doors', page, speaker);
	for (const { id } of slides.slice(slides.findIndex((slide) => slide.id === 'doors') + 1)) {
		await speaker.keyboard.press('PageDown');
		await expectSlide(id, page, speaker);
	}
	await page.keyboard.press('q');
	await expect(page.locator('.code-square path')).toBeVisible();
	expect(await page.evaluate(() => document.fonts.check('24px Newsreader'))).toBe(true);
});
