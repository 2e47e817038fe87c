// The reader chooses how to read: by pointer, finger or keys, in any place, and a link carries the choice.
// Not proved here: what a real screen reader says aloud, or that a thumb finds the buttons handy.
import { expect, type Page } from '@playwright/test';
import {
	currentStep,
	expectAgreement,
	expectStep,
	jumpTo,
	open,
	screens,
	stepIds,
	test,
	goOn
} from './story';

const readingOf = (page: Page): Promise<string | undefined> =>
	page.evaluate(() => document.querySelector<HTMLElement>('[data-story]')?.dataset.reading);

/** Opens the choice of reading in the chapter list by keyboard, and takes one. */
async function choose(page: Page, name: string): Promise<void> {
	await page.locator('.reading-button').focus();
	await page.keyboard.press('Enter');
	const menu = page.locator('.reading-menu');
	await expect(menu).toBeVisible();
	await menu.getByRole('radio', { name }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Escape');
	await expect(menu).toBeHidden();
}

/** Waits until, step by step, the only words on the page are a step's own and the picture is of its view. */
const expectAlone = (page: Page, id: string): Promise<void> =>
	expect
		.poll(() =>
			page.evaluate(() => {
				const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
				const seen = steps.filter((step) => step.checkVisibility() && !step.closest('[hidden]'));
				const shown = [
					...document.querySelectorAll<HTMLElement>('.staged[data-shown][data-settled]')
				];
				const [picture] = shown.filter((each) => each.checkVisibility());
				const own = seen[0]?.querySelector<HTMLElement>('figure[data-picture]');
				const view = ({ dataset }: HTMLElement): string => `${dataset.picture} ${dataset.view}`;
				return {
					steps: seen.map((step) => step.id),
					agree: Boolean(own && picture && view(own) === view(picture))
				};
			})
		)
		.toEqual({ steps: [id], agree: true });

/** Moves a finger across the screen and lifts it, the way a browser reports it. */
async function swipe(page: Page, from: [number, number], to: [number, number]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly [number, number][]) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: at.map(([x, y]) => ({ x, y }))
		});
	await touch('touchStart', [from]);
	for (const part of [0.25, 0.5, 0.75, 1]) {
		const [x, y] = [0, 1].map((axis) => {
			const [a = 0, b = 0] = [from[axis], to[axis]];
			return a + (b - a) * part;
		});
		await touch('touchMove', [[x ?? 0, y ?? 0]]);
	}
	await touch('touchEnd', []);
}

test.describe('On a phone', () => {
	test.use({ viewport: screens.phone, hasTouch: true, isMobile: true });

	test('a reader who changes the reading in mid-story keeps the step, through all readings', async ({
		page
	}) => {
		await open(page);
		for (const id of ['corruption', 'august-2015', 'evidence']) {
			await jumpTo(page, id);
			await expectAgreement(page);
			for (const [name, reading] of [
				['Step by step', 'steps'],
				['All at once', 'all'],
				['Step by step', 'steps'],
				['Scroll', 'scroll'],
				['All at once', 'all'],
				['Scroll', 'scroll']
			] as const) {
				await choose(page, name);
				await expect.poll(() => readingOf(page)).toBe(reading);
				await expectStep(page, id);
				await expect(page.locator(`#${id}-heading`)).toBeInViewport();
				expect(new URL(page.url()).searchParams.get('read')).toBe(reading);
			}
			await expectAgreement(page);
		}
	});

	test('a reader finds Back, Next and every choice large enough for a thumb', async ({ page }) => {
		await open(page, '?read=steps#origins');
		await page.locator('.reading-button').evaluate((button: HTMLButtonElement) => button.click());
		const sizes = await page
			.locator('.stepper button, .reading-menu label')
			.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
		expect(sizes).toHaveLength(5);
		for (const { width, height } of sizes) {
			expect(width).toBeGreaterThanOrEqual(44);
			expect(height).toBeGreaterThanOrEqual(44);
		}
	});

	test('a reader swipes from step to step, and never by scrolling, at an edge or in a table', async ({
		page
	}) => {
		await open(page, '?read=steps#origins');
		await expectStep(page, 'origins');
		await swipe(page, [300, 600], [120, 610]);
		await expectStep(page, 'when');
		await swipe(page, [120, 600], [300, 590]);
		await expectStep(page, 'origins');
		const session = await page.context().newCDPSession(page);
		// Upwards with a slant, as thumbs do: the page scrolls, the step stays.
		await session.send('Input.synthesizeScrollGesture', {
			x: 250,
			y: 650,
			xDistance: -90,
			yDistance: -260
		});
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
		await swipe(page, [6, 600], [200, 600]);
		await page.evaluate(() => scrollTo(0, 0));
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(0))));
		expect(await currentStep(page)).toBe('origins');
	});

	test('a swipe in the reading that scrolls changes nothing', async ({ page }) => {
		await open(page, '?read=scroll');
		await jumpTo(page, 'origins');
		await swipe(page, [300, 700], [100, 700]);
		await expectAgreement(page);
		expect(await currentStep(page)).toBe('origins');
	});

	test('the list of chapters with the choice of reading fits a screen of 320 px', async ({
		page
	}) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await open(page);
		await jumpTo(page, 'evidence');
		const boxes = await page
			.locator('.chapter-list a, .reading-button')
			.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
		for (const [i, box] of boxes.entries()) {
			expect(box.width).toBeGreaterThanOrEqual(24);
			expect(box.height).toBeGreaterThanOrEqual(24);
			expect(box.left).toBeGreaterThanOrEqual(boxes[i - 1]?.right ?? 0);
			expect(box.right).toBeLessThanOrEqual(320);
		}
	});
});

