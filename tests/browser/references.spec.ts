// Every step as it looks at three widths, held against pictures kept in `tests/references/`, so that a change of
// look is seen in review. When a change is meant, `npm run references` makes them anew.
// Not proved here: that it looks right (only that it looks as it did), other readings, and what is below the
// screen. The pictures are half as wide and high as the screen: less than half a px of movement goes unseen.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { jumpTo, open, stepIds, test } from './story';

const folder = 'tests/references';

/** What the references were made with, as `npm run references` wrote it down. Throws when there are none yet. */
function madeWith(): { chromium: number; platform: string } {
	const file = `${folder}/made-with.json`;
	if (!existsSync(file))
		throw new Error(`There are no references in ${folder}: npm run references`);
	return JSON.parse(readFileSync(file, 'utf8')) as { chromium: number; platform: string };
}

/** What is photographed: the name of its folder, the screen in CSS px, the theme, and which steps. */
const series = [
	{ name: 'phone', screen: [390, 844], colorScheme: 'light', ids: stepIds },
	{ name: 'tablet', screen: [768, 1024], colorScheme: 'light', ids: stepIds },
	{ name: 'desktop', screen: [1280, 800], colorScheme: 'light', ids: stepIds },
	// The dark has the same shapes in other colours: a few steps show whether the colours are still those.
	{
		name: 'dark',
		screen: [390, 844],
		colorScheme: 'dark',
		ids: ['before-you-read', 'origins', 'brutality', 'terms', 'doors', 'heard']
	}
] as const;

/**
 * How much may differ. The same browser on the same system draws the same pixels: a tenth of a per cent is room
 * for a line that is rounded the other way. Another system or version draws the same letters with other edges;
 * there only what has moved, changed its colour, come or gone is found.
 */
const tolerance = {
	same: { threshold: 0.15, maxDiffPixelRatio: 0.001 },
	other: { threshold: 0.3, maxDiffPixelRatio: 0.08 }
};

/** Waits until the words' own picture is on the stage, drawn by its code, at rest, in the fonts of the page. */
const atRest = (page: Page): Promise<unknown> =>
	page.waitForFunction(() => {
		const chapter = document.querySelector('[data-chapter][data-current]:has([data-active])');
		const shown = chapter?.querySelector('.staged[data-shown]');
		const drawn = !shown || shown.matches('[data-settled]:not([data-still])');
		const still = document.getAnimations().every(({ playState }) => playState !== 'running');
		return drawn && still && document.fonts.status === 'loaded';
	});

for (const { name, screen, colorScheme, ids } of series) {
	test.describe(`Screens like "${name}"`, () => {
		test.use({
			viewport: { width: screen[0], height: screen[1] },
			colorScheme,
			// Half a pixel of the picture for each of the page: small files that can still be read.
			deviceScaleFactor: 0.5,
			// Pictures swap, so that a hundred of them need not be waited for.
			contextOptions: { reducedMotion: 'reduce' }
		});

		test('every step looks as it did when it was last agreed on', async ({ page, browser }) => {
			const made = madeWith();
			const chromium = Number(browser.version().split('.')[0]);
			const same = chromium === made.chromium && process.platform === made.platform;
			if (!same) {
				const about =
					`The references were made by Chromium ${made.chromium} on ${made.platform}; this is ` +
					`${chromium} on ${process.platform}. So they are compared coarsely: edges of letters may differ.`;
				test.info().annotations.push({ type: 'references', description: about });
				console.log(about);
			}
			await open(page, '?read=scroll');
			for (const id of ids) {
				await jumpTo(page, id);
				await atRest(page);
				const shot = await page.screenshot({ type: 'jpeg', quality: 70 });
				expect
					.soft(shot, `"${id}" looks different. If that is meant: npm run references`)
					.toMatchSnapshot([name, `${id}.jpg`], same ? tolerance.same : tolerance.other);
			}
		});
	});
}

test('there is a reference for each of these steps, and none of a step that is gone', () => {
	for (const { name, ids } of series) {
		const kept = readdirSync(`${folder}/${name}`).map((file) => file.replace(/\.jpg$/, ''));
		expect(kept.sort(), name).toEqual([...ids].sort());
	}
});
