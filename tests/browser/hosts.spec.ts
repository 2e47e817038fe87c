// What editors and readers get in other people's pages: the frame in the real scripts of four kinds of host and in
// stand-ins for the rest, near and 6,000 px below the screen; page and story are strangers to each other.
// Not proved here: Firefox and WebKit (tests/engines), or the hosts' own pages around their scripts; stand-ins follow
// what was read of them.
import { expect, type Frame, type Page } from '@playwright/test';
import { serveHosts, type HostServer } from '../hosts/serve';
import heights from '../../src/lib/embed/frame/heights.json' with { type: 'json' };
import { apart, everyStep, resizing, standing } from './frame';
import { stepIds, test } from './story';
import { soon } from './waiting';

declare global {
	interface Window {
		/** Every message the host page has got. */
		told: { data: unknown; at: number }[];
		/** Sum of the host page's layout shifts. */
		shift: number;
	}
}

let hosts: HostServer;
test.beforeAll(async () => {
	hosts = await serveHosts();
});
test.afterAll(() => hosts.close());

/** Opens a host page with the story, or a picture, in it. */
async function open(page: Page, host: string, more = '', path = 'embed/'): Promise<Frame> {
	const site = test.info().project.use.baseURL ?? process.env.SITE_URL ?? '';
	await page.goto('about:blank');
	await page.goto(
		`${hosts.url}/${host}.html?story=${encodeURIComponent(`${site}/${path}`)}${more}`
	);
	await expect.poll(() => framed(page) !== undefined, often).toBe(true);
	return framed(page) as Frame;
}
const framed = (page: Page): Frame | undefined =>
	page.frames().find((frame) => /\/embed\//.test(frame.url()) && frame !== page.mainFrame());

/** How often to look again where a page and its frame have to be asked by turns, ms. */
const often = { intervals: [20, 40, 80] };

/** What the frame says of itself. */
const state = (frame: Frame) => frame.evaluate(standing);
/** Waits until the frame has found its rung. */
async function settled(frame: Frame) {
	await expect.poll(async () => (await state(frame)).rung, often).not.toBe('');
	return state(frame);
}

test.describe('An editor’s page gets the height it needs from', () => {
	for (const [host, { rung, reason }] of Object.entries(resizing)) {
		test(`${host}: all of it, at once, and nothing moves; near the screen and far below it`, async ({
			page
		}) => {
			for (const far of ['', '&far']) {
				// Reserved as the snippet does, so that what the reader sees has no need to move.
				const frame = await open(page, host, `&reserve=900${far}`);
				const element = page.locator('iframe');
				await expect
					.poll(() => element.evaluate((found) => (found as HTMLElement).offsetHeight), often)
					.toBeGreaterThan(10_000);
				// Far below the screen it has its height; only on the screen does it hear of it.
				await element.evaluate((found) => found.scrollIntoView({ behavior: 'instant' }));
				// A host that says hello late finds the stepper first, and gets the scrolling story then.
				await expect.poll(async () => (await state(frame)).rung, often).toMatch(/^[23]$/);
				await expect
					.poll(async () => {
						const { given, content } = await state(frame);
						return Math.abs(given - content);
					}, often)
					.toBeLessThan(3);
				expect((await state(frame)).given).toBeGreaterThan(10_000);
				// It has had its say when a second has passed without a word: one that never ends would be heard.
				await page.waitForFunction(() => performance.now() - (window.told.at(-1)?.at ?? 0) > 1500);
				expect(await page.evaluate(() => [window.shift, window.moved])).toEqual([0, 0]);
				// A host that tells the frame's place may do so only once its reader scrolls.
				if (rung === '3') expect(await state(frame)).toMatchObject({ rung, reason });
			}
		});
	}

	test('a frame that WordPress clamps, AMP refuses or nobody resizes: step by step, inside what it was given', async ({
		page
	}) => {
		for (const [host, more] of [
			['wordpress', ''],
			['wordpress', '&far'],
			['wordpress', '&lost'],
			['amp', '&refuse'],
			['mute', '&height=640']
		] as const) {
			const frame = await open(page, host, more);
			await expect.poll(async () => (await settled(frame)).rung, host).toBe('5');
			await expect
				.poll(async () => (await state(frame)).reason, host)
				.toMatch(host === 'wordpress' ? /WordPress/ : /was given/);
			const { given, over } = await state(frame);
			expect(given, host).toBeGreaterThanOrEqual(200);
			expect(given, host).toBeLessThanOrEqual(1000);
			expect(over, host).toBeLessThanOrEqual(0);
		}
	});
});

/** What is cut off or can be scrolled in a frame that shows one step, in sentences. Runs in the frame. */
function cut(): string[] {
	const pane = document.querySelector<HTMLElement>('[data-current] .pane');
	const { scrollHeight, scrollWidth } = document.documentElement;
	return [
		...(pane && pane.scrollHeight > pane.clientHeight + 1 ? ['The step is cut off.'] : []),
		...(scrollHeight > innerHeight ? ['The frame scrolls down.'] : []),
		...(scrollWidth > innerWidth ? ['The frame scrolls sideways.'] : [])
	];
}

test.describe('A reader of somebody else’s page', () => {
	for (const host of ['pym', 'iframe-resizer', 'guardian', 'frames'] as const) {
		test(`meets every step with its own picture while scrolling (${host})`, async ({ page }) => {
			const frame = await open(page, host, '&reserve=900');
			await expect.poll(async () => (await settled(frame)).reading).toBe('scroll');
			for (const id of stepIds.slice(1)) {
				// Scrolls so that the step's heading stands a little above the middle of the screen.
				const place = await frame.evaluate(
					(id) => document.getElementById(id)?.getBoundingClientRect().top ?? 0,
					id
				);
				await page.evaluate((place) => {
					const top = document.querySelector('iframe')?.getBoundingClientRect().top ?? 0;
					scrollTo({ top: scrollY + top + place - innerHeight * 0.3, behavior: 'instant' });
				}, place);
				await soon(frame, apart, id, '', id);
				// The picture is on the reader's screen, whole.
				await expect
					.poll(
						async () => {
							const [top, stage] = await Promise.all([
								page.evaluate(
									() => document.querySelector('iframe')?.getBoundingClientRect().top ?? 0
								),
								frame.evaluate(() => {
									const stage = document.querySelector('[data-current] [data-stage]');
									const { top = NaN, bottom = NaN } = stage?.getBoundingClientRect() ?? {};
									return { top, bottom };
								})
							]);
							const height = page.viewportSize()?.height ?? 0;
							return stage.top + top >= -40 && stage.bottom + top <= height + 40;
						},
						{ ...often, message: `${id}: its picture is on the screen` }
					)
					.toBe(true);
			}
			expect(await state(frame)).toMatchObject(resizing[host]);
		});
	}

	test('goes through all steps by keyboard in a sandbox nobody resizes, and nothing is cut off or scrolls', async ({
		page
	}) => {
		// A hundred steps in three sizes: pictures swap, so that nothing but the steps takes time.
		await page.emulateMedia({ reducedMotion: 'reduce' });
		for (const [width, height, large] of [
			[320, 500, false],
			[375, 600, true],
			[660, 640, false]
		] as const) {
			await page.setViewportSize({ width, height: 800 });
			const frame = await open(page, 'mute', `&height=${height}`, 'embed/?mode=steps');
			await settled(frame);
			if (large) {
				await frame.evaluate(() => document.documentElement.style.setProperty('font-size', '38px'));
				await frame.evaluate(() => dispatchEvent(new Event('resize')));
			}
			const next = frame.getByRole('button', { name: 'Next' });
			await next.focus();
			const met: string[] = [];
			for (let turns = 0; turns < 2000; turns += 1) {
				const { step, last } = await frame.evaluate(() => {
					const story = document.querySelector<HTMLElement>('[data-story]');
					const last = document.activeElement?.getAttribute('aria-disabled') === 'true';
					return { step: story?.dataset.currentStep ?? '', last };
				});
				if (met.at(-1) !== step) {
					met.push(step);
					await soon(frame, apart, step, '', `${step} at ${width} × ${height}`);
					expect(await frame.evaluate(cut), `${step} at ${width} × ${height}`).toEqual([]);
				}
				if (last) break;
				await page.keyboard.press('Enter');
			}
			await expect(next).toBeFocused();
			expect(met, `${width} × ${height}`).toEqual(stepIds);
		}
	});

	test('reads the same steps, words and facts as in the piece, whatever the rung, and the words all at once without script', async ({
		page,
		browser
	}) => {
		await page.goto('/');
		const article = await page.evaluate(everyStep);
		for (const [host, path] of [
			['frames', 'embed/'],
			['mute', 'embed/?mode=steps'],
			['pym', 'embed/?mode=all']
		] as const) {
			const frame = await open(page, host, '', path);
			await settled(frame);
			expect(await frame.evaluate(everyStep), path).toEqual(article);
		}
		const plain = await browser.newPage({ javaScriptEnabled: false });
		await plain.goto(`${process.env.SITE_URL}/embed/`);
		await expect(plain.locator('[data-step] .prose').last()).toBeVisible();
		await expect(plain.locator('[data-step] .still svg').last()).toBeAttached();
		await plain.close();
	});
});

test.describe('A reader of a frame', () => {
	// Chromium says so in the console when a sandbox refuses a page.
	test.use({ errorsExpected: true });

	test('that was hidden at first gets the story in the height it has, however the host hides and shows it', async ({
		page
	}) => {
		for (const how of ['display: none', 'details', 'content-visibility', 'no width', 'no height']) {
			const frame = await open(page, 'folded', `&how=${encodeURIComponent(how)}`);
			await frame.locator('[data-started]').waitFor({ state: 'attached' });
			// With no size at all it has nothing to choose by, and waits.
			expect((await state(frame)).rung, how).toBe('');
			await page.evaluate(() => window.unfold());
			await expect
				.poll(async () => (await state(frame)).rung, { ...often, message: how })
				.toBe('5');
			const { reason, given, over } = await state(frame);
			expect(reason, how).toMatch(/asked for \d{5,} px and was given 640\./);
			expect([given, over], how).toEqual([640, 0]);
			await frame.getByRole('button', { name: 'Next' }).click();
			await soon(frame, apart, stepIds[1], '', how);
		}
	});

	test('gets the story and single pictures in a page that isolates itself, in a sandbox, too', async ({
		page
	}) => {
		for (const [path, host] of [
			['embed/', 'frames'],
			['embed/?mode=steps', 'mute'],
			['embed/origins/', 'mute']
		] as const) {
			const frame = await open(page, host, '&isolated', path);
			await expect(frame.locator('.still svg, .staged svg').first(), path).toBeAttached();
			if (path !== 'embed/origins/')
				await frame.locator('[data-frame][data-started]').waitFor({ state: 'attached' });
			expect(
				await frame.evaluate(
					() => [...document.fonts].filter((face) => face.status === 'error').length
				)
			).toBe(0);
		}
	});

	test('reads on after a link, whatever the sandbox: it opens a page of its own, or its address is shown to be copied', async ({
		page
	}) => {
		const ways = [
			...sandboxes.map(([sandbox, opens]) => [sandbox, opens, 'embed/?mode=steps'] as const),
			...['embed/?mode=scroll', 'embed/?mode=all', 'embed/origins/'].map(
				(path) => ['allow-scripts', false, path] as const
			)
		];
		for (const [sandbox, opens, path] of ways) {
			const about = `${path} in "${sandbox}"`;
			const frame = await open(page, 'mute', `&sandbox=${encodeURIComponent(sandbox)}`, path);
			const story = path.includes('?') ? '[data-frame][data-started]' : '[data-frame]';
			await frame.locator(story).waitFor({ state: 'attached' });
			const link = frame.locator('.source-line a:visible, .framed-foot a').last();
			const to = await link.evaluate((found) => (found as HTMLAnchorElement).href);
			await link.focus();
			const [tab] = await Promise.all([
				opens ? page.waitForEvent('popup') : undefined,
				link.press('Enter')
			]);
			if (tab) {
				await expect(tab, about).toHaveURL(to);
				await tab.close();
			} else {
				const field = frame.locator('.card:popover-open input');
				await expect(field, about).toHaveValue(to);
				await expect(field, about).toBeFocused();
				expect(await frame.evaluate(() => String(getSelection())), about).toBe(to);
				await field.press('Escape');
				await expect(link, about).toBeFocused();
			}
			expect(frame.url(), about).toContain(path);
			await expect(frame.locator(story), about).toHaveCount(1);
		}
	});

	test('learns from a source card where its link leads, and WordPress hears of the link', async ({
		page
	}) => {
		const frame = await open(page, 'wordpress', '', 'embed/?step=origins');
		await expect.poll(async () => (await settled(frame)).rung).toBe('5');
		await frame.locator('[data-active] [data-fact]').first().click();
		const card = frame.locator('.cards .card:popover-open').first();
		const link = card.locator('.sources a').first();
		const to = await link.evaluate((found) => (found as HTMLAnchorElement).href);
		await link.click();
		await expect(frame.locator('.card .card:popover-open input')).toHaveValue(to);
		const said = { message: 'link', value: to, secret: 'aB3dE6gH9k' };
		await expect
			.poll(() => page.evaluate(() => window.told.map(({ data }) => data)))
			.toContainEqual(said);
		await page.keyboard.press('Escape');
		await expect(card).toBeVisible();
		await expect(link).toBeFocused();
	});
});

/** What hosts put frames into, and whether a page can be opened from there. */
const sandboxes = [
	['allow-scripts', false],
	['allow-scripts allow-same-origin', false],
	['allow-scripts allow-top-navigation', false],
	['allow-scripts allow-same-origin allow-top-navigation-by-user-activation allow-forms', false],
	['allow-scripts allow-popups', true],
	['allow-scripts allow-popups allow-popups-to-escape-sandbox', true],
	['allow-scripts allow-same-origin allow-popups', true]
] as const;

test('An editor who changes words or layout is told when the table of heights is no longer true: run "npm run heights"', async ({
	page
}) => {
	const high = () =>
		page.evaluate(() => document.querySelector<HTMLElement>('[data-frame]')?.offsetHeight ?? 0);
	/** A hundredth: another release of a browser may break a line elsewhere. */
	const near = (one: number, other: number): boolean => Math.abs(one - other) <= other / 100;
	await page.goto('/embed/');
	await page.locator('[data-started]').waitFor({ state: 'attached' });
	await page.evaluate(() => document.fonts.ready);
	for (const [width = 0, scroll = 0] of heights.story) {
		await page.setViewportSize({ width, height: 900 });
		expect(near(await high(), scroll), `the story at ${width} px`).toBe(true);
	}
	expect(Object.keys(heights.pictures).sort()).toEqual([...stepIds].sort());
	for (const id of ['origins', 'doors', 'later-studies'] as const) {
		await page.goto(`/embed/${id}/`);
		await page.evaluate(() => document.fonts.ready);
		for (const [width = 0, height = 0] of heights.pictures[id]) {
			await page.setViewportSize({ width, height: 900 });
			expect(near(await high(), height), `${id} at ${width} px`).toBe(true);
		}
	}
});
