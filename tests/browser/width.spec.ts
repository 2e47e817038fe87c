// Every width from a small phone to a large screen: nothing is cut off, nothing scrolls sideways.
// Not proved here: that it is well composed at that width; `npm run look` is for eyes.
import { expect } from '@playwright/test';
import { open, test } from './story';

/** Words that stick out of the window, or are cut off by it. Runs in the page. */
function sticksOut(): string[] {
	const said: string[] = [];
	if (document.documentElement.scrollWidth > innerWidth)
		said.push(`The page is ${document.documentElement.scrollWidth} px wide.`);
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const range = document.createRange();
	while (texts.nextNode()) {
		const text = texts.currentNode as Text;
		const parent = text.parentElement;
		// Wide tables scroll in a frame of their own; words for those who listen have no place on the screen.
		if (!text.data.trim() || !parent || parent.closest('.scrolls, .unseen, .skip')) continue;
		if (!parent.checkVisibility({ visibilityProperty: true })) continue;
		range.selectNodeContents(text);
		const box = range.getBoundingClientRect();
		if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1))
			said.push(`"${text.data.trim().slice(0, 40)}" runs from ${box.left} to ${box.right}.`);
	}
	return said;
}

/** Widths from a small phone to a large screen, px. */
const widths = [320, 390, 768, 1280, 1920];
const sizeOf = (width: number) => ({ width, height: width < 700 ? 700 : 900 });

for (const reading of ['all', 'scroll', 'steps']) {
	test(`a reader of any screen sees every word and scrolls only downwards, reading "${reading}"`, async ({
		page
	}) => {
		test.slow();
		await page.setViewportSize(sizeOf(320));
		await open(page, `?read=${reading}`);
		for (const width of widths) {
			await page.setViewportSize(sizeOf(width));
			await page.waitForFunction((width) => innerWidth === width, width);
			expect.soft(await page.evaluate(sticksOut), `${width} px wide`).toEqual([]);
		}
	});
}

test('a reader of any screen sees every word of the pages beside the story', async ({ page }) => {
	for (const path of ['/sources/', '/data/', '/method/', '/glossary/', '/words-and-pictures/']) {
		await page.setViewportSize(sizeOf(320));
		await page.goto(path);
		for (const width of widths) {
			await page.setViewportSize(sizeOf(width));
			await page.waitForFunction((width) => innerWidth === width, width);
			expect.soft(await page.evaluate(sticksOut), `${path}, ${width} px wide`).toEqual([]);
		}
	}
});
