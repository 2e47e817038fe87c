// Screens that change under the reader: turned, zoomed, with an address bar that comes and goes, with late fonts.
// Not proved here: a real phone. Chromium on a desk has no address bar that moves, so the test does to the
// page what such a bar does (a new `innerHeight`, a `resize`, unchanged `svh`) and no more.
import { expect } from '@playwright/test';
import {
	answered,
	become,
	currentStep,
	eachScreen,
	expectAgreement,
	expectStep,
	jumpTo,
	laidOut,
	open,
	screens,
	wheel,
	test
} from './story';

/** Steps from all parts of the story, with short and long words before them. */
const places = ['men-and-women', 'what-was-counted', 'august-2015', 'doors', 'still-held', 'heard'];

test('a reader who turns the phone stays at the step, and so does the picture', async ({
	page
}) => {
	test.slow();
	await page.setViewportSize(screens.phone);
	await open(page);
	for (const id of places) {
		await jumpTo(page, id);
		await expectAgreement(page);
		for (const [width, height] of [
			[844, 390],
			[390, 844],
			[1024, 768],
			[390, 844]
		] as const) {
			await become(page, { width, height });
			await expectStep(page, id);
			await expectAgreement(page);
		}
	}
});

test('a reader who zooms stays at the step, and so does the picture', async ({ page }) => {
	test.slow();
	await page.setViewportSize(screens.desktop);
	await open(page);
	const browser = await page.context().newCDPSession(page);
	for (const id of places) {
		await jumpTo(page, id);
		await expectAgreement(page);
		// Zooming a page makes its px larger and its viewport smaller by the same factor.
		for (const zoom of [1.25, 2, 4, 1.5, 1]) {
			const size = {
				width: Math.round(screens.desktop.width / zoom),
				height: Math.round(screens.desktop.height / zoom)
			};
			await browser.send('Emulation.setDeviceMetricsOverride', {
				...size,
				deviceScaleFactor: zoom,
				mobile: false
			});
			await laidOut(page, size);
			await expectStep(page, id);
			await expectAgreement(page);
		}
	}
});

for (const [name, viewport] of eachScreen) {
	test.describe(`On a ${name} screen`, () => {
		test.use({ viewport });

		test('a reader whose address bar comes and goes is moved by nothing', async ({ page }) => {
			await open(page);
			await page.mouse.move(viewport.width / 2, viewport.height / 2);
			for (const id of places) {
				await jumpTo(page, id);
				await wheel(page, 60);
				await expectAgreement(page);
				const before = await page.evaluate(() => scrollY);
				for (const height of [viewport.height - 80, viewport.height]) {
					await page.evaluate((height) => {
						Object.defineProperty(window, 'innerHeight', { value: height, configurable: true });
						dispatchEvent(new Event('resize'));
					}, height);
					await answered(page);
					expect(await page.evaluate(() => scrollY)).toBe(before);
					expect(await currentStep(page)).toBe(id);
				}
				await expectAgreement(page);
			}
		});

		test('a reader whose window becomes 80 px lower keeps the step and its picture', async ({
			page
		}) => {
			await open(page);
			for (const id of places) {
				await jumpTo(page, id);
				await expectAgreement(page);
				for (const height of [viewport.height - 80, viewport.height]) {
					await become(page, { width: viewport.width, height });
					await expectStep(page, id);
					await expectAgreement(page);
				}
			}
		});

		test('a reader whose fonts come late keeps the step and its picture', async ({ page }) => {
			let release = (): void => undefined;
			const held = new Promise<void>((done) => (release = done));
			await page.route('**/*.woff2', async (route) => {
				await held;
				await route.continue();
			});
			await page.goto('/', { waitUntil: 'domcontentloaded' });
			await page.locator('[data-story][data-started]').waitFor({ state: 'attached' });
			await jumpTo(page, 'later-studies');
			await expectAgreement(page);
			release();
			await page.evaluate(() => document.fonts.ready);
			const loaded = () =>
				[...document.fonts].some(
					(face) => face.family.includes('Newsreader') && face.status === 'loaded'
				);
			await page.waitForFunction(loaded);
			await expectStep(page, 'later-studies');
			await expectAgreement(page);
		});
	});
}
