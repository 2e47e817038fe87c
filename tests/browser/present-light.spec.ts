// The deck and the speaker's window hold what is near and no more, and nobody loses anything by that: whoever has no
// script, whose script fails, who prints early, and who looks at all slides at once.
// Not proved here: other browsers, and how long a real machine takes.
import { expect, type Page } from '@playwright/test';
import { begun, goTo, openDeck, placeOf, slides } from './present';
import { test } from './story';

const ids = slides.map(({ id }) => id);
/** Slides with a picture, as the script of the deck knows them. */
const drawn = slides.filter(({ kind }) => kind === 'step' || kind === 'title').map(({ id }) => id);
const script = /\/script\/present\/present-[^/]+\.js$/;
test.use({ viewport: { width: 1280, height: 720 } });

/** The slides whose picture is in its place, in order. */
const unpacked = (page: Page): Promise<string[]> =>
	page.$$eval('[data-slide], [data-turn]', (all) =>
		all
			.filter((slide) => slide.querySelector('.picture .composition svg'))
			.map((slide) => slide.getAttribute('data-slide') ?? slide.getAttribute('data-turn') ?? '')
	);

/** Waits until exactly these slides have their pictures. */
const expectUnpacked = (page: Page, wanted: readonly string[]): Promise<void> =>
	expect.poll(() => unpacked(page), { intervals: [10, 20, 40] }).toEqual(wanted);

/** What is not as it is without script, in sentences: every picture is seen, at the size of a picture. Runs in the page. */
function missing(ids: readonly string[]): string[] {
	return ids.flatMap((id) => {
		const slide = document.querySelector(`[data-slide="${id}"], [data-turn="${id}"]`);
		const picture = slide?.querySelector('.picture .composition svg');
		const { width = 0, height = 0 } = picture?.getBoundingClientRect() ?? {};
		const seen = picture?.checkVisibility() && width > 100 && height > 80;
		return seen ? [] : [`"${id}" shows no picture: it is ${width} × ${height} px.`];
	});
}

for (const [path, name] of [
	['/present/', 'deck'],
	['/present/speaker/', 'speaker’s window']
] as const) {
	test(`without script every picture and fact of the ${name} is there`, async ({ browser }, {
		project
	}) => {
		const page = await browser.newPage({ ...project.use, javaScriptEnabled: false });
		await page.goto(path);
		expect(await page.evaluate(missing, drawn)).toEqual([]);
		for (const fact of await page.locator('.evidence a[data-spoken]').all()) {
			const to = (await fact.getAttribute('href')) ?? '';
			await expect(page.locator(`[id="${to.slice(1)}"] .sources a`).first()).toBeVisible();
		}
		await page.close();
	});

	for (const [what, body] of [
		['throws', 'throw new Error("broken");'],
		['is gone', undefined]
	] as const) {
		test.describe(`when the script ${what}`, () => {
			test.use({ errorsExpected: true });
			test(`every picture of the ${name} is there, as without script`, async ({ page }) => {
				await page.route(script, (route) =>
					body === undefined
						? route.abort('blockedbyclient')
						: route.fulfill({ contentType: 'text/javascript', body })
				);
				await page.goto(path);
				await expect(page.locator('main')).not.toHaveAttribute('data-script', '');
				expect(await page.evaluate(missing, drawn)).toEqual([]);
				expect(await page.locator('[data-packed]').count()).toBe(0);
			});
		});
	}

	test(`when the script hangs, every picture of the ${name} comes after a while`, async ({
		page
	}) => {
		await page.clock.install();
		await page.route(script, () => undefined);
		await page.goto(path, { waitUntil: 'commit' });
		await page.locator('[data-given]').waitFor({ state: 'attached' });
		await page.clock.runFor(9000);
		await expect(page.locator('main')).not.toHaveAttribute('data-script', '');
		expect(await page.evaluate(missing, drawn)).toEqual([]);
	});

	test(`a teacher who prints the ${name} before its script has come has every slide with its picture`, async ({
		page
	}) => {
		let release = (): void => undefined;
		const held = new Promise<void>((done) => (release = done));
		await page.route(script, async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(path, { waitUntil: 'commit' });
		await page.locator('[data-given]').waitFor({ state: 'attached' });
		await expectPaper(page);
		release();
		await begun(page);
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('main')).toHaveAttribute('data-current', ids[1] ?? '');
		await expectPaper(page);
	});
}

/** Asks for paper as a browser does, and looks at every slide on it. */
async function expectPaper(page: Page): Promise<void> {
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	expect(await page.evaluate(missing, drawn)).toEqual([]);
	await page.emulateMedia({ media: null });
}

test('the deck holds the picture shown and its neighbours, and nothing moves when one comes', async ({
	page
}) => {
	/** The slide and those beside it, as far as they have pictures. */
	const around = (id: string): string[] =>
		ids.slice(placeOf(id) - 1, placeOf(id) + 2).filter((each) => drawn.includes(each));
	await openDeck(page, 'present/?slide=origins');
	await expect(page.locator('#origins .composition svg')).toBeVisible();
	await expectUnpacked(page, around('origins'));
	const place = () =>
		page.$eval('#origins .picture', (picture) => JSON.stringify(picture.getBoundingClientRect()));
	const filled = await place();
	await page.$eval('#origins .picture', (picture) => picture.replaceChildren());
	expect(await place()).toBe(filled);
	await page.reload();
	await begun(page);
	// A slide far off has its picture at once.
	await goTo(page, 'doors');
	await expect(page.locator('#doors .composition svg')).toBeVisible();
	await expectUnpacked(page, [...around('origins'), ...around('doors')]);
});

test('in the overview every slide has its picture as soon as it is near', async ({ page }) => {
	await openDeck(page);
	await page.keyboard.press('o');
	for (const id of drawn) {
		await page.locator(`[id="${id}"]`).scrollIntoViewIfNeeded();
		await expect(page.locator(`[id="${id}"] .composition svg`)).toBeVisible();
	}
	expect(await page.evaluate(missing, drawn)).toEqual([]);
});

test('a speaker is told every fact of a slide in full, after printing as before', async ({
	page
}) => {
	await openDeck(page, 'present/speaker/?slide=origins');
	const expectTold = async (id: string): Promise<void> => {
		const turn = page.locator(`[data-turn="${id}"]`);
		const facts = turn.locator('.evidence .spoken-fact');
		expect(await facts.count()).toBeGreaterThan(0);
		await expect(turn.locator('.evidence .spoken-fact .sure')).toHaveCount(await facts.count());
		await expect(turn.locator('.evidence .sources a').first()).toBeVisible();
		await expect(page.locator('.all-facts')).toBeHidden();
	};
	await expectTold('origins');
	await expectPaper(page);
	await expectTold('origins');
	await goTo(page, 'doors');
	await expectTold('doors');
});
