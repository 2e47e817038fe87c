// Readers who zoom, enlarge, space out or tab: nothing covered, cut off or lost, in any reading.
// Not proved here: a browser's own zoom (a window of the size that zoom leaves stands in for it), and how other
// browsers scroll to a focus.
import { expect, type Page } from '@playwright/test';
import { expectStep, jumpTo, open, screens, test } from './story';

const readings = ['scroll', 'steps', 'all'] as const;

/** Every element that does not scroll with the page and lies on the screen now, as sentences. */
const pinned = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('body *')]
			.filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
			.filter((element) => element.checkVisibility() && element.offsetHeight > 1)
			.map((element) => `${element.className} is pinned: ${element.offsetHeight} px.`)
	);

/** How far the page can be moved sideways, px. */
const sideways = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Changes the reading by the page's own switch, and waits until the page follows. */
async function readAs(page: Page, reading: string): Promise<void> {
	await page.$eval(`[data-switch] input[value="${reading}"]`, (input: HTMLInputElement) =>
		input.click()
	);
	await expect(page.locator('[data-story]')).toHaveAttribute('data-reading', reading);
}

/** Goes to a step in whichever reading there is. */
async function goTo(page: Page, reading: string, id: string): Promise<void> {
	if (reading !== 'steps') return jumpTo(page, id);
	await page.evaluate((id) => void (location.hash = id), id);
	await expectStep(page, id);
}

/** What lies over the heading or the first words of a step that come up from the foot of the window, or nothing. */
const covered = (page: Page, id: string): Promise<string> =>
	page.evaluate((id) => {
		for (const part of [':is(h2, h3)', '.prose']) {
			const words = document.querySelector(`#${id} ${part}`);
			const first = (): DOMRect | undefined => words?.getClientRects()[0];
			scrollBy({ top: (first()?.top ?? 0) - innerHeight * 0.75, behavior: 'instant' });
			const box = first();
			if (!words || !box) return `"${id}" has no ${part} on the page.`;
			const at = document.elementFromPoint(box.left + 12, box.top + 12);
			if (!at || !words.closest('.words')?.contains(at))
				return `${part} of "${id}" lies under ${at?.outerHTML.slice(0, 120)}`;
		}
		return '';
	}, id);

for (const [zoom, width, height] of [
	[300, 427, 341],
	[400, 320, 256]
] as const) {
	test(`at ${zoom} % zoom (${width} × ${height}) nothing is pinned, covered or cut off, in any reading`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await open(page, '?read=scroll');
		for (const reading of readings) {
			await readAs(page, reading);
			for (const id of ['origins', 'doors', 'heard']) {
				await goTo(page, reading, id);
				expect(await pinned(page), `${reading}, ${id}`).toEqual([]);
				expect(await sideways(page), `${reading}, ${id}`).toBeLessThanOrEqual(0);
				expect(await covered(page, id), reading).toBe('');
				await expect(page.locator(`[data-step="${id}"] .still`)).toBeVisible();
			}
		}
	});
}

test('a reader who zooms a large screen from 125 to 400 % finds words and picture at every size', async ({
	page
}) => {
	await open(page, '?read=scroll');
	for (const zoom of [1.25, 1.5, 2, 2.5, 3, 4]) {
		const [width, height] = [Math.round(1280 / zoom), Math.round(1024 / zoom)];
		await page.setViewportSize({ width, height });
		await page.waitForFunction((width) => innerWidth === width, width);
		for (const id of ['when', 'terms']) {
			await jumpTo(page, id);
			expect(await sideways(page), `${zoom}, ${id}`).toBeLessThanOrEqual(0);
			const pictures = page.locator(`#${id} .still svg:visible, [data-current] .stage svg:visible`);
			await expect(pictures.first(), `${zoom}, ${id}`).toBeVisible();
			expect(await covered(page, id), String(zoom)).toBe('');
		}
	}
});

