// After one visit the story is there without a line; a new version is offered, never forced, and never mixed.
// Not proved here: how much a phone's browser lets a site keep, or for how long. The second version is the
// built one under another name: its files are the same otherwise.
import { expect, type Page } from '@playwright/test';
import { expectAgreement, jumpTo, started, stepIds, test } from './story';
import { builtVersion, host, type Host } from './versions';

test.use({
	serviceWorkers: 'allow',
	// A line that is cut is an error to the browser.
	errorsExpected: true,
	// Pictures swap, so that they need not be waited for.
	contextOptions: { reducedMotion: 'reduce' }
});

let site: Host;
test.beforeEach(async () => {
	site = await host();
});
test.afterEach(() => site.close());

/** Opens the story and waits until all of it has been kept. */
async function visit(page: Page): Promise<void> {
	await page.goto(`${site.url}/?read=scroll`);
	await started(page);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

const caches = (page: Page): Promise<string[]> => page.evaluate(() => window.caches.keys());
const versionOf = (page: Page): Promise<string | null> =>
	page.locator('meta[name="version"]').getAttribute('content');
const offer = (page: Page) => page.getByRole('button', { name: 'Show the new version' });

/** Has the browser look for a new version, as it does by itself at every visit. */
const lookForNews = (page: Page): Promise<void> =>
	page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

test('after one visit the whole story, its sources and its data page open offline', async ({
	page
}) => {
	await visit(page);
	site.cut(true);
	await page.reload();
	await started(page);
	for (const id of stepIds.slice(1)) {
		await jumpTo(page, id);
		await expectAgreement(page);
	}
	// Every chart's code was there: no picture is a mere stand-in.
	await expect(page.locator('.staged[data-still]')).toHaveCount(0);
	expect(await page.evaluate(() => document.fonts.check('19px Newsreader'))).toBe(true);
	await page.goto(`${site.url}/?read=steps#evidence`);
	await started(page);
	await expect(page.locator('#evidence-heading')).toBeVisible();
	for (const path of ['/sources/', '/data', '/glossary?utm_source=letter', '/sources#top']) {
		await page.goto(site.url + path);
		await expect(page).toHaveURL(site.url + path.replace(/^(\/\w+)(?!\/)\b/, '$1/'));
		await expect(page.locator('h1')).toBeVisible();
		expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
	}
});

test('a line that drops in the middle of the first visit loses nothing that was shown', async ({
	page
}) => {
	await page.goto(`${site.url}/?read=scroll`);
	await started(page);
	site.cut(true);
	for (const id of ['origins', 'corruption', 'august-2015', 'evidence', 'heard']) {
		await jumpTo(page, id);
		await expectAgreement(page);
	}
});

test('nothing is kept but the pages and what they are shown with, and no cookie or other store', async ({
	page,
	context
}) => {
	await visit(page);
	const [name = '', ...others] = await caches(page);
	expect(others).toEqual([]);
	const addresses = await page.evaluate(async (name) => {
		const requests = await (await window.caches.open(name)).keys();
		return requests.map(({ url }) => new URL(url).pathname);
	}, name);
	expect(addresses).toEqual(expect.arrayContaining(['/', '/sources/', '/data/']));
	const usual = /^\/(.*\/|_app\/immutable\/.*|script\/[\w.-]+\.js|favicon\.svg)?$/;
	expect(addresses.filter((address) => !usual.test(address))).toEqual([]);
	expect(addresses.filter((address) => /^\/(embed|share)\//.test(address))).toEqual([]);
	const { cookies, origins } = await context.storageState({ indexedDB: true });
	expect({ cookies, origins }).toEqual({ cookies: [], origins: [] });
});

test('a new version is offered, shown only when asked for, and takes the old one away', async ({
	page,
	context
}) => {
	await visit(page);
	await jumpTo(page, 'corruption');
	await expect(offer(page)).toHaveCount(0);
	site.publish('second-version');
	await lookForNews(page);
	await expect(offer(page)).toBeVisible();
	// Nothing has changed for the reader, nor for a second window of theirs.
	expect(await versionOf(page)).toBe(builtVersion);
	const second = await context.newPage();
	await second.goto(`${site.url}/sources/`);
	expect(await versionOf(second)).toBe(builtVersion);
	await second.close();
	await offer(page).press('Enter');
	await expect.poll(() => versionOf(page).catch(() => '')).toBe('second-version');
	await started(page);
	await expect(page.locator('#corruption-heading')).toBeInViewport();
	await expect(offer(page)).toHaveCount(0);
	await expect.poll(() => caches(page)).toEqual([expect.stringContaining('second-version')]);
	await page.goto(`${site.url}/sources/`);
	expect(await versionOf(page)).toBe('second-version');
});

test('a reader who says "Not now" reads on in the old version, and is not asked again on the spot', async ({
	page
}) => {
	await visit(page);
	site.publish('second-version');
	await lookForNews(page);
	await page.getByRole('button', { name: 'Not now' }).press('Enter');
	await expect(offer(page)).toHaveCount(0);
	expect(await versionOf(page)).toBe(builtVersion);
	await page.reload();
	await started(page);
	expect(await versionOf(page)).toBe(builtVersion);
	await expect(offer(page)).toBeVisible();
});

test('a version that is only half in place is not kept; the old one stays whole', async ({
	page
}) => {
	await visit(page);
	site.publish('torn-version', true);
	await lookForNews(page).catch(() => undefined);
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const { installing, waiting } = await navigator.serviceWorker.ready;
				return [installing, waiting].every((worker) => worker === null);
			})
		)
		.toBe(true);
	await expect(offer(page)).toHaveCount(0);
	expect(await caches(page)).toEqual([expect.stringContaining(builtVersion)]);
	site.cut(true);
	await page.reload();
	await started(page);
	expect(await versionOf(page)).toBe(builtVersion);
});

test('inside another page nothing is registered and nothing kept', async ({ page }) => {
	await page.route(`${site.url}/frame`, (route) =>
		route.fulfill({ contentType: 'text/html', body: '<iframe src="/"></iframe>' })
	);
	await page.goto(`${site.url}/frame`);
	await page.frameLocator('iframe').locator('[data-started]').waitFor({ state: 'attached' });
	expect(
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
	).toBe(0);
	expect(await caches(page)).toEqual([]);
});
