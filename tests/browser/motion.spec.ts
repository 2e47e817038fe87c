// Readers who asked for less motion, and the reading they are given: one step at a time, nothing that moves.
// Not proved here: that motion, where it is wanted, is pleasant.
import { expect, type Page } from '@playwright/test';
import { currentStep, expectAgreement, jumpTo, open, screens, stepIds, test, goOn } from './story';

declare global {
	interface Window {
		/** Transitions and animations that have begun, by what moves. */
		moves: string[];
	}
}

/** Records everything on the page that begins to move. */
const watchMoves = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		window.moves = [];
		for (const type of ['transitionrun', 'animationstart']) {
			document.addEventListener(type, (event) => {
				const element = event.target as Element;
				window.moves.push(`${type} ${element.localName}.${element.getAttribute('class')}`);
			});
		}
	});

const moves = (page: Page): Promise<string[]> => page.evaluate(() => window.moves.splice(0));

test.describe('With less motion', () => {
	test.use({
		viewport: screens.desktop,
		contextOptions: { reducedMotion: 'reduce' },
		motion: 'real'
	});

	test('a reader who scrolls sees pictures change at once, and nothing move', async ({ page }) => {
		await watchMoves(page);
		await open(page, '?read=scroll');
		for (const id of stepIds.slice(1, 30)) {
			await jumpTo(page, id);
			await expectAgreement(page);
			expect.soft(await moves(page), id).toEqual([]);
			const running = await page.evaluate(() => document.getAnimations().length);
			expect.soft(running, id).toBe(0);
		}
	});

	test('a reader is offered one step at a time, and steps through without anything moving', async ({
		page
	}) => {
		await watchMoves(page);
		await open(page);
		await expect(page.locator('[data-story]')).toHaveAttribute('data-reading', 'steps');
		for (const id of stepIds.slice(1, 12)) {
			await goOn(page);
			await expect(page.locator('[data-story]')).toHaveAttribute('data-current-step', id);
			await expect(page.locator(`[data-step="${id}"]`)).toBeVisible();
			expect(await page.locator('[data-step]:visible').count()).toBe(1);
			await expectAgreement(page);
			expect.soft(await moves(page), id).toEqual([]);
		}
		await page.locator('[data-stepper] button').first().click();
		expect(await currentStep(page)).toBe(stepIds[10]);
	});
});

test.describe('With motion', () => {
	test.use({ viewport: screens.desktop, motion: 'real' });

	test('a reader sees the marks move from view to view, by transform and opacity alone', async ({
		page
	}) => {
		await watchMoves(page);
		await page.addInitScript(() => {
			document.addEventListener('transitionrun', ({ propertyName }) => {
				const cheap = ['transform', 'opacity', 'visibility', 'fill', 'stroke', 'color'];
				const wanted = [...cheap, 'fill-opacity', 'stroke-opacity', 'translate', 'scale', 'rotate'];
				if (!wanted.includes(propertyName)) window.moves.push(`laid out anew: ${propertyName}`);
			});
		});
		await open(page);
		const seen: string[] = [];
		for (const id of stepIds.slice(1, 16)) {
			await jumpTo(page, id);
			await expectAgreement(page);
			seen.push(...(await moves(page)));
		}
		expect(seen.filter((each) => each.startsWith('laid out'))).toEqual([]);
		// Otherwise the tests above would be content with a page on which nothing ever moves.
		expect(seen.length).toBeGreaterThan(20);
	});
});
