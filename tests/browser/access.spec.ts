// Readers who recolour, and readers who listen: nothing lost, nothing said too often.
// Not proved here: a real screen reader, and Windows' own contrast themes.
import { expect, type Page } from '@playwright/test';
import { currentStep, expectStep, open, screens, test } from './story';

test.describe('With the reader’s own colours', () => {
	test.use({ forcedColors: 'active', viewport: screens.desktop });

	test('marks keep the difference between counted, at least, and not published', async ({
		page
	}) => {
		await open(page, '?read=all');
		const looks = await page
			.locator('.legend .voice')
			.evaluateAll((all) => all.map((mark) => getComputedStyle(mark).fill));
		expect(new Set(looks.slice(0, 9)).size).toBe(3);
		// Outlines and fills are the reader's own ink, so they stand out from the reader's own paper.
		const [ink, strokes] = await page.evaluate(() => [
			getComputedStyle(document.body).color,
			[...document.querySelectorAll('.legend .voice')].map((mark) => getComputedStyle(mark).stroke)
		]);
		expect(new Set(strokes)).toEqual(new Set([ink]));
	});

	test('the chosen reading can be told from the others', async ({ page }) => {
		await open(page, '?read=all');
		const outlines = await page
			.locator('[data-switch] .reading-switch label')
			.evaluateAll((all) => all.map((label) => getComputedStyle(label).outlineStyle));
		expect(outlines).toEqual(['none', 'none', 'solid']);
	});
});

test.describe('With the reader’s own colours and more contrast, as contrast themes ask for', () => {
	test.use({ forcedColors: 'active', contrast: 'more', viewport: screens.desktop });

	for (const [name, path, place] of [
		['the story', '/', 'body'],
		['a frame', '/embed/', 'body'],
		['the slides', '/present/', '.room']
	] as const) {
		test(`the reader’s own colours rule in ${name}`, async ({ page }) => {
			await page.goto(path);
			const asked = await page.evaluate(
				() =>
					matchMedia('(forced-colors: active)').matches &&
					matchMedia('(prefers-contrast: more)').matches
			);
			expect(asked).toBe(true);
			const colours = await page
				.locator(place)
				.first()
				.evaluate((element) => {
					const own = getComputedStyle(element);
					const words = ['ink', 'quiet', 'edge', 'voice', 'group', 'state', 'opening'];
					const of = (names: string[]) => names.map((each) => own.getPropertyValue(`--${each}`));
					return { paper: of(['paper', 'card']), ink: of([...words, 'rule']) };
				});
			expect(new Set(colours.paper)).toEqual(new Set(['Canvas']));
			expect(new Set(colours.ink)).toEqual(new Set(['CanvasText']));
		});
	}
});

test.describe('With more contrast', () => {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`words of every rank stand out by 7 to 1, in ${colorScheme} colours`, async ({ browser }, {
			project
		}) => {
			const { baseURL } = project.use;
			const page = await browser.newPage({ baseURL, contrast: 'more', colorScheme });
			await open(page, '?read=all');
			const [lowest, ...marks] = await page.evaluate(() => {
				const canvas = document.createElement('canvas').getContext('2d', {
					willReadFrequently: true
				});
				/** Relative luminance of a CSS colour, by WCAG. */
				const luminance = (colour: string): number => {
					if (!canvas) return NaN;
					canvas.fillStyle = colour;
					canvas.fillRect(0, 0, 1, 1);
					const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
						const share = byte / 255;
						return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
					});
					return 0.2126 * r + 0.7152 * g + 0.0722 * b;
				};
				const paper = luminance(getComputedStyle(document.documentElement).backgroundColor);
				const ratio = (colour: string): number => {
					const own = luminance(colour);
					return (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05);
				};
				const words = [
					...document.querySelectorAll('.prose, figcaption, .dates, .lead, .source-line')
				];
				return [
					Math.min(...words.map((element) => ratio(getComputedStyle(element).color))),
					...[...document.querySelectorAll('.prose :is(.fact, .term)')].map((element) =>
						ratio(getComputedStyle(element).textDecorationColor)
					)
				];
			});
			expect(lowest).toBeGreaterThanOrEqual(7);
			expect(Math.min(...marks)).toBeGreaterThanOrEqual(7);
			await page.close();
		});
	}
});

/** Moves the page by so many px, and waits until the browser has said that it has come to an end. */
const moveBy = (page: Page, top: number): Promise<unknown> =>
	page.evaluate(
		(top) =>
			new Promise((done) => {
				addEventListener('scrollend', done, { once: true });
				window.scrollBy({ top, behavior: 'instant' });
			}),
		top
	);

test('a listener who scrolls hears nothing beside what stands in the page, where every picture is named', async ({
	page
}) => {
	// The clock of the page stands still unless the test moves it: no machine is too slow for this fling.
	await page.clock.install();
	await open(page, '?read=scroll#origins');
	await expectStep(page, 'origins');
	const region = page.locator('[data-announce]');
	await expect(region).toHaveCount(1);
	await expect(region).toHaveAttribute('aria-live', 'polite');
	const title = (await page.locator('#origins .still .picture-title').textContent()) ?? '';
	await expect(page.getByRole('figure', { name: title })).toBeVisible();
	await page.clock.pauseAt(Date.now() + 600_000);
	await expect(region).toHaveText('');
	const heard = await region.evaluateHandle((region) => {
		const heard: string[] = [];
		new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
			childList: true,
			characterData: true,
			subtree: true
		});
		return heard;
	});
	// Through many steps in large strides, and then, slower and slower, through a part of one.
	for (const stride of [...Array<number>(12).fill(640), 9, 8, 7, 6, 5, 4, 3]) {
		await moveBy(page, stride);
		await page.clock.runFor(400);
	}
	const id = await currentStep(page);
	expect(id).not.toBe('origins');
	await page.clock.runFor(10_000);
	expect(await heard.evaluate((all) => all)).toEqual([]);
});

test('a word is explained in place, gives the focus back, and is a page away without script', async ({
	page,
	browser
}, { project }) => {
	await open(page, '?read=all');
	const word = page.locator('.step .term').first();
	await word.click();
	const card = page.locator('.card:popover-open');
	await expect(card).toContainText(/\w/);
	await page.keyboard.press('Escape');
	await expect(card).toHaveCount(0);
	await expect(word).toBeFocused();
	const still = await browser.newPage({ baseURL: project.use.baseURL, javaScriptEnabled: false });
	await still.goto('/');
	await still.locator('.step .term').first().click();
	await expect(still).toHaveURL(/\/glossary\/#/);
	await expect(still.locator(':target')).toBeVisible();
	await still.close();
});
