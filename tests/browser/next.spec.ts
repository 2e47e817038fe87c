// Who reads with Next alone, with Page Down alone, or by searching, misses no word.
// Not proved here: that a reader who sees a word reads it.
import { expect, type Page } from '@playwright/test';
import { answered, currentStep, expectStep, open, stepIds, test } from './story';

/** A word of the story, and where it stands. */
interface Word {
	element: Element;
	node: Node;
	from: number;
	to: number;
	seen: boolean;
}

declare global {
	interface Window {
		/** Every word that is to be read, in order. */
		toRead?: Word[];
		/** Every browser has it, and no standard. */
		find: (text: string) => boolean;
	}
}

/**
 * Notes which words are on the screen and lie under nothing. Runs in the page.
 * @param scope selector of what holds the words
 */
function noteWords(scope: string): void {
	window.toRead ??= [...document.querySelectorAll(scope)].flatMap((element) => {
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		const listed: Word[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode())
			for (const { index: from, 0: word } of (node.textContent ?? '').matchAll(/\S+/g))
				listed.push({ element, node, from, to: from + word.length, seen: false });
		return listed;
	});
	const near = new Map<Element, boolean>();
	const isNear = (element: Element): boolean => {
		const { top, bottom } = element.getBoundingClientRect();
		return bottom > 0 && top < innerHeight && element.checkVisibility();
	};
	const range = document.createRange();
	for (const word of window.toRead) {
		const { element, node, from, to, seen } = word;
		if (!near.has(element)) near.set(element, isNear(element));
		if (seen || !near.get(element) || !node.parentElement?.checkVisibility()) continue;
		range.setStart(node, from);
		range.setEnd(node, to);
		const [box] = range.getClientRects();
		if (!box || box.top < 0 || box.bottom > innerHeight || box.width === 0) continue;
		const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
		word.seen = Boolean(at && (element.contains(at) || at.contains(element)));
	}
}

/** The words that have not been on the screen, each step's in a line. */
const unread = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const left = new Map<Element, string[]>();
		for (const { element, node, from, to, seen } of window.toRead ?? []) {
			const words = left.get(element) ?? [];
			if (!seen) left.set(element, [...words, (node.textContent ?? '').slice(from, to)]);
		}
		return [...left].map(
			([element, words]) => `${element.closest('[id]')?.id}: ${words.join(' ')}`
		);
	});

/** How many words of a step, or of the opening of the chapter it begins, have been on the screen. */
const seenOf = (page: Page, id: string): Promise<number> =>
	page.evaluate((id) => {
		const begins = (element: Element): boolean =>
			element.closest('[data-at-start]')?.querySelector('[data-step]')?.id === id;
		return (window.toRead ?? []).filter(
			({ element, seen }) => seen && (element.closest('[data-step]')?.id === id || begins(element))
		).length;
	}, id);

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
					expect.soft(await seenOf(page, id), `On coming to "${id}"`).toBeGreaterThan(0);
				before = id;
				const label = await next.textContent();
				if (label?.trim() === 'Finish') break;
				// Words, then a picture below them; the opening, and a chapter's, take a press or two more.
				expect(presses).toBeLessThan(stepIds.length * (height < 500 ? 5 : 3));
				presses += 1;
				await next.click();
			}
			await expectStep(page, stepIds.at(-1) ?? '');
			expect(await unread(page)).toEqual([]);
			await next.click();
			await expect(page.locator('.after-story h2')).toBeFocused();
			await expect(page.locator('.after-story h2')).toBeInViewport();
		});
	});
}

/** Presses a key, and waits until the page has come to rest. */
async function pressAndRest(page: Page, key: string): Promise<void> {
	await page.keyboard.press(key);
	await page.evaluate(
		() =>
			new Promise<void>((done) => {
				let at = scrollY;
				let still = 0;
				const look = (): void => {
					still = scrollY === at ? still + 1 : 0;
					at = scrollY;
					if (still > 1) done();
					else requestAnimationFrame(look);
				};
				requestAnimationFrame(look);
			})
	);
}

const atFoot = (page: Page): Promise<boolean> =>
	page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);

/** The step's last words, as the browser's own search is asked for them. */
const lastWords = (page: Page, id: string): Promise<string> =>
	page.evaluate((id) => {
		const words = document.querySelector(`#${id} .prose, #${id} .words`);
		return (words?.textContent ?? '').trim().split(/\s+/).slice(-3).join(' ');
	}, id);

/** What of a found word cannot be seen, in a sentence; nothing when all of it can. Runs in the page. */
function coverOfFound(): string {
	const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
	const [box] = range?.getClientRects() ?? [];
	if (!range || !box) return 'Nothing is found.';
	const parent = range.startContainer.parentElement;
	const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
	const open = at && (parent?.contains(at) || at.contains(parent));
	return open ? '' : `“${range.toString()}” at ${Math.round(box.top)} lies under ${at?.className}.`;
}

for (const [width, height] of [
	[800, 700],
	[768, 1024],
	[390, 664],
	[390, 844]
] as const) {
	test.describe(`Scrolling on a screen of ${width} × ${height}`, () => {
		test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });

		test('a reader who only ever presses Page Down has every word in the open', async ({
			page
		}) => {
			await open(page, '?read=scroll');
			for (let presses = 0; presses < 400; presses += 1) {
				await page.evaluate(noteWords, words);
				if (await atFoot(page)) break;
				await pressAndRest(page, 'PageDown');
			}
			expect(await atFoot(page)).toBe(true);
			expect(await unread(page)).toEqual([]);
		});

		test('a reader who searches for the last words of any step sees them in the open', async ({
			page
		}) => {
			await open(page, '?read=scroll');
			for (const id of stepIds) {
				const sought = await lastWords(page, id);
				await page.evaluate((sought) => {
					scrollTo({ top: 0, behavior: 'instant' });
					getSelection()?.removeAllRanges();
					window.find(sought);
				}, sought);
				await answered(page);
				expect.soft(await page.evaluate(coverOfFound), `${id}: ${sought}`).toBe('');
			}
		});
	});
}

test.describe('Step by step', () => {
	test.use({ viewport: { width: 390, height: 664 }, contextOptions: { reducedMotion: 'reduce' } });

	test('a reader’s search finds words of any step, and of any chapter’s opening, and leads there', async ({
		page
	}) => {
		// The browser's own search cannot be driven; a link to words finds them by the same rules.
		for (const [id, sought] of [
			...['fifty-eight', 'hardship', 'silence', 'remove-penalties', 'before-you-read'].map(
				(id) => [id, undefined] as const
			),
			['voice-group', 'From a life inside IS'] as const
		]) {
			await page.goto('about:blank');
			await page.goto('/?read=steps');
			const text = sought ?? (await lastWords(page, id));
			await page.goto('about:blank');
			await page.goto(`/?read=steps#:~:text=${encodeURIComponent(text)}`);
			await expectStep(page, id);
		}
	});
});
