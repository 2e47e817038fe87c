// What the element never does: leave a hole, shift the host's page, cost more than it may, ask other origins,
// store anything, or turn what it is given into HTML.
// Not proved here: what a host's own compression makes of the sizes.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { policyName } from '../../src/lib/page/trusted';
import { alive, jumpIn, material, said, site, test, visit } from './element-host';
import { answered, expectAgreement, screens, seeded, stepIds } from './story';
import { soon } from './waiting';

/** Everything a page could have kept. */
const kept = (page: Page): Promise<number> =>
	page.evaluate(
		async () =>
			localStorage.length +
			sessionStorage.length +
			document.cookie.length +
			(await indexedDB.databases()).length +
			(await navigator.serviceWorker.getRegistrations()).length
	);

test.describe('A host', () => {
	test('is not shifted, and pays no more than was promised', async ({ page, hosted }) => {
		await page.setViewportSize(screens.phone);
		const network = await page.context().newCDPSession(page);
		await network.send('Network.enable');
		await network.send('Network.setCacheDisabled', { cacheDisabled: true });
		const asked = new Map<string, { url: string; bytes: number }>();
		network.on('Network.responseReceived', ({ requestId, response }) =>
			asked.set(requestId, { url: response.url, bytes: 0 })
		);
		network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const request = asked.get(requestId);
			if (request) request.bytes = encodedDataLength;
		});
		await page.addInitScript(() => {
			const shifts: string[] = [];
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const { value, sources } = entry as PerformanceEntry & {
						value: number;
						sources: readonly { node?: Node }[];
					};
					shifts.push(`${value}: ${sources.map(({ node }) => node?.nodeName).join()}`);
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		hosted.show({});
		await page.goto(`${hosted.url}?with=far`);
		await page.waitForFunction(() => customElements.get('defector-story'));
		await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
		const ours = () => [...asked.values()].filter(({ url }) => url.startsWith(site()));
		expect(ours().map(({ url }) => url)).toEqual([`${site()}embed/story.js`]);
		expect(gzipSync(readFileSync('build/embed/story.js'), { level: 9 }).length).toBeLessThan(
			3 * 1024
		);

		// As a reader comes: down the page, through the whole story, to the host's last words.
		await page.mouse.move(200, 400);
		for (;;) {
			const [top, end] = await page.evaluate(() => [
				scrollY,
				document.documentElement.scrollHeight - innerHeight
			]);
			if ((top ?? 0) >= (end ?? 0) - 2) break;
			await page.evaluate(() => scrollBy({ top: 600, behavior: 'instant' }));
			await answered(page);
			if ((top ?? 0) > 4000) await alive(page);
		}
		await page.waitForLoadState('networkidle');
		const all = ours().reduce((sum, { bytes }) => sum + bytes, 0);
		console.log(`The element loads ${(all / 1024).toFixed(1)} KB in ${ours().length} files.`);
		expect(all).toBeLessThan(200 * 1024);
		expect(await page.evaluate(() => Reflect.get(window, 'shifts') as string[])).toEqual([]);
		const hosts = [site(), hosted.url, 'data:'];
		const foreign = [...asked.values()].filter(
			({ url }) => !hosts.some((own) => url.startsWith(own))
		);
		expect(foreign).toEqual([]);
		expect(await kept(page)).toBe(0);
	});

	test('that throws ten thousand hostile strings at the element changes only what is documented', async ({
		page,
		hosted
	}) => {
		await page.setViewportSize(screens.desktop);
		const foreign: string[] = [];
		page.on('request', (request) => {
			const own = [site(), hosted.url].some((url) => request.url().startsWith(url));
			if (!own && !request.url().startsWith('data:')) foreign.push(request.url());
		});
		page.on('dialog', (dialog) => foreign.push(dialog.message()));
		await visit(page, hosted);
		const random = seeded(58);
		const evil = [
			'"><img src=x onerror=alert(1)>',
			'</style><script>alert(1)</script>',
			'javascript:alert(1)',
			'url(https://evil.example/x)',
			'red;background:url(https://evil.example/x)',
			'#fff"onload="alert(1)',
			'__proto__',
			'constructor',
			'origins"]',
			'../../../etc/passwd',
			'\\u0000\\u202e',
			'💥'.repeat(500),
			'%00%ff',
			'#1234567',
			'scroll ',
			'STEPS',
			'light-dark(red, url(//evil.example))'
		];
		const piece = (): string => evil[Math.floor(random() * evil.length)] ?? '';
		const noise = (): string =>
			String.fromCharCode(...Array.from({ length: 12 }, () => Math.floor(random() * 65536)));
		const names = ['mode', 'step', 'theme', 'accent', 'font', 'lang'];
		const thrown = Array.from({ length: 10_000 }, (_, place): [string, string] => [
			names[place % names.length] ?? 'mode',
			random() < 0.5 ? piece() + noise() : noise() + piece() + piece()
		]);
		const state = () =>
			page.$eval('defector-story', (found) => {
				const story = found.shadowRoot?.querySelector<HTMLElement>('[data-story]');
				return {
					rung: found.getAttribute('data-embed-rung'),
					reading: story?.dataset.reading,
					step: story?.dataset.currentStep,
					dress: story?.parentElement?.outerHTML.split('>')[0],
					elements: story?.querySelectorAll('*').length,
					strange: story?.querySelectorAll('img, iframe, object, link, base, form').length,
					top: scrollY
				};
			});
		await expectAgreement(page, 'defector-story');
		await page.$eval('defector-story', (found) => found.setAttribute('theme', 'auto'));
		const before = await state();
		await page.$eval(
			'defector-story',
			(found, thrown) => {
				for (const [name, value] of thrown) {
					found.setAttribute(name, value);
					// Nor does it listen to messages: they are for frames.
					postMessage({ [name]: value, type: 'story', step: value }, '*');
				}
			},
			thrown
		);
		await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
		expect(await state()).toEqual(before);
		expect(before.strange).toBe(0);
		expect(foreign).toEqual([]);
		expect(await kept(page)).toBe(0);
		await expectAgreement(page, 'defector-story');
	});
});

