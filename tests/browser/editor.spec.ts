// The editor's command, on a copy of the project: what is changed is on the screen, and what is wrong stands over it.
// Not proved here: how fast that is on the editor's machine, and that every kind of mistake has a good sentence.
import { expect, type Page } from '@playwright/test';
import { edit, type Editing } from './editor';
import { screens, test } from './story';

const copy = 'data/story/en/1-fifty-eight.md';
const step = 'men-and-women';
const sentence = 'So few voices cannot tell us what women saw.';
const changed = 'So few voices cannot say what women saw.';
const wrong = 'So few voices, 4321 of them, cannot say what women saw.';

/** The story is at the step; asked in a way that outlives a page's being loaded anew. */
const isThere = (page: Page): Promise<void> =>
	expect(page.locator('[data-story]')).toHaveAttribute('data-current-step', step);

// One editor, who does one thing after the other.
test.describe.configure({ mode: 'serial' });

let editing: Editing;
test.beforeAll(async () => {
	editing = await edit();
});
test.afterAll(() => (editing as Editing | undefined)?.end());

test.describe('An editor who looks at a step', () => {
	// Of a page that cannot be shown the browser says so itself.
	test.use({ viewport: screens.desktop, errorsExpected: true });

	test('sees a changed word there, what is wrong over the page, and the page again once it is mended', async ({
		page
	}) => {
		const words = page.locator(`[data-step="${step}"]`);
		const told = page.locator('vite-error-overlay');
		await page.goto(`${editing.url}#${step}`);
		await isThere(page);
		await expect(words).toContainText(sentence);

		editing.change(copy, (text) => text.replace(sentence, changed));
		await expect(words).toContainText(changed);
		await isThere(page);

		editing.change(copy, (text) => text.replace(changed, wrong));
		await expect(told).toContainText(/1-fifty-eight\.md, line \d+, step men-and-women: .*4321/);
		// The page is still there, below.
		await expect(words).toContainText(changed);

		editing.change(copy, (text) => text.replace(wrong, sentence));
		await expect(told).toHaveCount(0);
		await expect(words).toContainText(sentence);
		await isThere(page);
	});

	test('who opens the page while something is wrong reads what it is, and then the page', async ({
		page
	}) => {
		editing.change(copy, (text) => text.replace(sentence, wrong));
		await page.goto(`${editing.url}#${step}`);
		await expect(page.locator('body')).toContainText(/1-fifty-eight\.md, line \d+.*4321/);
		editing.change(copy, (text) => text.replace(wrong, sentence));
		await isThere(page);
	});

	test('sees a change of the code as well', async ({ page }) => {
		const title = 'Fifty-eight, edited';
		await page.goto(`${editing.url}#${step}`);
		await isThere(page);
		editing.change('src/app.html', (text) =>
			text.replace('</head>', `<meta name="edited" content="${title}" /></head>`)
		);
		await expect(page.locator('meta[name="edited"]')).toHaveAttribute('content', title);
	});
});
