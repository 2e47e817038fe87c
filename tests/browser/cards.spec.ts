// Source cards: what a reader finds one tap behind a figure, and how they get there and back.
// What every card says is built/cards.test.ts.
// Not proved here: that a source says what its fact claims, and how Firefox and WebKit handle popovers (tests/engines does).
import { expect, type Page } from '@playwright/test';
import { eachScreen, jumpTo, open, screens, table, test } from './story';

const facts = new Map(table('facts').map((fact) => [fact.id ?? '', fact]));
const sources = new Map(table('sources').map((source) => [source.id ?? '', source]));

/** The first marker of a fact in the running words. */
const marker = (page: Page, fact: string) => page.locator(`.prose [data-fact="${fact}"]`).first();
const card = (page: Page, fact: string) => page.locator(`[id="card-${fact}"]`);

for (const [name, viewport] of eachScreen) {
	test.describe(`On a ${name} screen`, () => {
		test.use({ viewport, hasTouch: name === 'phone' });

		test('a reader who clicks a figure sees its card beside it and is not moved', async ({
			page
		}) => {
			await open(page);
			await jumpTo(page, 'men-and-women');
			await marker(page, 'icsr.male').scrollIntoViewIfNeeded();
			const before = await page.evaluate(() => scrollY);
			await marker(page, 'icsr.male').click();
			await expect(card(page, 'icsr.male')).toBeInViewport({ ratio: 0.99 });
			await expect(card(page, 'icsr.male').locator('.statement')).toHaveText(
				facts.get('icsr.male')?.statement ?? ''
			);
			expect(await page.evaluate(() => scrollY)).toBe(before);
			await page.keyboard.press('Escape');
			await expect(card(page, 'icsr.male')).toBeHidden();
			await expect(marker(page, 'icsr.male')).toBeFocused();
			expect(await page.evaluate(() => scrollY)).toBe(before);
		});

		test('a reader who presses Enter on a figure is led into its card and back out of it', async ({
			page
		}) => {
			await open(page);
			await jumpTo(page, 'hardship');
			await marker(page, 'icsr.n4_suicide').focus();
			await page.keyboard.press('Enter');
			await expect(card(page, 'icsr.n4_suicide')).toBeVisible();
			const inside = () =>
				card(page, 'icsr.n4_suicide').evaluate((it) => it.contains(document.activeElement));
			expect(await inside()).toBe(true);
			await page.keyboard.press('Shift+Tab');
			expect(await inside()).toBe(true);
			await page.keyboard.press('Escape');
			await expect(card(page, 'icsr.n4_suicide')).toBeHidden();
			await expect(marker(page, 'icsr.n4_suicide')).toBeFocused();
		});

		test('a reader who closes a card with its button is back at the figure', async ({ page }) => {
			await open(page);
			await jumpTo(page, 'fifty-eight');
			await marker(page, 'icsr.window').click();
			await card(page, 'icsr.window').locator('button').click();
			await expect(card(page, 'icsr.window')).toBeHidden();
			await expect(marker(page, 'icsr.window')).toBeFocused();
		});

		test('a reader who opens a second card sees only that one', async ({ page }) => {
			await open(page);
			await jumpTo(page, 'men-and-women');
			await marker(page, 'icsr.male').focus();
			await page.keyboard.press('Enter');
			await expect(card(page, 'icsr.male')).toBeVisible();
			await page.keyboard.press('Escape');
			await marker(page, 'icsr.female').focus();
			await page.keyboard.press('Enter');
			await expect(card(page, 'icsr.female')).toBeVisible();
			await expect(card(page, 'icsr.male')).toBeHidden();
		});

		test('a reader finds the source, the place in it, and the way to the ledger in the card', async ({
			page
		}) => {
			await open(page);
			await jumpTo(page, 'origins');
			await marker(page, 'icsr.countries').click();
			const shown = card(page, 'icsr.countries');
			for (const id of (facts.get('icsr.countries')?.source_ids ?? '').split(';'))
				await expect(shown.locator(`a[href="${sources.get(id)?.url}"]`)).toBeVisible();
			await expect(shown).toContainText(facts.get('icsr.countries')?.locator ?? '');
			await shown.locator('.foot a').click();
			await expect(page).toHaveURL(/\/sources\/#icsr\.countries$/);
			await expect(page.locator('[id="icsr.countries"]')).toBeInViewport();
		});
	});
}

test.describe('With a finger', () => {
	test.use({ viewport: screens.phone, hasTouch: true });

	test('a reader who taps a figure sees its card, and a tap beside it closes it', async ({
		page
	}) => {
		await open(page);
		await jumpTo(page, 'fifty-eight');
		await marker(page, 'icsr.window').tap();
		await expect(card(page, 'icsr.window')).toBeVisible();
		await page.touchscreen.tap(195, 120);
		await expect(card(page, 'icsr.window')).toBeHidden();
	});
});

test.describe('Without script', () => {
	test.use({ javaScriptEnabled: false, viewport: screens.phone });

	test('a reader who taps a figure comes to its entry on the sources page', async ({ page }) => {
		await page.goto('/');
		await marker(page, 'icsr.window').click();
		await expect(page).toHaveURL(/\/sources\/#icsr\.window$/);
		const entry = page.locator('[id="icsr.window"]');
		await expect(entry).toBeInViewport();
		await expect(entry).toContainText(facts.get('icsr.window')?.statement ?? '');
	});
});
