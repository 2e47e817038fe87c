// The way from a page beside the story into it. What those pages say, and every link of the site, is tests/built.
import { expect } from '@playwright/test';
import { expectStep, table, test } from './story';

test('a reader who goes from a fact to a step that uses it arrives at that step', async ({
	page
}) => {
	await page.goto('/sources/#icsr.male');
	await page.locator('[id="icsr.male"] .uses a[href$="#men-and-women"]').click();
	await expect(page.locator('[data-story][data-started]')).toBeAttached();
	await expectStep(page, 'men-and-women');
});

test('a reader who follows a link to an entry arrives at it, near or far, and finds words in any', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const last = table('sources').at(-1);
	for (const id of ['icsr.male', 'picture-voices', `source-${last?.id}`]) {
		await page.goto('about:blank');
		await page.goto(`/sources/#${id}`);
		await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
	}
	await page.goto('/sources/#all');
	// What a screen has not come to is laid out only then; the browser's own search must not miss it.
	const find = (words: string): Promise<boolean> =>
		page.evaluate(
			(words) => (window as unknown as { find(words: string): boolean }).find(words),
			words
		);
	expect(await find(last?.title ?? '')).toBe(true);
});
