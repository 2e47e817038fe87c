// The way from a page beside the story into it. What those pages say, and every link of the site, is tests/built.
import { expect } from '@playwright/test';
import { expectStep, test } from './story';

test('a reader who goes from a fact to a step that uses it arrives at that step', async ({
	page
}) => {
	await page.goto('/sources/#icsr.male');
	await page.locator('[id="icsr.male"] .uses a[href$="#men-and-women"]').click();
	await expect(page.locator('[data-story][data-started]')).toBeAttached();
	await expectStep(page, 'men-and-women');
});
