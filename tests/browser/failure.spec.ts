// When the script is missing: switched off, blocked, broken, half there, or late; and lines that drop.
// Not proved here: what content blockers of other browsers do; they, too, end in one of the cases below.
import { expect, type Page } from '@playwright/test';
import { expectAgreement, jumpTo, screens, started, stepIds, test } from './story';
import { soon } from './waiting';

/** What a reader without script would miss, or meet in vain, in sentences. Runs in the page. */
function amiss(ids: readonly string[]): string[] {
	const said: string[] = [];
	const seen = (selector: string): Element[] =>
		[...document.querySelectorAll(selector)].filter((each) => {
			const { width, height } = each.getBoundingClientRect();
			return each.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
		});
	const reading = document.querySelector<HTMLElement>('[data-story]')?.dataset.reading;
	if (reading !== 'all') said.push(`The reading is "${reading}".`);
	for (const id of ids)
		for (const part of ['.prose', '.still svg', '.reading']) {
			const found = seen(`[id="${id}"] ${part}`).length;
			if (found !== 1) said.push(`"${id}" shows ${found} of "${part}".`);
		}
	// Buttons and inputs need the script; links and disclosures do not.
	const idle = ['.stage', 'button', 'input', 'select', '[role="button"]', '[popover]'];
	for (const part of idle) if (seen(part).length > 0) said.push(`"${part}" is shown.`);
	const facts = [...document.querySelectorAll('a.fact')];
	if (facts.length === 0) said.push('No figure is cited.');
	for (const fact of facts)
		if (!/sources\/#|sources#/.test(fact.getAttribute('href') ?? ''))
			said.push(`A figure leads to "${fact.getAttribute('href')}".`);
	return said;
}

/** Waits for all that a reader without script must find: words and picture of every step, nothing that does nothing. */
const expectDocument = (page: Page): Promise<void> => soon(page, amiss, stepIds.slice(1), []);

const script = /\/script\/client-[^/]+\.js$/;
const charts = /\/script\/charts-[^/]+\.js$/;

test.use({ errorsExpected: true });

for (const [name, viewport] of Object.entries(screens)) {
	test.describe(`On a ${name} screen`, () => {
		test.use({ viewport });

		test.describe('with scripts switched off', () => {
			test.use({ javaScriptEnabled: false });
			test('a reader finds every step, picture and source', async ({ page }) => {
				await page.goto('/?read=steps');
				await expectDocument(page);
			});
		});

		test('a reader whose script is blocked finds every step, picture and source', async ({
			page
		}) => {
			await page.route(script, (route) => route.abort('blockedbyclient'));
			await page.goto('/');
			await expectDocument(page);
		});

		test('a reader whose line dies between page and script finds every step', async ({ page }) => {
			await page.route(script, (route) => route.abort('connectionreset'));
			await page.goto('/?read=steps');
			await expectDocument(page);
		});

		test('a reader whose pictures cannot all be unpacked in the usual way finds every step', async ({
			page
		}) => {
			await page.addInitScript(() => {
				const { replaceWith } = Element.prototype;
				let calls = 0;
				Element.prototype.replaceWith = function (...nodes) {
					calls += 1;
					if (calls % 3 === 0) throw new Error('broken');
					replaceWith.apply(this, nodes);
				};
			});
			await page.route(script, (route) => route.abort('blockedbyclient'));
			await page.goto('/');
			await expectDocument(page);
		});

		test('a reader whose script is gone from the server finds every step', async ({ page }) => {
			await page.route(script, (route) => route.fulfill({ status: 404, body: 'gone' }));
			await page.goto('/?read=steps');
			await expectDocument(page);
		});

		test('a reader whose script throws at once finds every step', async ({ page }) => {
			await page.route(script, (route) =>
				route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' })
			);
			await page.goto('/');
			await expectDocument(page);
		});

		test('a reader whose script throws half way through starting finds every step', async ({
			page
		}) => {
			// The last part to start is what listens for swipes; all others have been started by then.
			await page.addInitScript(() => {
				const listen = HTMLElement.prototype.addEventListener;
				HTMLElement.prototype.addEventListener = function (
					this: HTMLElement,
					...args: Parameters<typeof listen>
				) {
					if (args[0] === 'touchstart') throw new Error('No touch for you.');
					listen.apply(this, args);
				} as typeof listen;
			});
			await page.goto('/?read=steps#brutality');
			await expectDocument(page);
			await page.evaluate(() => scrollTo(0, 5000));
			await expectDocument(page);
		});

		test('a reader whose script never comes is given the document, and keeps their place', async ({
			page
		}) => {
			await page.clock.install();
			await page.route(script, () => undefined);
			await page.goto('/', { waitUntil: 'commit' });
			await page.locator('#remove-penalties').waitFor({ state: 'attached' });
			await page.locator('.colophon').waitFor({ state: 'attached' });
			await page.evaluate(() =>
				document
					.getElementById('corruption')
					?.scrollIntoView({ block: 'start', behavior: 'instant' })
			);
			// While it is on its way no picture of another step is seen beside the words.
			await expect(page.locator('.staged:visible')).toHaveCount(0);
			await page.clock.runFor(10_000);
			await expectDocument(page);
			await expect(page.locator('#corruption-heading')).toBeInViewport();
		});

		test('a reader who gets no code for any chart still sees each step with its own picture', async ({
			page
		}) => {
			test.slow();
			await page.route(charts, (route) => route.abort('connectionfailed'));
			await page.goto('/?read=scroll');
			await started(page);
			for (const id of stepIds.slice(1)) {
				await jumpTo(page, id);
				await expectAgreement(page);
				await expect(
					page.locator(`.chapter:has(#${id}) .staged[data-shown] .composition:visible`)
				).toHaveCount(1);
			}
			await jumpTo(page, 'origins');
			await expectAgreement(page);
		});

		test('a reader with a link sees the right picture before the code of its chart has come', async ({
			page
		}) => {
			let release = (): void => undefined;
			const held = new Promise<void>((done) => (release = done));
			await page.route(charts, async (route) => {
				await held;
				await route.continue();
			});
			await page.goto('/?read=scroll#origins', { waitUntil: 'domcontentloaded' });
			await started(page);
			await expectAgreement(page);
			const picture = page.locator('[data-stage="who-spoke"] .staged[data-shown]');
			await expect(picture).toHaveAttribute('data-still', '');
			release();
			await expect(picture).not.toHaveAttribute('data-still', '');
			await jumpTo(page, 'when');
			await expectAgreement(page);
		});

		test('a font, an extension or a stray error does not take the chosen reading away', async ({
			page
		}) => {
			await page.route('**/*.woff2', (route) => route.abort());
			await page.addInitScript(() => {
				addEventListener('DOMContentLoaded', () => {
					dispatchEvent(
						new ErrorEvent('error', { filename: 'chrome-extension://abc/x.js', message: 'x' })
					);
				});
			});
			await page.goto('/?read=steps');
			await started(page);
			await expect(page.locator('[data-story]')).toHaveAttribute('data-reading', 'steps');
			await expect(page.locator('.stepper')).toBeVisible();
		});
	});
}
