// The story as a document, for readers without script and those who ask for everything at once: nothing is lost
// but motion. Not proved here: scripts that are blocked, late or broken (failure.spec.ts), printers (print.spec.ts).
import { expect, type Page } from '@playwright/test';
import { eachScreen, expectStep, jumpTo, open, screens, started, stepIds, test } from './story';

/** What is missing from the step-by-step document, in sentences. Runs in the page. */
function missing(): string[] {
	const said: string[] = [];
	const visible = (element: Element | null | undefined): element is Element =>
		Boolean(
			element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
			element.getBoundingClientRect().height > 0
		);
	const steps = [...document.querySelectorAll('.chapter [data-step]')];
	for (const step of steps) {
		const parts = {
			heading: step.querySelector('h2, h3'),
			words: step.querySelector('.prose'),
			picture: [...step.querySelectorAll('.still .picture svg')].find(visible),
			'sentence on the picture': step.querySelector('figcaption .reading'),
			'line of sources': step.querySelector('figcaption .source-line'),
			'table of numbers': step.querySelector('details.numbers summary')
		};
		let bottom = -Infinity;
		for (const [name, part] of Object.entries(parts)) {
			if (!visible(part)) {
				said.push(`"${step.id}" shows no ${name}.`);
				continue;
			}
			const box = part.getBoundingClientRect();
			if (box.top < bottom - 1) said.push(`"${step.id}": its ${name} stands too high.`);
			bottom = box.bottom;
		}
		if (step.querySelectorAll('details.numbers tbody tr').length === 0)
			said.push(`"${step.id}" has an empty table.`);
		if (!step.querySelector('.source-line a[href]')) said.push(`"${step.id}" names no source.`);
	}
	for (const stage of document.querySelectorAll('[data-stage]'))
		if (visible(stage)) said.push(`The stage of "${stage.getAttribute('data-stage')}" is shown.`);
	for (const control of document.querySelectorAll('[data-switch] *, [data-stepper] *'))
		if (visible(control))
			said.push(`A control that needs the script is shown: ${control.localName}.`);
	for (const id of ['before-you-read', 'legend'])
		if (!visible(document.getElementById(id))) said.push(`"${id}" is not shown.`);
	return said;
}

/** The page reads as a document, with every step in its place. */
async function expectDocument(page: Page): Promise<void> {
	await expect(page.locator('[data-story]')).toHaveAttribute('data-reading', 'all');
	expect(await page.evaluate(missing)).toEqual([]);
	const ids = await page.$$eval('[data-step]', (all) => all.map(({ id }) => id));
	expect(ids).toEqual(stepIds);
}

for (const [name, viewport] of eachScreen) {
	test.describe(`Without script, on a ${name} screen`, () => {
		test.use({ viewport, javaScriptEnabled: false });

		test('a reader finds each step with its own picture, its description, its sources and its table', async ({
			page
		}) => {
			await page.goto('/');
			await expectDocument(page);
		});

		test('a reader opens the numbers behind a picture', async ({ page }) => {
			await page.goto('/#origins');
			const step = page.locator('[data-step="origins"]');
			await expect(step).toBeInViewport();
			await step.locator('summary').click();
			await expect(step.locator('table')).toBeVisible();
			await expect(step.locator('.downloads a').first()).toBeVisible();
		});

		test('a reader jumps to a chapter by its link', async ({ page }) => {
			await page.goto('/');
			await page.locator('.chapter-list [data-to="home"]').click();
			await expect(page.locator('#home-title')).toBeInViewport();
		});
	});
}

test.describe('When the script cannot start', () => {
	test.use({ viewport: screens.phone, errorsExpected: true });

	test('a reader whose page lost the outline on the way reads the document', async ({ page }) => {
		await page.route('/', async (route) => {
			const response = await route.fetch();
			const body = (await response.text()).replace('data-outline', 'data-lost');
			await route.fulfill({ response, body });
		});
		await page.goto('/');
		await expectDocument(page);
	});
});

test.describe('All at once', () => {
	test.use({ viewport: screens.desktop });

	test('a reader who asked for everything at once gets the document, with the script running', async ({
		page
	}) => {
		await open(page, '?read=all#corruption');
		await started(page);
		await expect(page.locator('[data-story]')).toHaveAttribute('data-reading', 'all');
		await expectStep(page, 'corruption');
		await expect(page.locator('#corruption .still .picture')).toBeInViewport();
		for (const id of stepIds.slice(1)) {
			await jumpTo(page, id);
			const step = page.locator(`[data-step="${id}"]`);
			await expect(step.locator('.still svg:visible')).toHaveCount(1);
			await expect(step.locator('.reading')).toBeVisible();
			await expect(step.locator('.source-line')).toBeVisible();
		}
	});

	test('a reader opens the numbers behind any picture, by mouse or by key', async ({ page }) => {
		await open(page, '?read=all');
		for (const [place, id] of stepIds.slice(1).entries()) {
			const step = page.locator(`[data-step="${id}"]`);
			await expect(step.locator('table')).toHaveCount(0);
			if (place % 2 === 0) await step.locator('summary').click();
			else await step.locator('summary').press('Enter');
			await expect(step.locator('table')).toBeVisible();
			await expect(step.locator('.downloads a').first()).toBeVisible();
		}
	});
});