test.describe('A host on which something fails or is forbidden', () => {
	test.use({ errorsExpected: true });

	test('keeps the short version, or the whole story without its controls: never an empty box', async ({
		page,
		hosted
	}) => {
		await page.setViewportSize(screens.phone);
		const story = page.locator('defector-story');
		const { steps, headline, link } = material(site());
		const expectShort = async (): Promise<void> => {
			await expect(story.getByRole('heading', { name: headline })).toBeVisible();
			await expect(story.locator('li')).toHaveCount(steps.length);
			await expect(story.locator('li').last()).toBeVisible();
			await expect(story.getByRole('link', { name: link })).toHaveAttribute('href', /^https?:/);
		};
		// The script does not come: a site that is not there.
		hosted.show({ site: `${site()}nowhere/` });
		await page.goto(hosted.url);
		await expectShort();

		// The story does not come.
		hosted.show({});
		const told: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'info') told.push(message.text());
		});
		await page.route('**/embed/story.html', (route) => route.fulfill({ status: 503 }));
		await page.goto(hosted.url);
		await expect(story).toHaveAttribute('data-embed-reason', /answered 503/);
		expect(await said(page)).toMatchObject({ rung: '6' });
		expect(told.join()).toContain('The short version of the story stays.');
		await expectShort();
		await page.unroute('**/embed/story.html');

		// Its controls do not come.
		await page.route('**/script/embed/live-*.js', (route) => route.abort());
		await page.goto(hosted.url);
		await expect(story).toHaveAttribute('data-embed-reason', /could not be brought to life/);
		expect(await said(page)).toMatchObject({ rung: '4' });
		await expect(page.locator('defector-story [data-step] .still').first()).toBeVisible();
	});

	test('whose scripts have replaced what the browser brings gets every step with its picture, drawn anew or as it was written', async ({
		page,
		hosted
	}) => {
		for (const [name, replace] of Object.entries(replaced)) {
			hosted.show({});
			await page.addInitScript(replace);
			await page.goto(hosted.url);
			await alive(page);
			for (const [place, id] of stepIds.entries()) {
				// Every third: enough to meet every chapter and most charts.
				if (place % 3 !== 1) continue;
				await jumpIn(page, id);
				await soon(page, besides, id, '', `${id}, ${name}`);
			}
		}
	});

	test('that takes no markup without a policy’s word gets the story, or is told why the short version stays', async ({
		page,
		hosted
	}) => {
		const trusting = "require-trusted-types-for 'script'";
		for (const policy of [
			trusting,
			`${trusting}; trusted-types ${policyName} svelte-trusted-html`
		]) {
			await visit(page, hosted, '', { policy });
			expect((await said(page)).rung, policy).toBe('1');
			await jumpIn(page, 'origins');
			await soon(page, besides, 'origins', '', policy);
		}
		// Without Svelte's own policy there are no controls, but every step.
		for (const [allowed, rung] of [
			["'none'", '6'],
			['somebody-else', '6'],
			[policyName, '4']
		] as const) {
			hosted.show({ policy: `${trusting}; trusted-types ${allowed}` });
			await page.goto(hosted.url);
			await expect
				.poll(async () => (await said(page)).reason)
				.toMatch(/could not be .*(Trusted|[Pp]olicy)/);
			expect((await said(page)).rung, allowed).toBe(rung);
		}
		await expect(page.locator('defector-story [data-step]').last()).toBeVisible();
	});

	test('with a strict security policy still gets every mark in its place', async ({
		page,
		hosted
	}) => {
		await page.setViewportSize(screens.desktop);
		const ours = site().slice(0, -1);
		const only = "default-src 'none'";
		const policy =
			`${only}; script-src 'nonce-host' ${ours}; style-src 'nonce-host'; connect-src ${ours}; ` +
			`font-src ${ours}; img-src ${ours} data:`;
		const refused: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') refused.push(message.text());
		});
		await visit(page, hosted, '', { policy });
		// Refused are the snippet's own two `style` attributes and the style element with the faces, which then
		// come another way; of the thousands of marks none.
		expect(refused.length).toBeLessThanOrEqual(4);
		expect(await said(page)).toMatchObject({ rung: '1' });
		const places = await page.$eval('defector-story', (found) =>
			[...(found.shadowRoot?.querySelectorAll<SVGElement>('use[style]') ?? [])]
				.slice(0, 2000)
				.map((mark) => mark.style.length)
		);
		expect(places.length).toBeGreaterThan(100);
		expect(places.filter((length) => length === 0)).toEqual([]);
	});
});

