// What axe finds: at every step, in every reading, light and dark, on every page beside the story, and without script.
// WCAG 2.2 A and AA and axe's own best practices. In the dark only colours differ, so single steps are asked for
// those alone. Not proved here: that the piece is pleasant to hear, or what a real screen reader says; axe finds
// perhaps half of what a person would. To axe a picture is one image: contrast in it is unit/contrast.test.ts.
import { existsSync, readdirSync } from 'node:fs';
import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';
import { expectAgreement, expectStep, jumpTo, open, screens, stepIds, test, goOn } from './story';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Brings axe into the page: once, as it is large. */
const bringAxe = (page: Page): Promise<unknown> => page.evaluate(axe.source);

/** Empties what cannot be seen in this reading: axe passes over it anyway, but takes its time to do so. */
const emptyUnseen = (page: Page): Promise<void> =>
	page.evaluate(() => {
		for (const part of document.querySelectorAll('.drawing, .numbers .scrolls, .card'))
			if (!part.checkVisibility({ contentVisibilityAuto: true })) part.replaceChildren();
	});

declare global {
	interface Window {
		/** The markup that axe has been shown already. */
		shown?: Set<string>;
	}
}

/** Those parts of the page that are not as axe has been shown them before. */
const changed = (page: Page, parts: readonly string[]): Promise<string[]> =>
	page.evaluate((parts) => {
		const shown = (window.shown ??= new Set());
		return parts.filter((part) => {
			const markup = document.querySelector(part)?.outerHTML ?? '';
			return !shown.has(markup) && shown.add(markup);
		});
	}, parts);

/**
 * What axe complains of, in sentences.
 * @param parts selectors, to look at parts of the page only
 * @param rules names of rules, to ask for these only
 */
const complaints = (
	page: Page,
	parts?: readonly string[],
	rules?: readonly string[]
): Promise<string[]> =>
	page.evaluate(
		async ({ parts, rules, tags }) => {
			const { axe } = window as unknown as { axe: typeof import('axe-core') };
			const { violations } = await axe.run(
				parts ? { include: parts.map((part) => [part]) } : document,
				{
					runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: tags },
					resultTypes: ['violations']
				}
			);
			return violations.flatMap(({ id, help, nodes }) =>
				nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary}`)
			);
		},
		{ parts, rules, tags }
	);

/** Pages beside the story: every page at the top of the built site but those made to stand in other pages. */
const pages = readdirSync('build', { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && existsSync(`build/${entry.name}/index.html`))
	.map(({ name }) => name)
	.filter((name) => !['embed', 'share', 'present'].includes(name));

test.use({
	viewport: screens.phone,
	// What is emptied for axe is missed by the code that would bring it to life.
	errorsExpected: true,
	// Pictures swap: axe would judge half-faded words by their half colours.
	contextOptions: { reducedMotion: 'reduce' }
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`In ${colorScheme} colours, axe finds nothing`, () => {
		test.use({ colorScheme });
		const rules = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined;

		test('at any step while scrolling', async ({ page }) => {
			await open(page, '?read=scroll');
			await bringAxe(page);
			await emptyUnseen(page);
			// The words of all steps are on the page; what changes from step to step is the stage and the list.
			expect(await complaints(page)).toEqual([]);
			for (const id of stepIds.slice(1)) {
				await jumpTo(page, id);
				await expectAgreement(page);
				const parts = ['[data-current] .stage', '.chapter-list', `[data-step="${id}"]`];
				const anew = await changed(page, parts);
				expect.soft(await complaints(page, anew, rules), id).toEqual([]);
			}
		});

		test('at any step, step by step', async ({ page }) => {
			await open(page, '?read=steps');
			await bringAxe(page);
			await emptyUnseen(page);
			for (const id of stepIds) {
				await expectStep(page, id);
				await expectAgreement(page);
				// All of the page once; from then on what changes: the step, its picture, the list and the buttons.
				const parts = [`[data-step="${id}"]`, '[data-current] .stage', '.chapter-list', '.stepper'];
				const whole = id === stepIds[1];
				const anew = await changed(page, parts);
				expect.soft(await complaints(page, whole ? undefined : anew, rules), id).toEqual([]);
				if (id !== stepIds.at(-1))
					await goOn(page, () => page.locator('.stepper .onward').press('Enter'));
			}
		});

		test('with everything at once, and in the cards of a source and a word', async ({ page }) => {
			await open(page, '?read=all');
			await bringAxe(page);
			expect(await complaints(page)).toEqual([]);
			for (const marker of ['.step .fact', '.step .term']) {
				await page.locator(marker).first().click();
				await page.locator('.card:popover-open').waitFor();
				expect(await complaints(page, ['.card:popover-open'])).toEqual([]);
				await page.keyboard.press('Escape');
			}
			await page.locator('.reading-button').press('Enter');
			await page.locator('.reading-menu:popover-open').waitFor();
			expect(await complaints(page, ['.reading-menu'])).toEqual([]);
		});

		test('on a wide screen, where picture and words stand side by side', async ({ page }) => {
			await page.setViewportSize(screens.desktop);
			await open(page, '?read=scroll');
			await jumpTo(page, 'brutality');
			await expectAgreement(page);
			await bringAxe(page);
			await emptyUnseen(page);
			expect(await complaints(page)).toEqual([]);
		});

		test('on the pages beside the story', async ({ page }) => {
			expect(pages.length).toBeGreaterThan(3);
			for (const name of pages) {
				await page.goto(`/${name}/`);
				await bringAxe(page);
				expect.soft(await complaints(page), name).toEqual([]);
			}
		});

		test('when the story’s script does not come', async ({ page }) => {
			// axe is a script itself, so only the story's own is kept away.
			await page.route('**/script/*.js', (route) => route.abort());
			await page.goto('/');
			await expect(page.locator('[data-story]')).toHaveAttribute('data-reading', 'all');
			await bringAxe(page);
			expect(await complaints(page)).toEqual([]);
		});
	});
}