for (const [name, viewport] of Object.entries(screens)) {
	test(`a reader who tabs back and forth on a ${name} screen always sees the focus, in any reading`, async ({
		page
	}) => {
		await page.setViewportSize(viewport);
		await open(page, '?read=scroll#origins');
		for (const reading of readings) {
			await readAs(page, reading);
			await goTo(page, reading, 'origins');
			await page.locator('#origins a').first().focus();
			for (const key of [
				...Array<string>(14).fill('Tab'),
				...Array<string>(14).fill('Shift+Tab')
			]) {
				await page.keyboard.press(key);
				const hidden = (): Promise<string> =>
					page.evaluate(() => {
						const focus = document.activeElement;
						const rect = focus?.getClientRects()[0];
						if (!focus || !rect || focus === document.body) return '';
						const at = document.elementFromPoint(
							rect.left + rect.width / 2,
							rect.top + rect.height / 2
						);
						const seen = at && (focus.contains(at) || at.contains(focus));
						return seen ? '' : `${focus.outerHTML} under ${at?.outerHTML.slice(0, 120)}`;
					});
				await expect.poll(hidden, reading).toBe('');
			}
		}
	});

	test(`a reader who tabs to what is pinned on a ${name} screen is not moved`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await open(page, '?read=scroll');
		for (const reading of ['scroll', 'steps']) {
			await readAs(page, reading);
			await goTo(page, reading, 'corruption');
			await page.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
			const before = await page.evaluate(() => scrollY);
			for (const target of ['.chapter-list a >> nth=3', '.reading-button', '.stepper .onward']) {
				if (reading === 'scroll' && target.startsWith('.stepper')) continue;
				await page.locator(target).focus();
				expect(await page.evaluate(() => scrollY), `${reading}, ${target}`).toBe(before);
			}
			await expectStep(page, 'corruption');
		}
	});

	test(`wider spacing and text at 200 % cut nothing off and push nothing out of a ${name} screen`, async ({
		page
	}) => {
		await page.setViewportSize(viewport);
		await open(page, '?read=scroll#doors');
		const size = (): Promise<number[]> =>
			page.$$eval('#doors :is(.prose, figcaption, h3)', (all) =>
				all.map((element) => parseFloat(getComputedStyle(element).fontSize))
			);
		const before = await size();
		for (const [what, content] of [
			[
				'spacing',
				`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
				p { margin-block-end: 2em !important }`
			],
			// What a browser set to text of 32 px instead of 16 comes to.
			['200 %', 'html { font-size: calc(32px * 1.1875) }']
		] as const) {
			const style = await page.addStyleTag({ content });
			for (const reading of readings) {
				await readAs(page, reading);
				await goTo(page, reading, 'doors');
				expect(await sideways(page), `${what}, ${reading}`).toBeLessThanOrEqual(0);
				expect(await page.evaluate(cutOff), `${what}, ${reading}`).toEqual([]);
				expect(await covered(page, 'doors'), `${what}, ${reading}`).toBe('');
			}
			if (what === '200 %') {
				for (const [i, px] of (await size()).entries())
					expect(px).toBeGreaterThanOrEqual(2 * (before[i] ?? 0) - 0.01);
			}
			await style.evaluate((element) => (element as Element).remove());
		}
	});
}

/** Elements that cut off what is in them. Runs in the page. */
function cutOff(): string[] {
	return [...document.querySelectorAll<HTMLElement>('article *:not(svg *)')]
		.filter((element) => {
			const { overflowX, overflowY } = getComputedStyle(element);
			const clips = (overflow: string): boolean => ['hidden', 'clip'].includes(overflow);
			if (!clips(overflowX) && !clips(overflowY)) return false;
			// The bar repeats a chapter's title as far as it fits; whole, it stands above the chapter.
			if (element.matches('.unseen, .chapter-list .name') || !element.checkVisibility())
				return false;
			// Step by step the openings are put away; their titles stay for those who listen.
			if (element.matches('.opening, .chapter-opening') && element.offsetWidth <= 1) return false;
			const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
			return (
				(clips(overflowY) && scrollHeight > clientHeight + 1) ||
				(clips(overflowX) && scrollWidth > clientWidth + 1)
			);
		})
		.map((element) => element.outerHTML.slice(0, 120));
}
