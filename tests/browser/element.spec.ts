// The story inside a page of somebody else: the same steps, words and facts, pictures that keep to the words,
// links that stay inside. The host is on another origin.
// Not proved here: Firefox and WebKit (tests/engines); hosts that change their own layout while the story is read.
import { expect } from '@playwright/test';
import { alive, expectStepIn, jumpIn, said, site, stepIn, test, visit } from './element-host';
import { look, told } from './element-look';
import { expectAgreement, screens, stepIds, wheel } from './story';

test.describe('A reader of somebody else’s page', () => {
	test('finds the same steps, words and facts as in the article, and the same look', async ({
		page,
		hosted
	}) => {
		await page.setViewportSize(screens.desktop);
		await page.goto('/');
		await page.locator('[data-story][data-started]').waitFor();
		const article = {
			told: await page.evaluate(told, null),
			look: await page.evaluate(look, null)
		};
		expect(article.told.map(({ id }) => id)).toEqual(stepIds);

		await visit(page, hosted, 'rem,reset,dark,rtl,transform');
		expect(await said(page)).toMatchObject({ rung: '1' });
		expect(await page.evaluate(told, 'defector-story')).toEqual(article.told);
		expect(await page.evaluate(look, 'defector-story')).toEqual(article.look);
	});

	for (const [name, habits] of [
		['phone', 'rem,reset,column'],
		['desktop', 'rem,reset,dark,rtl,transform,smooth']
	] as const) {
		test(`scrolls past pinned pictures that keep to the words, on a ${name}`, async ({
			page,
			hosted
		}) => {
			await page.setViewportSize(screens[name]);
			await visit(page, hosted, habits);
			await page.evaluate(() => {
				window.heard = [];
				document.addEventListener('story:step', (event) => {
					if ((event.target as Element).localName !== 'defector-story') return;
					window.heard.push((event as CustomEvent).detail);
				});
			});
			const before = await page.evaluate(() => [location.href, history.length]);
			for (const id of stepIds.filter((_, place) => place % 4 === 1)) {
				await jumpIn(page, id);
				await expectAgreement(page, 'defector-story');
				await page.mouse.move(200, 400);
				await wheel(page, 500);
				await expectAgreement(page, 'defector-story');
			}
			const heard = await page.evaluate(() => window.heard.map(({ step }) => step));
			expect(heard.length).toBeGreaterThan(8);
			expect(heard.every((step) => stepIds.includes(step))).toBe(true);
			// The picture is pinned by the browser: it does not move while the words do.
			await jumpIn(page, 'infighting');
			const top = () =>
				page.$eval('defector-story', (found) => {
					const step = found.shadowRoot?.getElementById('infighting');
					const stage = step?.closest('.chapter')?.querySelector('.stage');
					return stage?.getBoundingClientRect().top;
				});
			const pinned = await top();
			await wheel(page, 60);
			expect(await top()).toBe(pinned);
			expect(await page.evaluate(() => [location.href, history.length])).toEqual(before);
		});
	}

	test('follows links within the story and opens source cards, and the host’s address stays', async ({
		page,
		hosted
	}) => {
		await page.setViewportSize(screens.desktop);
		await visit(page, hosted, 'smooth');
		const address = page.url();
		const inside = (selector: string) => page.locator(`defector-story ${selector}`);
		await inside('[data-to="home"]').click();
		await expectStepIn(page, await firstStepOf(page, 'home'));
		await expectAgreement(page, 'defector-story');
		await jumpIn(page, 'origins');
		await inside('[data-step="origins"] [data-legend]').click();
		await expect(inside('#card-legend')).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(inside('[data-step="origins"] [data-legend]')).toBeFocused();
		const fact = inside('[data-step="origins"] [data-fact]').first();
		await fact.click();
		const card = inside('.card:popover-open');
		await expect(card).toBeVisible();
		await expect(card).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(card).toHaveCount(0);
		await expect(fact).toBeFocused();

		// What leads out of the story leads to its site, and leaves the host's page where it is.
		const out = await page.$eval('defector-story', (found) =>
			[...(found.shadowRoot?.querySelectorAll('a') ?? [])].map(({ href, target, rel }) => ({
				href,
				target,
				rel
			}))
		);
		const files = out.filter(({ href }) => !/^https?:\/\/(?!localhost)/.test(href));
		expect(files.filter(({ href }) => !href.startsWith(site()))).toEqual([]);
		expect(files.length).toBeGreaterThan(50);
		expect(out.filter(({ target, rel }) => target !== '_blank' || rel !== 'noopener')).toEqual([]);

		await inside('.reading-button').click();
		await inside('.reading-menu').getByRole('radio', { name: 'Step by step' }).check();
		await inside('.onward').click();
		await inside('[data-to="the-group"]').click();
		await expectStepIn(page, await firstStepOf(page, 'the-group'));
		await expectAgreement(page, 'defector-story');
		expect(page.url()).toBe(address);
	});

	test('steps, or reads everything unrolled, where the editor says so; changes count at once', async ({
		page,
		hosted
	}) => {
		await page.setViewportSize(screens.phone);
		await visit(page, hosted, '', { options: { step: 'brutality' } });
		// To scroll the host's page to a step would be rude, so the story begins there step by step.
		expect(await said(page)).toMatchObject({ rung: '5' });
		expect(await stepIn(page)).toBe('brutality');
		expect(await page.evaluate(() => scrollY)).toBe(0);
		await expectAgreement(page, 'defector-story');

		const set = (name: string, value: string | null): Promise<void> =>
			page.$eval(
				'defector-story',
				(found, [name, value]) =>
					value === null ? found.removeAttribute(name) : found.setAttribute(name, value),
				[name, value] as const
			);
		const style = (selector: string, name: string) =>
			page
				.locator(`defector-story ${selector}`)
				.first()
				.evaluate((found, name) => getComputedStyle(found).getPropertyValue(name), name);
		await set('step', 'promises');
		await expectStepIn(page, 'promises');
		const light = await style('.embed', 'background-color');
		await set('theme', 'dark');
		expect(await style('.embed', 'background-color')).not.toBe(light);
		await set('theme', 'light');
		expect(await style('.embed', 'background-color')).toBe(light);
		await set('accent', '#a00');
		expect(await style('.onward', 'background-color')).toBe('rgb(170, 0, 0)');
		await set('font', 'host');
		expect(await style('[data-active] .prose', 'font-family')).toContain('Georgia');

		await set('mode', 'all');
		await expect.poll(() => said(page)).toMatchObject({ rung: '4' });
		await expect(page.locator('defector-story [data-story]')).toHaveAttribute(
			'data-reading',
			'all'
		);
		await expect(page.locator('defector-story [data-step] .still').first()).toBeVisible();
		await set('mode', 'scroll');
		expect(await said(page)).toMatchObject({ rung: '1' });
		await set('step', 'infighting');
		await expectStepIn(page, 'infighting');
		await expectAgreement(page, 'defector-story');
		await alive(page);
	});
});

/** The id of a chapter's first step. */
const firstStepOf = (page: Parameters<typeof stepIn>[0], chapter: string): Promise<string> =>
	page.$eval(
		'defector-story',
		(found, chapter) =>
			found.shadowRoot
				?.querySelector(`[data-chapter="${chapter}"] [data-step]`)
				?.getAttribute('data-step') ?? '',
		chapter
	);