/** What libraries of old have put in the place of built-ins; each is added to those before. Run in the page. */
const replaced = {
	/** Prototype.js 1.6 and 1.7. */
	prototype() {
		const listed = (items?: ArrayLike<unknown>): unknown[] =>
			Array.prototype.slice.call(items ?? []);
		Object.assign(Array, { from: listed });
		Object.assign(Array.prototype, {
			reduce(this: unknown[]) {
				return this.length > 1 ? this : this[0];
			},
			toJSON(this: unknown[]) {
				return `[${this.map((each) => JSON.stringify(each)).join(', ')}]`;
			},
			first(this: unknown[]) {
				return this[0];
			}
		});
		Object.assign(HTMLElement.prototype, {
			remove(this: HTMLElement) {
				return this.parentNode?.removeChild(this);
			},
			scrollTo(this: HTMLElement) {
				return this;
			}
		});
	},
	/** MooTools 1.4 and later. */
	mootools() {
		const from = (item: unknown): unknown[] => (Array.isArray(item) ? item : [item]);
		Object.assign(Array, { from });
	},
	/** A library that keeps its own lists of keys. */
	keys() {
		const keys = (item: object): string[] => {
			const all: string[] = [];
			for (const each in item) all.push(each);
			return all;
		};
		Object.assign(Object, { keys });
	},
	/** Prototype.js 1.6.0, which put a function of its own in the place of the browser’s. */
	element() {
		window.Element = Object.assign(() => undefined, window.Element) as unknown as typeof Element;
	}
};

/** What is wrong with the picture beside a step of the element; nothing when it is there and the step's own. */
function besides(id: string): string {
	const root = document.querySelector('defector-story')?.shadowRoot;
	const step = root?.getElementById(id);
	const shown = step?.closest('[data-chapter]')?.querySelector<HTMLElement>('.staged[data-shown]');
	const own = step?.querySelector<HTMLElement>('figure');
	if (!shown?.querySelector('svg')) return 'there is no picture';
	return shown.dataset.view === own?.dataset.view ? '' : 'it is the picture of another step';
}
