// The reader's place: links that open at a step, reloads, the way back, and the chapter list.
// Not proved here: that a browser other than Chromium restores a place, or what a search engine makes of links.
import { expect, type Page } from '@playwright/test';
import {
	chapters,
	clickInPlace,
	currentStep,
	eachScreen,
	expectAgreement,
	expectStep,
	jumpTo,
	listen,
	open,
	screens,
	started,
	stepIds,
	wheel,
	test
} from './story';
import { soon } from './waiting';

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** Whether the page is scrolled to a place, px. Runs in the page. */
const near = (place: number): boolean => Math.abs(scrollY - place) < 3;

for (const [name, viewport] of eachScreen) {
	test.describe(`On a ${name} screen`, () => {
		test.use({ viewport });

		test('a reader with a link to a step arrives there, and no other step is played', async ({
			page
		}) => {
			test.slow();
			await listen(page);
			// Between the two screens, every chapter's first, middle and last step is arrived at.
			const ends = ({ steps }: (typeof chapters)[number]) => [steps[0], steps.at(-1)];
			const middle = ({ steps }: (typeof chapters)[number]) => [steps[steps.length >> 1]];
			for (const id of chapters.flatMap(name === 'phone' ? ends : middle)) {
				await open(page, `#${id}`);
				await expectStep(page, id ?? '');
				await expectAgreement(page);
				expect(await page.evaluate(() => window.heard.map(({ step }) => step))).toEqual([id]);
				expect(new URL(page.url()).hash).toBe(`#${id}`);
				await expect(page.locator(`[data-step="${id}"] :is(h2, h3)`)).toBeInViewport();
			}
		});

		for (const reading of ['scroll', 'steps', 'all'])
			test(`a reader with a link to a chapter, reading in the way called “${reading}”, arrives at its opening`, async ({
				page
			}) => {
				for (const { id, steps } of chapters.filter((_, place) => place % 3 === 0)) {
					await open(page, `?read=${reading}#${id}`);
					await expectStep(page, steps[0] ?? '');
					await expectAgreement(page);
					await expect(page.locator(`#${id}-title`)).toBeInViewport({ ratio: 1 });
					expect(new URL(page.url()).hash).toBe(`#${id}`);
					// Whoever is on the page already and changes the address gets there, too.
					await page.evaluate((id) => void (location.hash = id), stepIds[20] ?? '');
					await expectStep(page, stepIds[20] ?? '');
					await page.evaluate((id) => void (location.hash = id), id);
					await expectStep(page, steps[0] ?? '');
					await expect(page.locator(`#${id}-title`)).toBeInViewport({ ratio: 1 });
				}
			});

		test('a reader who reloads in the middle of a step is where they were', async ({ page }) => {
			await listen(page);
			await open(page);
			await page.mouse.move(viewport.width / 2, viewport.height / 2);
			for (const id of ['origins', 'the-autumn', 'recognise']) {
				await jumpTo(page, id);
				await wheel(page, 150);
				await expectAgreement(page);
				const before = [await currentStep(page), await scrolled(page)] as const;
				await page.reload();
				await started(page);
				await expectStep(page, before[0]);
				await expectAgreement(page);
				expect(Math.abs((await scrolled(page)) - before[1])).toBeLessThan(3);
				expect(await page.evaluate(() => window.heard.map(({ step }) => step))).toEqual([
					before[0]
				]);
			}
		});

		test('a reader who follows a chapter link and goes back is where they were, and forward again', async ({
			page
		}) => {
			await open(page);
			await jumpTo(page, 'brutality');
			await expectAgreement(page);
			const left = await scrolled(page);
			await clickInPlace(page, '.chapter-list [data-to="home"]');
			await expect(page.locator('#home-title')).toBeInViewport();
			await jumpTo(page, 'terms');
			await expectAgreement(page);
			const further = await scrolled(page);
			await page.goBack();
			await expectStep(page, 'brutality');
			await soon(page, near, left, true);
			await expectAgreement(page);
			await page.goForward();
			await expectStep(page, 'terms');
			await soon(page, near, further, true);
			await expectAgreement(page);
		});

		test('a reader who looks a fact up on the sources page and goes back is where they were', async ({
			page
		}) => {
			await open(page);
			await jumpTo(page, 'apostasy');
			await expectAgreement(page);
			const left = await scrolled(page);
			await page.goto('/sources/');
			await page.goBack();
			await started(page);
			await expectStep(page, 'apostasy');
			await soon(page, near, left, true);
			await expectAgreement(page);
		});

		test('a reader sees in the chapter list where they are', async ({ page }) => {
			await open(page);
			for (const { id, steps } of chapters) {
				await jumpTo(page, steps[0] ?? '');
				const current = page.locator('.chapter-list [aria-current]');
				await expect(current).toHaveCount(1);
				await expect(current).toHaveAttribute('data-to', id);
				await expect(current).toBeInViewport({ ratio: 1 });
			}
		});
	});
}

test.describe('Addresses', () => {
	test.use({ viewport: screens.desktop });

	test('an editor who reads the browser history finds no entry for mere scrolling', async ({
		page
	}) => {
		await open(page);
		const before = await page.evaluate(() => history.length);
		for (const id of stepIds.slice(1, 12)) await jumpTo(page, id);
		expect(await page.evaluate(() => history.length)).toBe(before);
	});

	test('a reader who opens the bare address keeps it until they move', async ({ page }) => {
		await open(page);
		await expectStep(page, stepIds[0] ?? '');
		expect(new URL(page.url()).hash).toBe('');
	});

	test('a reader with a link that no longer leads anywhere starts at the beginning', async ({
		page
	}) => {
		await open(page, '#no-such-step');
		await expectStep(page, stepIds[0] ?? '');
		expect(await scrolled(page)).toBe(0);
	});
});
