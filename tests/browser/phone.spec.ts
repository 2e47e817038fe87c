// Phones held upright and sideways, from 320 to 932 px: what fits, what can be read, what stays where it is.
// Not proved here: a real phone and its browser bars (`svh` is the whole height here), Safari's own insets, and
// how a thumb finds its way.
import { expect } from '@playwright/test';
import { become, expectAgreement, expectStep, jumpTo, open, started, stepIds, test } from './story';

declare global {
	interface Window {
		/** How many labels of pictures have been looked at, so that a page without any is noticed. */
		labels?: number;
	}
}

/** A screen, width and height in CSS px. */
type Size = readonly [width: number, height: number];
const upright: readonly Size[] = [
	[320, 568],
	[360, 740],
	[390, 664],
	[390, 844],
	[430, 932]
];
const sideways: readonly Size[] = [
	[568, 320],
	[667, 375],
	[740, 360],
	[844, 390],
	[932, 430]
];

/** What is wrong with the page as it is now, in sentences. Runs in the page. */
function faults(): string[] {
	const said: string[] = [];
	const room = document.documentElement.scrollWidth - document.documentElement.clientWidth;
	if (room > 0) said.push(`The page can be moved sideways by ${room} px.`);
	const seen = (element: Element): boolean =>
		element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

	let labels = 0;
	for (const label of document.querySelectorAll<SVGTextElement>('.drawing text')) {
		if (!seen(label)) continue;
		const { left, right, width } = label.getBoundingClientRect();
		const matrix = label.getScreenCTM();
		if (width === 0 || !matrix) continue;
		labels += 1;
		const px = parseFloat(getComputedStyle(label).fontSize) * Math.hypot(matrix.a, matrix.b);
		const what = `“${label.textContent}” of ${label.closest<HTMLElement>('[data-picture]')?.dataset.picture}`;
		// A twentieth of a px is what rounding to the viewBox may cost.
		if (px < 11.95) said.push(`${what} is ${px.toFixed(2)} px high.`);
		if (left < -1.5 || right > innerWidth + 1.5)
			said.push(`${what} is cut off: it runs from ${left.toFixed(1)} to ${right.toFixed(1)}.`);
		// No picture is a desktop one made small.
		const made = label.closest<HTMLElement>('[data-composition]')?.dataset.composition;
		if (made && !['phone', 'column'].includes(made)) said.push(`${what} was made for ${made}.`);
	}
	window.labels = (window.labels ?? 0) + labels;

	// Above the words a pinned picture needs an opaque ground of its own; beside them it needs none.
	const story = document.querySelector<HTMLElement>('[data-story]');
	const step = document.querySelector(`[data-step="${story?.dataset.currentStep}"]`);
	const stage = step?.closest('[data-chapter]')?.querySelector<HTMLElement>('.stage');
	if (step && stage && seen(stage)) {
		const ground = getComputedStyle(stage).backgroundColor;
		const words = step.getBoundingClientRect();
		const over = stage.getBoundingClientRect();
		const beside = words.right <= over.left + 1 || over.right <= words.left + 1;
		if (!beside && !/^(rgb\(|oklch\([^/]*\)$|color\([^/]*\)$)/.test(ground))
			said.push(`At "${step.id}" words pass behind a picture whose ground is ${ground}.`);
	}

	for (const target of document.querySelectorAll(':is(a, button, input, summary, label)')) {
		// Words in a sentence are the exception of WCAG 2.2 (target size): their line sets their height.
		const inSentence = target.closest(
			'.prose, .lead, .source-line, .legend p, .after p, figcaption p'
		);
		if (!seen(target) || inSentence || target.closest('.unseen, .skip, label > input')) continue;
		const { width, height } = target.getBoundingClientRect();
		if (width > 0 && (width < 24 || height < 24))
			said.push(`“${target.textContent?.trim()}” is ${width} × ${height} px: too small to touch.`);
	}
	return said;
}

test.use({
	viewport: { width: 390, height: 844 },
	isMobile: true,
	hasTouch: true,
	// Pictures swap, so that hundreds of them need not be waited for; their look at rest is the same.
	contextOptions: { reducedMotion: 'reduce' }
});

test('on any phone, held either way, everything at once can be read and touched, and nothing moves sideways', async ({
	page
}) => {
	await open(page, '?read=all');
	for (const size of [...upright, ...sideways]) {
		await become(page, { width: size[0], height: size[1] });
		// Pictures are drawn as the reader comes to them.
		for (const id of stepIds.slice(1)) {
			await jumpTo(page, id);
			await expectAgreement(page);
			expect.soft(await page.evaluate(faults), `${size.join(' × ')}, ${id}`).toEqual([]);
		}
	}
	expect(await page.evaluate(() => window.labels)).toBeGreaterThan(0);
});

// The smallest and the widest each way; what lies between differs from them by scale alone.
for (const size of [upright[0], upright[4], sideways[0], sideways[3]] as const) {
	test(`on a phone of ${size?.join(' × ')} every step’s picture can be read while it is pinned`, async ({
		page
	}) => {
		await page.setViewportSize({ width: size?.[0] ?? 0, height: size?.[1] ?? 0 });
		await open(page, '?read=scroll');
		for (const id of stepIds.slice(1)) {
			await jumpTo(page, id);
			await expectAgreement(page);
			expect.soft(await page.evaluate(faults), id).toEqual([]);
		}
		expect(await page.evaluate(() => window.labels)).toBeGreaterThan(0);
	});
}

test('step by step, Back and Next are at hand at any size, and no control is too small to touch', async ({
	page
}) => {
	await open(page, '?read=steps#origins');
	await expectStep(page, 'origins');
	for (const size of [...upright, ...sideways]) {
		await become(page, { width: size[0], height: size[1] });
		expect.soft(await page.evaluate(faults), size.join(' × ')).toEqual([]);
		for (const button of await page.locator('.stepper button').all()) {
			const box = await button.boundingBox();
			expect(box?.width, size.join(' × ')).toBeGreaterThanOrEqual(44);
			expect(box?.height, size.join(' × ')).toBeGreaterThanOrEqual(44);
			// On the smallest screens nothing is pinned: there they stand at the end of the step.
			if (size[0] < 640 && size[1] < 530) await button.scrollIntoViewIfNeeded();
			await expect(button, size.join(' × ')).toBeInViewport({ ratio: 0.99 });
		}
	}
});

test('held sideways, the picture stands beside the words, whole, and nothing lies under a notch', async ({
	page
}) => {
	await page.setViewportSize({ width: 844, height: 390 });
	// The insets of a phone with a notch and a home bar, as its browser reports them.
	const insets = { left: 47, right: 47, bottom: 21, top: 0 };
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
	for (const reading of ['scroll', 'steps', 'all']) {
		await open(page, `?read=${reading}`);
		for (const id of ['origins', 'brutality', 'doors', 'heard']) {
			if (reading === 'steps') await page.evaluate((id) => void (location.hash = id), id);
			else await jumpTo(page, id);
			await expectStep(page, id);
			const under = await page.evaluate(({ left, right, bottom }) => {
				const said: string[] = [];
				const own = ':is(p, h2, h3, text, button, .chapter-list a)';
				for (const element of document.querySelectorAll(`[data-current] ${own}, ${own}`)) {
					if (!element.checkVisibility({ visibilityProperty: true })) continue;
					if (element.closest('.unseen, .skip, .scrolls')) continue;
					const box = element.getBoundingClientRect();
					const onScreen = box.bottom > 0 && box.top < innerHeight && box.width > 1;
					const low = element.closest('.stepper') && box.bottom > innerHeight - bottom + 0.5;
					if (onScreen && (box.left < left - 0.5 || box.right > innerWidth - right + 0.5 || low))
						said.push(`“${element.textContent?.trim().slice(0, 40)}”: ${JSON.stringify(box)}`);
				}
				return said;
			}, insets);
			expect.soft(under, `${reading}, ${id}`).toEqual([]);
			for (const chapter of await page.locator('.chapter-list a').all())
				await expect(chapter, `${reading}, ${id}`).toBeInViewport({ ratio: 1 });
			if (reading !== 'scroll') continue;
			await expectAgreement(page);
			const picture = await page.locator('[data-current] .staged[data-shown]').boundingBox();
			const words = await page.locator(`#${id} .words`).boundingBox();
			expect(picture?.x).toBeGreaterThanOrEqual((words?.x ?? 0) + (words?.width ?? 0));
			expect((picture?.y ?? 0) + (picture?.height ?? 999)).toBeLessThanOrEqual(390);
		}
	}
});

test('nothing that is pinned is measured by a height that changes with the browser’s bars', async ({
	page
}) => {
	await page.goto('/');
	await started(page);
	const changing = await page.evaluate(() =>
		[...document.styleSheets]
			.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
			.flatMap((rule) => rule.match(/[^{};]*\d(dvh|lvh|vh|dvb|vb|lvb)\b[^;}]*/g) ?? [])
	);
	expect(changing).toEqual([]);
	await expect(page.locator('meta[name="viewport"]')).toHaveAttribute(
		'content',
		/viewport-fit=cover/
	);
});
