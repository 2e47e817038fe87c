// The pages beside the story: the sources, the data, and every link of the whole site.
// Not proved here: that addresses off the site still answer; tests never leave the machine.
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { stepIds, table, test } from './story';

const facts = table('facts');
const sources = table('sources');

/** All files that make up the data package. */
const files = readdirSync('data').filter((name) => /\.(csv|md|json)$/.test(name));

test.describe('The sources page', () => {
	test('a reader finds every fact with its statement, its sources and the steps that use it', async ({
		page
	}) => {
		await page.goto('/');
		const cited = await page.$$eval('[data-step], .chapter-opening, .masthead', (places) =>
			places.flatMap((place) =>
				[...place.querySelectorAll('.lead [data-fact], .prose [data-fact]')].map((marker) => ({
					fact: marker.getAttribute('data-fact') ?? '',
					place: place.id || (place.closest('[data-chapter]')?.id ?? '')
				}))
			)
		);
		await page.goto('/sources/');
		const entries = await page.$$eval('[data-fact-entry]', (all) =>
			all.map((entry) => ({
				id: entry.id,
				text: entry.textContent?.replaceAll(/\s+/g, ' ') ?? '',
				sources: [...entry.querySelectorAll('.sources a')].map((a) => a.getAttribute('href')),
				uses: [...entry.querySelectorAll('.uses a')].map(
					(a) => a.getAttribute('href')?.split('#')[1] ?? ''
				)
			}))
		);
		expect(entries.map(({ id }) => id).sort()).toEqual(facts.map(({ id }) => id).sort());
		for (const { id, text, sources: named, uses } of entries) {
			const fact = facts.find((each) => each.id === id);
			expect.soft(text, id).toContain(fact?.statement?.replaceAll(/\s+/g, ' '));
			const wanted = fact?.source_ids?.split(';').map((source) => `#source-${source}`);
			expect.soft(named, id).toEqual(wanted);
			const places = cited.filter((each) => each.fact === id).map(({ place }) => place);
			expect.soft([...uses].sort(), id).toEqual([...new Set(places)].sort());
		}
	});

	test('a reader finds every source with the facts that rest on it', async ({ page }) => {
		await page.goto('/sources/');
		const entries = await page.$$eval('[data-source-entry]', (all) =>
			all.map((entry) => ({
				id: entry.getAttribute('data-source-entry') ?? '',
				text: entry.textContent?.replaceAll(/\s+/g, ' ') ?? '',
				link: entry.querySelector('a')?.getAttribute('href') ?? '',
				facts: [...entry.querySelectorAll('.uses a')].map((a) => a.getAttribute('href'))
			}))
		);
		expect(entries.map(({ id }) => id).sort()).toEqual(sources.map(({ id }) => id).sort());
		for (const { id, text, link, facts: named } of entries) {
			const source = sources.find((each) => each.id === id);
			expect.soft(text, id).toContain(source?.title?.replaceAll(/\s+/g, ' '));
			expect.soft(link, id).toBe(source?.url);
			const resting = facts.filter((fact) => fact.source_ids?.split(';').includes(id));
			expect.soft(named, id).toEqual(resting.map((fact) => `#${fact.id}`));
		}
	});

	test('a reader who follows any figure of the story finds its entry', async ({ page }) => {
		await page.goto('/');
		const markers = await page.$$eval('a[data-fact]', (all) =>
			all.map((each) => [each.getAttribute('data-fact'), (each as HTMLAnchorElement).href])
		);
		await page.goto('/sources/');
		const ids = new Set(await page.$$eval('[data-fact-entry]', (all) => all.map(({ id }) => id)));
		expect(markers.length).toBeGreaterThan(50);
		for (const [fact, href = ''] of markers) {
			const { pathname, hash } = new URL(href ?? '');
			expect.soft(pathname).toBe('/sources/');
			expect.soft(hash).toBe(`#${fact}`);
			expect.soft(ids.has(fact ?? ''), `${fact}`).toBe(true);
		}
	});

	test('a reader who follows a link to an entry arrives at it, near or far, and finds words in any', async ({
		page
	}) => {
		await page.setViewportSize({ width: 390, height: 844 });
		const last = sources.at(-1);
		for (const id of ['icsr.male', 'picture-voices', `source-${last?.id}`]) {
			await page.goto('about:blank');
			await page.goto(`/sources/#${id}`);
			await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
		}
		await page.goto('/sources/#all');
		// What a screen has not come to is laid out only then; the browser's own search must not miss it.
		const find = (words: string): Promise<boolean> =>
			page.evaluate(
				(words) => (window as unknown as { find(words: string): boolean }).find(words),
				words
			);
		expect(await find(last?.title ?? '')).toBe(true);
	});

	test('a reader who goes from a fact to a step that uses it arrives at that step', async ({
		page
	}) => {
		await page.goto('/sources/#icsr.male');
		await page.locator('[id="icsr.male"] .uses a[href$="#men-and-women"]').click();
		await expect(page.locator('[data-story]')).toHaveAttribute(
			'data-current-step',
			'men-and-women'
		);
	});
});

