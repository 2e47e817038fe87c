// What a reader keeps or passes on: a saved page, a copy of a paragraph, a translated page, a link to a step.
// Not proved here: real translators, and what Safari writes into a web archive.
import { writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import {
	answered,
	currentStep,
	expectAgreement,
	expectStep,
	goOn,
	jumpTo,
	open,
	screens,
	stepIds,
	test
} from './story';

/** The steps whose heading, words and picture's sentence are not all to be seen. Runs in the page. */
function unseenSteps(): string[] {
	const said: string[] = [];
	for (const step of document.querySelectorAll('[data-step]:not(.note)'))
		for (const part of [':is(h2, h3)', '.prose', '.reading']) {
			const box = step.querySelector(part)?.getBoundingClientRect();
			const shown = step.querySelector(part)?.checkVisibility({ contentVisibilityAuto: true });
			if (!shown || !box || box.height < 1) said.push(`${step.id}: ${part}`);
		}
	const pinned = [...document.querySelectorAll('.stage, .stepper')];
	for (const each of pinned) if (each.checkVisibility()) said.push(`.${each.className} is shown.`);
	return said;
}

test.describe('A saved page', () => {
	// A file may not ask for scripts and fonts that stand beside a page.
	test.use({ errorsExpected: true });
	for (const reading of ['scroll', 'steps'] as const)
		test(`a reader who saves the page while reading by “${reading}” has every step in the file`, async ({
			page,
			context
		}, info) => {
			await page.setViewportSize(screens.desktop);
			await open(page, `?read=${reading}#arrests`);
			await expectStep(page, 'arrests');
			await expectAgreement(page);
			const saved = await context.newPage();
			const session = await context.newCDPSession(page);
			/** The page in one file, as Chromium saves it. */
			const archive = async (name: string): Promise<string> => {
				const { data } = (await session.send('Page.captureSnapshot', { format: 'mhtml' })) as {
					data: string;
				};
				const file = info.outputPath(name);
				writeFileSync(file, data);
				return `file://${file}`;
			};
			// As extensions do that keep the page as it is, without its scripts.
			const html = await page.evaluate(() => {
				const copy = document.documentElement.cloneNode(true) as HTMLElement;
				for (const script of copy.querySelectorAll('script')) script.remove();
				const styles = [...document.styleSheets].map((sheet) =>
					[...sheet.cssRules].map(({ cssText }) => cssText).join('\n')
				);
				for (const sheet of copy.querySelectorAll('link[rel="stylesheet"]')) sheet.remove();
				copy
					.querySelector('head')
					?.insertAdjacentHTML('beforeend', `<style>${styles.join('\n')}</style>`);
				return `<!doctype html>${copy.outerHTML}`;
			});
			const single = info.outputPath('single.html');
			writeFileSync(single, html);
			await saved.goto(`file://${single}`);
			expect(await saved.evaluate(unseenSteps)).toEqual([]);
			// From a menu, of which no page is told: whoever saves one step is told so in the file.
			await saved.goto(await archive('menu.mhtml'));
			const all = await saved.locator('[data-step]').count();
			if (reading === 'scroll') expect(all).toBe(stepIds.length);
			else await expect(saved.locator('.saved-in-part')).toBeVisible();
			// By its keys: everything, with every picture.
			await page.keyboard.press('Control+S');
			await saved.goto(await archive('keys.mhtml'));
			expect(await saved.locator('[data-step]').count()).toBe(stepIds.length);
			expect(await saved.evaluate(unseenSteps)).toEqual([]);
			await expect(saved.locator('#hardship .still svg').first()).toBeVisible();
		});
});

test('a reader who copies a step has what they saw, and nothing else', async ({ page }) => {
	await page.setViewportSize(screens.desktop);
	for (const reading of ['scroll', 'all']) {
		await open(page, `?read=${reading}`);
		for (const id of ['men-and-women', 'later-studies', 'silence']) {
			await jumpTo(page, id);
			await expectAgreement(page);
			const { copied, seen } = await page.evaluate((id) => {
				const step = document.getElementById(id);
				if (step) getSelection()?.selectAllChildren(step);
				return { copied: getSelection()?.toString() ?? '', seen: step?.innerText ?? '' };
			}, id);
			const plain = (text: string): string => text.replace(/\s+/g, '');
			expect(plain(copied)).toBe(plain(seen));
			expect(copied).not.toContain('The numbers:');
		}
	}
});

/** Translators' ways to put text nodes of their own in the place of the page's. */
const translators = {
	'nested fonts': (text: Text) => {
		const outer = document.createElement('font');
		const inner = document.createElement('font');
		inner.textContent = text.data;
		outer.append(inner);
		text.replaceWith(outer);
	},
	'a span and a new text': (text: Text) => {
		const span = document.createElement('span');
		span.lang = 'xx';
		span.append(`${text.data.trim()} `, document.createTextNode(''));
		text.replaceWith(span);
	}
};

/** Puts every text outside pictures and code in the place of itself, as a translator does, and keeps doing so. */
const translate = (page: Page, swap: (text: Text) => void): Promise<unknown> =>
	page.evaluate((swap) => {
		const replace = new Function('text', `(${swap})(text)`) as (text: Text) => void;
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode())
			if (
				node instanceof Text &&
				node.data.trim() &&
				!node.parentElement?.closest('svg, script, noscript, template')
			)
				texts.push(node);
		for (const text of texts) replace(text);
	}, swap.toString());