test.describe('With a keyboard', () => {
	test.use({ viewport: screens.desktop });

	test('arrow keys step only while Back, Next or a new step’s heading has the focus, and stop at either end', async ({
		page
	}) => {
		await open(page, '?read=steps');
		await expectStep(page, stepIds[0] ?? '');
		await page.keyboard.press('ArrowRight');
		expect(await currentStep(page)).toBe(stepIds[0]);
		const [back, next] = [
			page.locator('.stepper').getByRole('button', { name: 'Back' }),
			page.locator('.stepper .onward')
		];
		await expect(back).toHaveAttribute('aria-disabled', 'true');
		await next.focus();
		for (const id of stepIds.slice(1)) {
			await goOn(page, () => page.keyboard.press('ArrowRight'));
			await expectStep(page, id);
			// Whoever listens begins with what is new.
			await expect(page.locator(`#${id}-heading`)).toBeFocused();
			await expect(page.locator('[data-step]:visible')).toHaveCount(1);
		}
		// Beyond the last step the page goes on: with what follows the story.
		await expect(next).toHaveText('Finish');
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('.after-story h2')).toBeFocused();
		expect(await currentStep(page)).toBe(stepIds.at(-1));
		await page.keyboard.press('ArrowLeft');
		expect(await currentStep(page)).toBe(stepIds.at(-1));
		await back.focus();
		await page.keyboard.press('ArrowLeft');
		await expectStep(page, stepIds.at(-2) ?? '');
		await page.keyboard.press('Control+ArrowLeft');
		expect(await currentStep(page)).toBe(stepIds.at(-2));
	});

	test('each step begins at its top, with its picture, wherever the last one was left', async ({
		page
	}) => {
		await open(page, '?read=steps#infighting');
		await expectStep(page, 'infighting');
		for (const id of ['brutality', 'only-sunni-victims', 'the-victims', 'corruption']) {
			await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
			await goOn(page);
			await expectStep(page, id);
			await expect(page.locator(`#${id}-heading`)).toBeInViewport();
			await expect(page.locator('.staged[data-shown]:visible')).toBeInViewport();
			await expectAlone(page, id);
		}
	});

	test('a choice survives a reload, a shared link and the way back', async ({ page, browser }) => {
		await open(page);
		await jumpTo(page, 'terms');
		await choose(page, 'Step by step');
		await expectStep(page, 'terms');
		await page.reload();
		await expect.poll(() => readingOf(page)).toBe('steps');
		await expectStep(page, 'terms');
		const other = await browser.newPage();
		await other.goto(page.url());
		await expect.poll(() => readingOf(other)).toBe('steps');
		await expect.poll(() => currentStep(other)).toBe('terms');
		await other.close();
		await page.goto('/sources/');
		await page.goBack();
		await expect.poll(() => readingOf(page)).toBe('steps');
		await expectStep(page, 'terms');
	});

	test('an address with a reading that does not exist opens the usual one', async ({ page }) => {
		await open(page, '?read=backwards');
		expect(await readingOf(page)).toBe('scroll');
	});

	test('a listener finds the choice named, and hears which step came, once', async ({ page }) => {
		await open(page, '?read=steps#origins');
		await page.getByRole('button', { name: 'How to read' }).focus();
		await page.keyboard.press('Enter');
		const choice = page.locator('.reading-menu').getByRole('group', { name: 'How to read' });
		await expect(choice.getByRole('radio')).toHaveCount(3);
		await expect(choice.getByRole('radio', { name: 'Step by step' })).toBeChecked();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('button', { name: 'How to read' })).toBeFocused();
		await expect(page.getByRole('group', { name: 'Step through the story' })).toBeVisible();
		const region = page.locator('[data-announce]');
		await expect(region).toHaveText('');
		const said = await page.evaluateHandle(() => {
			const heard: string[] = [];
			const region = document.querySelector('[data-announce]');
			if (region)
				new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
					childList: true,
					characterData: true,
					subtree: true
				});
			return heard;
		});
		await page.locator('.stepper .onward').focus();
		for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
		const id = await currentStep(page);
		// The heading has the focus, and so says itself; what is told beside it is where in the story that is.
		await expect(page.locator(`#${id}-heading`)).toBeFocused();
		await expect(region).toHaveText(`${stepIds.indexOf(id) + 1} of ${stepIds.length}`);
		expect(await said.evaluate((heard) => heard.length)).toBe(1);
	});
});

test.describe('With motion turned off', () => {
	test.use({ viewport: screens.phone, contextOptions: { reducedMotion: 'reduce' } });

	test('a reader starts step by step, and pictures swap: nothing travels or fades', async ({
		page
	}) => {
		await open(page);
		expect(await readingOf(page)).toBe('steps');
		await page.evaluate(() => {
			document.addEventListener('transitionrun', () => (document.title = 'It moved.'), true);
			document.addEventListener('animationstart', () => (document.title = 'It moved.'), true);
		});
		await page.locator('.stepper .onward').focus();
		for (const id of stepIds.slice(1)) {
			await goOn(page, () => page.keyboard.press('ArrowRight'));
			await expectStep(page, id);
			await expectAlone(page, id);
			expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
		}
		expect(await page.title()).not.toBe('It moved.');
	});

	test('a reader who asks for scrolling gets it, still without motion', async ({ page }) => {
		await open(page, '?read=scroll');
		expect(await readingOf(page)).toBe('scroll');
		for (const id of ['men-and-women', 'origins', 'when', 'hardship']) {
			await jumpTo(page, id);
			await expectAgreement(page);
			expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
		}
	});
});
