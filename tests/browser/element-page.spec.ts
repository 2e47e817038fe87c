// What other people's pages do to the element: they clip it, hide it, move it, take it out, have it twice; and what
// is left in the page when it is gone.
// Not proved here: memory that a browser keeps for other reasons, and pages that change their styles unseen.
import { expect, type Page } from '@playwright/test';
import { alive, expectStepIn, jumpIn, said, stepIn, test, visit } from './element-host';
import { expectAgreement, screens } from './story';

declare global {
	interface Window {
		/** Listeners on window and document, and what observers watch, that have not been taken back. */
		left: () => string[];
	}
}

/** Counts what is listened to and observed, from before the first script runs. */
const count = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const listeners = new Map<string, Set<unknown>>();
		for (const target of [window, document]) {
			const { addEventListener, removeEventListener } = target;
			const name = target === window ? 'window' : 'document';
			target.addEventListener = (
				...[type, listener, options]: Parameters<typeof addEventListener>
			) => {
				const key = `${name} ${type}`;
				listeners.set(key, (listeners.get(key) ?? new Set()).add(listener));
				addEventListener.call(target, type, listener, options);
			};
			target.removeEventListener = (
				...[type, listener, options]: Parameters<typeof removeEventListener>
			) => {
				listeners.get(`${name} ${type}`)?.delete(listener);
				removeEventListener.call(target, type, listener, options);
			};
		}
		const observed = new Map<object, number>();
		for (const kind of [IntersectionObserver, ResizeObserver]) {
			const { observe, unobserve, disconnect } = kind.prototype;
			kind.prototype.observe = function (this: object, ...args: [Element]) {
				observed.set(this, (observed.get(this) ?? 0) + 1);
				Reflect.apply(observe, this, args);
			};
			kind.prototype.unobserve = function (this: object, ...args: [Element]) {
				observed.set(this, (observed.get(this) ?? 1) - 1);
				Reflect.apply(unobserve, this, args);
			};
			kind.prototype.disconnect = function (this: object) {
				observed.delete(this);
				Reflect.apply(disconnect, this, []);
			};
		}
		window.left = () => [
			...[...listeners]
				.filter(([, { size }]) => size > 0)
				.map(([key, { size }]) => `${key}: ${size}`),
			...[...observed].filter(([, size]) => size > 0).map(([by]) => by.constructor.name)
		];
	});

test.describe('The element in a page of somebody else', () => {
	test('sees what clips it, says so, and takes the next best rung', async ({ page, hosted }) => {
		await page.setViewportSize(screens.desktop);
		await visit(page, hosted);
		/** Gives the page other habits and moves the element within it, which makes it look again. */
		const among = async (...habits: string[]) => {
			await page.evaluate((habits) => {
				document.documentElement.className = habits.join(' ');
				const element = document.querySelector('defector-story');
				if (element) document.querySelector('.wrap')?.append(element);
			}, habits);
			return said(page);
		};
		const reading = page.locator('defector-story [data-story]');
		expect(await said(page)).toMatchObject({ rung: '1' });
		for (const harmless of ['edge', 'transform', 'bodyclip']) {
			expect(await among(harmless), harmless).toMatchObject({ rung: '1' });
		}
		const clipped = await among('clip');
		expect(clipped.rung).toBe('4');
		expect(clipped.reason).toContain('div#wrap');
		expect(clipped.reason).toContain('overflow: hidden');
		await expect(reading).toHaveAttribute('data-reading', 'all');
		await expect(
			page.locator('defector-story .reading-switch').first().locator('label')
		).toHaveCount(2);
		const boxed = await among('box');
		expect(boxed.rung).toBe('5');
		expect(boxed.reason).toContain('cut');
		await expect(reading).toHaveAttribute('data-reading', 'steps');
		// All of it fits the box: the box itself has nothing left to scroll.
		const rest = () => page.$eval('.wrap', (box) => box.scrollHeight - box.clientHeight);
		await expect.poll(rest).toBeLessThanOrEqual(1);
		await expect(page.locator('defector-story .onward')).toBeInViewport();
		expect(await among()).toMatchObject({ rung: '1' });
		await expect(reading).toHaveAttribute('data-reading', 'scroll');
		await jumpIn(page, 'origins');
		await expectAgreement(page, 'defector-story');
	});

	test('stands twice in a page, is taken out, put back, moved and hidden, and leaves nothing behind', async ({
		page,
		hosted
	}) => {
		await page.setViewportSize(screens.phone);
		await count(page);
		hosted.show({ times: 2 });
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		await page.goto(`${hosted.url}?with=hidden`);
		// In a part of the page that is not shown, nothing is fetched but the one file.
		await page.waitForFunction(() => customElements.get('defector-story'));
		await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
		expect(requests.filter((url) => url.includes('/embed/'))).toHaveLength(1);
		const before = await page.evaluate(() => window.left());

		/** Shows or hides the part of the page with the stories, and waits until observers have heard of it. */
		const unhide = (shown: boolean) =>
			page.evaluate((shown) => {
				document.documentElement.classList.toggle('hidden', !shown);
				const frame = () => new Promise((done) => requestAnimationFrame(done));
				return frame().then(frame).then(frame);
			}, shown);
		await unhide(true);
		await page.$$eval('defector-story', (both) =>
			both.forEach((each, place) => each.setAttribute('data-which', String(place)))
		);
		const first = '[data-which="0"]';
		const second = '[data-which="1"]';
		await alive(page, first);
		await jumpIn(page, 'origins');
		await expectAgreement(page, first);
		// One story's steps are not the other's.
		await page.$eval(second, (found) => found.scrollIntoView({ behavior: 'instant' }));
		await alive(page, second);
		await page.$eval(second, (found) => found.setAttribute('step', 'promises'));
		await expectStepIn(page, 'promises', second);
		await expectAgreement(page, second);

		// Hidden and shown again, it is where it was, though the page, shorter meanwhile, is at its end.
		await unhide(false);
		expect(await stepIn(page, second)).toBe('promises');
		await unhide(true);
		expect(await stepIn(page, second)).toBe('promises');

		// Moved, it goes on as it was: no new start, no new request.
		const fetched = requests.length;
		await page.evaluate((second) => {
			const moved = document.querySelector(second);
			if (moved) document.querySelector('.elsewhere')?.append(moved);
		}, second);
		const moved = '.elsewhere defector-story';
		await expect(page.locator(`${moved} [data-story]`)).toHaveAttribute('data-started', '');
		await page.$eval(moved, (found) => found.setAttribute('step', 'infighting'));
		await expectStepIn(page, 'infighting', moved);
		await expectAgreement(page, moved);
		expect(requests.slice(fetched).filter((url) => url.endsWith('story.html'))).toEqual([]);

		// Taken out and put back, it starts anew; once both are gone, so is everything they listened to.
		const gone = (): Promise<string[]> => page.evaluate(() => window.left());
		await page.evaluate(() => {
			const kept = [...document.querySelectorAll('defector-story')];
			for (const each of kept) each.remove();
			return new Promise<void>((done) => setTimeout(done, 0)).then(() => {
				document.querySelector('.wrap')?.append(...kept);
				scrollTo({ top: 0, behavior: 'instant' });
			});
		});
		await alive(page, first);
		await jumpIn(page, 'origins');
		await expectAgreement(page, first);
		await page.evaluate(() => {
			for (const each of document.querySelectorAll('defector-story')) each.remove();
		});
		await expect.poll(gone).toEqual(before.filter((each) => !each.includes('Observer')));
		expect(await page.locator('style[data-defector-story-fonts]').count()).toBe(1);
	});
});