test.describe('The data page', () => {
	test('a reader downloads every table exactly as it stands in the project', async ({
		page,
		request
	}) => {
		await page.goto('/data/');
		const offered = await page.$$eval('a[download]', (all) =>
			all.map((link) => (link as HTMLAnchorElement).href)
		);
		const names = offered.map((href) => href.split('/').at(-1) ?? '');
		for (const file of files) {
			expect.soft(names).toContain(file);
			const answer = await request.get(offered[names.indexOf(file)] ?? `/data/${file}`);
			expect.soft(answer.status(), file).toBe(200);
			expect.soft(await answer.body(), file).toEqual(readFileSync(`data/${file}`));
		}
	});

	test('a teacher downloads everything as one archive, and it holds the same files', async ({
		page,
		request
	}) => {
		await page.goto('/data/');
		const href = await page.locator('a[href$=".zip"]').getAttribute('href');
		const address = new URL(href ?? '', page.url()).href;
		const unpacked = unzipSync(new Uint8Array(await (await request.get(address)).body()));
		expect(Object.keys(unpacked).sort()).toEqual([...files].sort());
		for (const file of files)
			expect.soft(Buffer.from(unpacked[file] ?? []), file).toEqual(readFileSync(`data/${file}`));
	});

	test('a reader learns what every column means', async ({ page }) => {
		await page.goto('/data/');
		for (const file of files.filter((name) => name.endsWith('.csv'))) {
			const name = file.replace('.csv', '');
			const [header = ''] = readFileSync(`data/${file}`, 'utf8').split(/\r?\n/);
			const told = await page.$$eval(`[id="${name}"] tbody th`, (cells) =>
				cells.map((cell) => cell.textContent?.trim())
			);
			expect.soft(told, file).toEqual(header.split(','));
		}
	});
});

test('a reader never follows a link of the site into nothing', async ({ browser, baseURL }) => {
	const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
	const root = new URL('/', baseURL).href;
	const documents = new Map<string, Set<string>>();
	const wanted = new Map<string, string>([[root, 'the start']]);
	const dead: string[] = [];
	/** Where each address with a fragment was found. */
	const fragments = new Map<string, string>();

	for (const [address, from] of wanted) {
		const answer = await page.request.get(address);
		if (!answer.ok()) dead.push(`${from} leads to ${address}, which answers ${answer.status()}`);
		if (!answer.headers()['content-type']?.includes('text/html')) continue;
		await page.goto(address);
		const { ids, links } = await page.evaluate(() => ({
			ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
			links: [...document.querySelectorAll('[href], [src]')].map((each) => {
				const given = each.getAttribute('href') ?? each.getAttribute('src') ?? '';
				return new URL(given, location.href).href;
			})
		}));
		expect(new Set(ids).size, `ids used twice on ${address}`).toBe(ids.length);
		documents.set(address, new Set(ids));
		for (const link of links) {
			if (!link.startsWith(root)) continue;
			const [target = '', fragment] = link.split('#');
			if (!wanted.has(target)) wanted.set(target, address);
			if (fragment) fragments.set(link, address);
		}
	}
	for (const [link, from] of fragments) {
		const [target = '', fragment = ''] = link.split('#');
		if (!documents.get(target)?.has(decodeURIComponent(fragment)))
			dead.push(`${from} leads to ${link}, where nothing has that name`);
	}
	expect(dead).toEqual([]);
	expect([...documents.keys()].map((address) => address.replace(root, '/')).sort()).toEqual(
		expect.arrayContaining(['/', '/data/', '/sources/'])
	);
	for (const id of stepIds) expect(documents.get(root)?.has(id), id).toBe(true);
	await page.close();
});

for (const path of ['/', '/sources/', '/data/']) {
	test(`a search engine finds title, description, language and a card on ${path}`, async ({
		page,
		request
	}) => {
		await page.goto(path);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
		await expect(page).toHaveTitle(/Fifty-eight spoke/);
		await expect(page.locator('h1')).toHaveCount(1);
		const content = (name: string) =>
			page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute('content');
		expect((await content('description'))?.length).toBeGreaterThan(20);
		const image = new URL((await content('og:image')) ?? '');
		const answer = await request.get(image.pathname);
		expect(answer.ok()).toBe(true);
		expect(answer.headers()['content-type']).toBe('image/png');
	});
}