for (const [name, swap] of Object.entries(translators)) {
	test(`a reader whose browser translates by ${name} has the right title over every picture, and the right place`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 390, height: 664 });
		await open(page, '?read=scroll#men-and-women');
		await expectAgreement(page);
		await translate(page, swap);
		for (const id of ['origins', 'when', 'the-unseen', 'first-deaths', 'the-autumn', 'silence']) {
			await jumpTo(page, id);
			await expectAgreement(page);
			await answered(page);
			const [pinned, own] = await page.evaluate((id) => {
				const step = document.getElementById(id);
				const title = (within: Element | null | undefined): string =>
					within?.querySelector('.picture-title')?.textContent?.trim() ?? '';
				const shown = step?.closest('[data-chapter]')?.querySelector('.staged[data-shown]');
				return [title(shown), title(step)];
			}, id);
			expect(pinned).toBe(own);
		}
		await open(page, '?read=steps#silence');
		await translate(page, swap);
		const place = await page.locator('.stepper .place').textContent();
		await page.locator('.stepper .onward').focus();
		await goOn(page, () => page.keyboard.press('ArrowRight'));
		await expect(page.locator('.stepper .place')).not.toHaveText(place ?? '');
		await expect(page.locator('.stepper .place')).toHaveText(
			`${stepIds.indexOf(await page.evaluate(() => document.querySelector<HTMLElement>('[data-story]')?.dataset.currentStep ?? '')) + 1} of ${stepIds.length}`
		);
		// In a frame, too, whose Next leads through the parts of a step.
		await page.goto('/embed/?mode=steps&step=silence');
		await page.locator('[data-story][data-started]').waitFor({ state: 'attached' });
		await translate(page, swap);
		await page.locator('.stepper .onward').focus();
		await goOn(page, () => page.keyboard.press('ArrowRight'));
		const at = stepIds.indexOf(await currentStep(page)) + 1;
		expect(at).toBe(stepIds.indexOf('silence') + 2);
		await expect(page.locator('.stepper .place')).toContainText(`${at} of ${stepIds.length}`);
	});
}

test('a reader passes a step on: by the system where it can, by its copied address where not', async ({
	page,
	context
}) => {
	await page.setViewportSize(screens.desktop);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.addInitScript(() => {
		// A browser that has no list of its own to share with.
		Reflect.deleteProperty(Navigator.prototype, 'share');
	});
	await open(page, '#hardship');
	await expectStep(page, 'hardship');
	const heading = (await page.locator('#hardship-heading').textContent()) ?? '';
	await page.locator('#hardship [data-pass-on]').click();
	await expect(page.locator('#hardship .source-line [role="status"]')).toHaveText('Address copied');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(new URL(copied).pathname).toBe('/share/hardship/');
	await page.goto(copied);
	await expect(page.locator('h1')).toHaveText(heading);

	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'share', {
			value: (what: ShareData) =>
				void (document.documentElement.dataset.shared = JSON.stringify(what))
		});
	});
	await open(page, '#hardship');
	await page.locator('#hardship [data-pass-on]').click();
	const shared = JSON.parse(
		(await page.locator('html').getAttribute('data-shared')) ?? '{}'
	) as ShareData;
	expect(shared.title).toBe(heading);
	expect(new URL(shared.url ?? '').pathname).toBe('/share/hardship/');
});

test('a reader’s bookmark is named by the step that is read', async ({ page }) => {
	await open(page, '?read=steps#hardship');
	const title = await page.title();
	expect(title).toContain('Fifty-eight spoke');
	await page.locator('.stepper .onward').focus();
	await goOn(page, () => page.keyboard.press('ArrowRight'));
	await expect(page).not.toHaveTitle(title);
	const heading = await page.evaluate(
		() => document.querySelector('[data-active] :is(h2, h3)')?.textContent ?? ''
	);
	await expect(page).toHaveTitle(`${heading} – Fifty-eight spoke`);
});
