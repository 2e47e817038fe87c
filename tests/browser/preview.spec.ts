// The one file as learning platforms and drives preview it: as the text of a frame, with and without a sandbox, and as
// a blob, in a frame and on its own.
// Not proved here: previews that take scripts out, where the file is what it is without script (take-away.spec.ts).
import { readFileSync } from 'node:fs';
import { expect, type Frame, type Page } from '@playwright/test';
import { oneFileName } from '../../src/lib/take-away/files';
import { slides } from './present';
import { test } from './story';

const host = 'http://preview.example/';

/** Shows the file in a page of somebody else, in one of the ways there are; gives what holds the file. */
async function preview(page: Page, way: string): Promise<Frame> {
	await page.route(host, (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: '<!doctype html><h1>The platform’s own page</h1>'
		})
	);
	await page.goto(host);
	await page.evaluate(
		([text = '', way]) => {
			const frame = document.createElement('iframe');
			frame.style.cssText = 'width: 1000px; height: 700px';
			if (way === 'a sandboxed text') frame.setAttribute('sandbox', 'allow-scripts');
			const blob = (): string => URL.createObjectURL(new Blob([text], { type: 'text/html' }));
			if (way === 'a blob in a frame') frame.src = blob();
			else if (way === 'a blob') return location.assign(blob());
			else frame.srcdoc = text;
			document.body.append(frame);
		},
		[readFileSync(`build/take-away/${oneFileName}`, 'utf8'), way]
	);
	if (way === 'a blob') await page.waitForURL(/^blob:/);
	const shown = (): Frame | undefined => (way === 'a blob' ? page.mainFrame() : page.frames()[1]);
	await expect.poll(() => shown() !== undefined).toBe(true);
	return shown() as Frame;
}

// Chromium says so in the console when a sandbox refuses a page.
test.use({ errorsExpected: true, viewport: { width: 1100, height: 800 } });

test('a teacher goes through chapters, slides and back in a preview that gives the file no address, and never leaves it', async ({
	page
}) => {
	for (const way of ['a text in a frame', 'a sandboxed text', 'a blob in a frame', 'a blob']) {
		const file = await preview(page, way);
		const root = file.locator('[data-story][data-started]');
		await root.waitFor({ state: 'attached' });
		const begun = file.url();
		const toSlides = file.locator('.one-file-note a');

		await file.locator('.chapter-list a').last().press('Enter');
		const chapter = await file.locator('.chapter-list a').last().getAttribute('data-to');
		await expect(root, way).toHaveAttribute('data-current-step', /./);
		await expect(file.locator(`[id="${chapter}-title"]`), way).toBeInViewport();

		await toSlides.press('Enter');
		const deck = file.locator('[data-deck][data-started]');
		await expect(deck, way).toHaveAttribute('data-current', slides[0]?.id ?? '');
		await page.keyboard.press('PageDown');
		await expect(deck, way).toHaveAttribute('data-current', slides[1]?.id ?? '');
		await file.locator('.deck-head a').first().press('Enter');
		await expect(deck, way).toHaveCount(0);
		await expect(root, way).toHaveCount(1);
		// And once more, in another reading.
		await file.locator('[data-switch] input[value="steps"]').press('Space');
		await expect(root, way).toHaveAttribute('data-reading', 'steps');
		await file.locator('.chapter-list a').nth(1).press('Enter');
		const second = await file.locator('.chapter-list a').nth(1).getAttribute('data-to');
		await expect(file.locator(`[id="${second}-title"]`), way).toBeInViewport();
		await toSlides.press('Enter');
		await expect(deck, way).toHaveCount(1);
		await file.locator('.deck-head a').first().press('Enter');
		await expect(root, way).toHaveAttribute('data-reading', 'steps');

		if (way === 'a sandboxed text') {
			await file.locator('.colophon a').nth(1).press('Enter');
			await expect(file.locator('.card:popover-open input')).toHaveValue(/^https?:/);
		}
		// A browser may let the file write its place behind its address.
		expect(file.url().split(/[?#]/)[0], way).toBe(begun.split(/[?#]/)[0]);
	}
});
