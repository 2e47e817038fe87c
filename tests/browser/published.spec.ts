// The site as it is published: every kind of page under its headers, the embed builder and its sandboxes.
// Not proved here: hosts other than ours (the rules themselves are in headers.test.ts, and for every file in built/published.test.ts), or what a frame does in
// a host (frame specs).
import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './story';

/** Every page, one of each kind where there are many alike. */
const pages = readdirSync('build', { recursive: true, encoding: 'utf8' })
	.map((path) => `/${path.replaceAll('\\', '/')}`)
	.filter((path) => path.endsWith('/index.html'))
	.map((path) => path.replace(/index\.html$/, ''))
	.filter((path) => !/^\/(share|embed)\/./.test(path) || /origins|builder|home\//.test(path));

test('a reader opens every kind of page, and its policy refuses nothing that the page needs', async ({
	page,
	baseURL
}) => {
	const foreign: string[] = [];
	page.on('request', (request) => {
		const url = request.url();
		if (/^https?:/.test(url) && !url.startsWith(`${baseURL}/`)) foreign.push(url);
	});
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			console.error(`refused: ${violatedDirective} ${blockedURI}`)
		);
	});
	expect(pages).toEqual(expect.arrayContaining(['/', '/embed/builder/', '/share/origins/']));
	for (const path of pages) {
		const answer = await page.goto(path);
		const headers = answer?.headers() ?? {};
		expect.soft(headers['content-security-policy'], path).toContain("default-src 'none'");
		expect.soft(headers['content-security-policy'], path).not.toMatch(/script-src[^;]*unsafe/);
		expect.soft(headers['x-content-type-options'], path).toBe('nosniff');
		expect.soft(headers['access-control-allow-origin'], path).toBe('*');
	}
	// The `quiet` fixture fails on any error in the console, refusals among them.
	expect(foreign).toEqual([]);
});

test('an editor chooses what the system accepts, gets the code, and sees it in sandboxes', async ({
	page
}) => {
	await page.goto('/embed/builder/');
	const code = (kind: string) => page.locator(`#code-${kind}`);
	await expect(code('iframe')).toBeVisible();
	await expect(code('script')).toBeHidden();
	await expect(code('iframe')).toHaveValue(
		new RegExp(`src="${new URL('/', page.url()).href}embed/"`)
	);

	const frames = page.locator('[data-preview] iframe');
	expect(
		await frames.evaluateAll((all) => all.map((one) => (one as HTMLElement).offsetWidth - 2))
	).toEqual([320, 375, 510, 660]);
	for (const frame of await frames.all())
		await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
	await frames.first().scrollIntoViewIfNeeded();
	const story = page.frameLocator('[data-preview] iframe').first().frameLocator('iframe');
	await expect(story.locator('[data-started]')).toBeAttached();

	await page.getByLabel('What to embed').selectOption('origins');
	await page.getByLabel('Colours').selectOption('dark');
	await expect(code('iframe')).toHaveValue(/embed\/origins\/\?theme=dark"/);
	await page.getByRole('radio', { name: 'Only an address' }).press('Space');
	await expect(code('url')).toHaveValue(/\/share\/origins\/$/);
	await expect(code('iframe')).toBeHidden();
	await page.getByRole('radio', { name: 'Only text and pictures' }).press('Space');
	await expect(code('nothing')).toHaveValue(/<figure><img src="[^"]*pictures\/origins\.png"/);
	const shown = page.frameLocator('[data-preview] iframe').first().locator('img');
	// Off the screen nothing is painted in a sandbox, and its picture is not fetched.
	await frames.first().scrollIntoViewIfNeeded();
	await expect
		.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
		.toBeGreaterThan(600);

	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	// Browsers let only the page in front write there.
	await page.bringToFront();
	// By keyboard: previews that grow meanwhile move the button away from under a pointer.
	await page.getByRole('button', { name: /only text and pictures/ }).press('Enter');
	await expect(page.getByText('Copied.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		await code('nothing').inputValue()
	);
});

test('an editor without script finds every snippet, every picture and the archive', async ({
	browser,
	baseURL
}) => {
	const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
	await page.goto('/embed/builder/');
	for (const kind of ['script', 'iframe', 'url', 'nothing'])
		await expect(page.locator(`#code-${kind}`)).toBeVisible();
	await expect(page.locator('form')).toBeHidden();
	await expect(page.locator('[data-copy]').first()).toBeHidden();
	const archive = await page.locator('a[href$=".zip"]').getAttribute('href');
	const answer = await page.request.get(new URL(archive ?? '', page.url()).href);
	expect(answer.headers()['content-type']).toContain('zip');

	// A shared step says what it is to networks, and leads on to the story.
	await page.goto('/share/origins/');
	const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content');
	expect(await meta('og:image')).toMatch(/\/share\/origins\/card\.png$/);
	expect((await meta('og:image:alt'))?.length).toBeGreaterThan(40);
	await expect(page.locator('link[type="application/json+oembed"]')).toHaveAttribute(
		'href',
		/\/share\/origins\/oembed\.json$/
	);
	await page.locator('.onward a').click();
	await expect(page).toHaveURL(/\/#origins$/);
	await page.close();
});
