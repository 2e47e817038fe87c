// Readers with a keyboard, and the promise that no key, wheel or touch is ever taken from them.
// Not proved here: what a screen reader says; that takes a person who listens.
import { expect } from '@playwright/test';
import { currentStep, eachScreen, expectAgreement, open, screens, stepIds, test } from './story';

declare global {
	interface Window {
		/** Inputs the page has kept from the browser, and listeners that could. */
		taken: string[];
		/** What had the focus before. */
		before?: Element | null;
		/** How often scrolling has come to an end. */
		ends: number;
	}
}

for (const [name, viewport] of eachScreen) {
	test.describe(`On a ${name} screen`, () => {
		test.use({ viewport });

		test('a reader who tabs on goes through the story in its order and always sees where they are', async ({
			page
		}) => {
			test.slow();
			await open(page);
			const said: string[] = [];
			for (let press = 0; press < 90; press += 1) {
				await page.keyboard.press('Tab');
				const { back, covered, text } = await page.evaluate(() => {
					const focused = document.activeElement;
					const { before } = window;
					window.before = focused;
					// A link over several lines has a box for each; one that can be seen is enough.
					const seen = [...(focused?.getClientRects() ?? [])].some((box) => {
						const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
						const over = document.elementFromPoint(x, y);
						return over !== null && (focused?.contains(over) || over.contains(focused));
					});
					return {
						back:
							!focused ||
							Boolean(
								(before?.compareDocumentPosition(focused) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING
							),
						covered: !seen,
						text: focused?.textContent?.trim().slice(0, 40) ?? ''
					};
				});
				if (back) said.push(`Tab ${press} goes back to "${text}".`);
				if (covered) said.push(`Tab ${press} goes to "${text}", which cannot be seen.`);
			}
			expect(said).toEqual([]);
			expect(stepIds.indexOf(await currentStep(page))).toBeGreaterThan(2);
			await expectAgreement(page);
		});

		test('a reader who wants to skip the opening does so with two keys', async ({ page }) => {
			await open(page);
			await page.keyboard.press('Tab');
			const skip = page.locator('.skip').first();
			await expect(skip).toBeFocused();
			await expect(skip).toBeInViewport();
			await page.keyboard.press('Enter');
			// Never past the note on what is to come, and from there on into the story.
			await expect(page.locator('#before-you-read')).toBeInViewport({ ratio: 1 });
			await page.keyboard.press('Tab');
			expect(
				await page.evaluate(() => {
					const note = document.querySelector('#before-you-read');
					const at = document.activeElement;
					return Boolean(
						at && note && note.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING
					);
				})
			).toBe(true);
		});
	});
}

test.describe('Nothing is captured', () => {
	test.use({ viewport: screens.phone, hasTouch: true });

	test('a reader keeps every key, every turn of the wheel and every touch', async ({ page }) => {
		await page.addInitScript(() => {
			window.taken = [];
			window.ends = 0;
			document.addEventListener('scrollend', () => (window.ends += 1));
			const inputs = /^(wheel|mousewheel|touch|key|pointer|scroll)/;
			const prevent = Event.prototype.preventDefault;
			Event.prototype.preventDefault = function () {
				if (inputs.test(this.type)) window.taken.push(`prevented ${this.type}`);
				prevent.call(this);
			};
			const listen = EventTarget.prototype.addEventListener;
			EventTarget.prototype.addEventListener = function (
				type: string,
				listener: EventListenerOrEventListenerObject | null,
				options?: boolean | AddEventListenerOptions
			) {
				// Only wheel and touch listeners can hold up scrolling, and only when they are not passive.
				// Playwright listens, too, but not from an address of the site.
				const passive = typeof options === 'object' && options.passive;
				const ours = new Error().stack?.includes(location.origin);
				if (ours && !passive && /^(wheel|mousewheel|touchstart|touchmove)$/.test(type))
					window.taken.push(`listens to ${type} and could hold it up`);
				listen.call(this, type, listener, options);
			};
		});
		await open(page);
		/** Does something that must scroll the page, and waits until it has come to rest. */
		const moves = async (act: () => Promise<unknown>): Promise<void> => {
			const before = await page.evaluate(() => ({ ends: window.ends, top: scrollY }));
			await act();
			await page.waitForFunction(({ ends, top }) => window.ends > ends && scrollY !== top, before);
		};
		for (const key of ['PageDown', 'Space', 'ArrowDown', 'End', 'PageUp', 'ArrowUp', 'Home'])
			await moves(() => page.keyboard.press(key));
		await page.mouse.move(195, 700);
		await moves(() => page.mouse.wheel(0, 3000));
		const browser = await page.context().newCDPSession(page);
		await moves(async () => {
			const touch = (
				type: 'touchStart' | 'touchMove' | 'touchEnd',
				...at: { x: number; y: number }[]
			) => browser.send('Input.dispatchTouchEvent', { type, touchPoints: at });
			await touch('touchStart', { x: 195, y: 700 });
			for (let y = 680; y >= 300; y -= 20) await touch('touchMove', { x: 195, y });
			await touch('touchEnd');
		});
		await expectAgreement(page);
		expect(await page.evaluate(() => window.taken)).toEqual([]);
	});
});
