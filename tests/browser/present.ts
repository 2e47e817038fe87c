// What the tests of the deck share: its slides as built, going from one to another, and waiting for windows to agree.
import { expect, type Page } from '@playwright/test';
import { placeOf } from './slides';
import { soon } from './waiting';

export { placeOf, slides } from './slides';

/**
 * Opens the deck or the speaker's window and waits until its script has taken over.
 * @param address what follows the site's root
 */
export async function openDeck(page: Page, address = 'present/'): Promise<void> {
	await page.goto(`/${address}`);
	await begun(page);
}

/** Waits until the script of a window has taken over. */
export const begun = (page: Page): Promise<unknown> =>
	page.locator('main[data-started]').waitFor({ state: 'attached' });

/** Waits until windows show a slide, and say so in their addresses. */
export async function expectSlide(id: string, ...pages: readonly Page[]): Promise<void> {
	for (const page of pages) {
		await soon(
			page,
			() => [
				document.querySelector('main')?.getAttribute('data-current') ?? '',
				new URL(location.href).searchParams.get('slide') ?? ''
			],
			undefined,
			[id, id]
		);
	}
}

/** Goes to a slide by typing its number. */
export async function goTo(page: Page, id: string): Promise<void> {
	for (const digit of String(placeOf(id) + 1)) await page.keyboard.press(digit);
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toHaveAttribute('data-current', id);
}
