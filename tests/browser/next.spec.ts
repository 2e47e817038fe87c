// Who reads with Next alone, with Page Down alone, or by searching, misses no word.
// Not proved here: that a reader who sees a word reads it.
import { expect, type Page } from '@playwright/test';
import { answered, currentStep, expectStep, open, stepIds, test } from './story';

declare global {
	interface Window {
		/** Every word of the story that has been on the screen, by its number. */
		shown: Set<number>;
	}
}

/**
 * Notes which words are on the screen and lie under nothing, and says how many there are in all. Runs in the page.
 * @param scope selector of what holds the words
 */
function noteWords(scope: string): number {
	window.shown ??= new Set();
	let number = 0;
	for (const element of document.querySelectorAll(scope)) {
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
				const place = number;
				number += 1;
				if (window.shown.has(place) || !node.parentElement?.checkVisibility()) continue;
				const range = document.createRange();
				range.setStart(node, index);
				range.setEnd(node, index + word.length);
				const [box] = range.getClientRects();
				if (!box || box.top < 0 || box.bottom > innerHeight || box.width === 0) continue;
				const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
				if (at && (element.contains(at) || at.contains(element))) window.shown.add(place);
			}
		}
	}
	return number;
}

/** The words that have not been on the screen, with the step each stands in. */
const unread = (page: Page, scope: string): Promise<string[]> =>
	page.evaluate((scope) => {
		const said: string[] = [];
		let number = 0;
		for (const element of document.querySelectorAll(scope)) {
			const words = (element.textContent ?? '').match(/\S+/g)?.length ?? 0;
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode())
				for (const word of (node.textContent ?? '').match(/\S+/g) ?? []) {
					if (!window.shown.has(number))
						said.push(`${element.closest('[id]')?.id} (of ${words}): ${word}`);
					number += 1;
				}
		}
		return said;
	}, scope);

/** How many words of a step, or of the opening of its chapter, have been on the screen. */
const newWords = (page: Page, id: string): Promise<number> =>
	page.evaluate(
		([id, scope]) => {
			let number = 0;
			let shown = 0;
			for (const element of document.querySelectorAll(scope)) {
				const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
				const own =
					element.closest('[data-step]')?.id === id ||
					element.closest('[data-at-start]')?.querySelector('[data-step]')?.id === id;
				for (let node = walker.nextNode(); node; node = walker.nextNode())
					for (let left = node.textContent?.match(/\S+/g)?.length ?? 0; left > 0; left -= 1) {
						if (own && window.shown.has(number)) shown += 1;
						number += 1;
					}
			}
			return shown;
		},
		[id, words] as const
	);

/** What is to be read: the words of all steps, and what opens the piece and its chapters. */
const words =
	'[data-step] .words, .note .prose, .masthead > :is(h1, .lead), .chapter-opening > :is(h2, .lead)';

for (const [width, height] of [
	[360, 640],
	[390, 664],
	[412, 780],
	[740, 360],
	[640, 400]
] as const) {
	test.describe(`On a screen of ${width} × ${height}`, () => {
		test.use({
			viewport: { width, height },
			isMobile: true,
			hasTouch: true,
			contextOptions: { reducedMotion: 'reduce' }
		});

		test('a reader who only ever presses Next has every word on the screen, and some at each press', async ({
			page
		}) => {
			await open(page, '?read=steps');
			const next = page.locator('.stepper .onward');
			let presses = 0;
			let before = '';
			for (;;) {
				await answered(page);
				await page.evaluate(noteWords, words);
				const id = await currentStep(page);
				// The words come first: whoever has come to a step sees the beginning of what is new.
				if (id !== before)
					expect.soft(await newWords(page, id), `On coming to "${id}"`).toBeGreaterThan(0);
				before = id;
				const label = await next.textContent();
				if (label?.trim() === 'Finish') break;
				expect(presses).toBeLessThan(stepIds.length * 8);
				presses += 1;
				await next.click();
			}
			await expectStep(page, stepIds.at(-1) ?? '');
			expect(await unread(page, words)).toEqual([]);
			await next.click();
			await expect(page.locator('.after-story h2')).toBeFocused();
			await expect(page.locator('.after-story h2')).toBeInViewport();
		});
	});
}
