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
			// The card is named by what it says, and that is where a listener begins.
			await expect(card(page, 'icsr.n4_suicide')).toBeFocused();
			await expect(
				page.getByRole('dialog', { name: facts.get('icsr.n4_suicide')?.statement })
			).toBeVisible();
			await page.keyboard.press('Tab');
			expect(await inside()).toBe(true);
			await page.keyboard.press('Escape');
			await expect(card(page, 'icsr.n4_suicide')).toBeHidden();
			await expect(marker(page, 'icsr.n4_suicide')).toBeFocused();
		});

		test('a reader who tabs out of a card, either way, is at the figure and goes on from there', async ({
			page
		}) => {
			await open(page);
			await jumpTo(page, 'hardship');
			const at = marker(page, 'icsr.n4_suicide');
			const where = await page.evaluate(() => scrollY);
			await at.focus();
			for (const keys of [
				['Shift+Tab'],
				['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab']
			]) {
				await page.keyboard.press('Enter');
				await expect(card(page, 'icsr.n4_suicide')).toBeVisible();
				for (const key of keys) {
					await page.keyboard.press(key);
					if (await card(page, 'icsr.n4_suicide').isHidden()) break;
				}
				await expect(card(page, 'icsr.n4_suicide')).toBeHidden();
				const focused = await page.evaluate(() =>
					document.activeElement?.closest('[data-step]')?.getAttribute('data-step')
				);
				expect(focused).toBe('hardship');
				if (keys.length === 1) await expect(at).toBeFocused();
			}
			expect(Math.abs((await page.evaluate(() => scrollY)) - where)).toBeLessThan(600);
		});

		test('a reader opens the legend beside any picture, and stays there', async ({ page }) => {
			await open(page);
			await jumpTo(page, 'silence');
			if (name === 'phone') await page.locator('#silence .about-picture').click();
			const way = page.locator('#silence [data-legend]');
			await way.scrollIntoViewIfNeeded();
			const before = await page.evaluate(() => [scrollY, location.hash]);
			await way.click();
			const legend = page.getByRole('dialog', { name: 'How to read the marks' });
			await expect(legend).toBeVisible();
			expect(await legend.locator('li').count()).toBeGreaterThan(7);
			await page.keyboard.press('Escape');
			await expect(legend).toBeHidden();
			await expect(way).toBeFocused();
			expect(await page.evaluate(() => [scrollY, location.hash])).toEqual(before);
		});

		test('a reader who listens hears of every figure that it opens something', async ({ page }) => {
			await open(page);
			const markers = page.locator('.prose [data-fact], .lead [data-fact], .prose [data-term]');
			expect(await markers.count()).toBeGreaterThan(200);
			expect(
				await markers.evaluateAll(
					(all) => all.filter((each) => each.ariaHasPopup !== 'dialog').length
				)
			).toBe(0);
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

	test('what stands below a picture is one line while scrolling on a phone, and opens at a tap', async ({
		page
	}) => {
		await open(page, '?read=scroll');
		await jumpTo(page, 'origins');
		const foot = page.locator('#origins figcaption');
		await expect(foot.locator('.reading')).toBeHidden();
		const line = foot.getByRole('button', { name: 'About this picture' });
		await line.tap();
		await expect(line).toHaveAttribute('aria-expanded', 'true');
		await expect(foot.locator('.reading')).toBeVisible();
		await expect(foot.locator('.source-line')).toBeVisible();
		await expect(foot.locator('.numbers')).toBeVisible();
		await line.tap();
		await expect(foot.locator('.reading')).toBeHidden();
	});

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
