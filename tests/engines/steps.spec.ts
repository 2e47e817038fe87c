// Reading step by step in Firefox and WebKit, less motion, and dark colours.
// Not proved here: that what moves is pleasant; swipes with a real finger; forced colours (Chromium covers them).
import { expect } from '@playwright/test';
import { stepIds } from '../browser/story';
import {
	click,
	desktop,
	expectAgreement,
	expectStep,
	goOn,
	look,
	open,
	phone,
	soon,
	step,
	test
} from './reader';

const back = '[data-stepper] button:first-child';

test('a reader goes step by step with Back and Next, by mouse and by arrow keys, and keeps the step in another reading', async ({
	engine,
	site
}) => {
	for (const screen of [phone, desktop]) {
		await engine.resize(screen);
		await open(engine, site, '?read=steps');
		for (const id of stepIds.slice(1, 6)) {
			await goOn(engine);
			await expectStep(engine, id);
			await expectAgreement(engine);
			const shown = await engine.evaluate(() =>
				[...document.querySelectorAll('[data-step]')]
					.filter((each) => each.checkVisibility() && !each.closest('[hidden]'))
					.map((each) => each.id)
			);
			expect(shown).toEqual([id]);
			await soon(() => look(engine, `#${id} :is(h2, h3)`).then((it) => it.whole)).toBe(true);
		}
		// The button a reader has clicked has the focus, but for WebKit on a Mac; Tab leads there everywhere.
		await engine.evaluate(() =>
			document.querySelector<HTMLElement>('[data-stepper] .onward')?.focus()
		);
		await goOn(engine, () => engine.press('ArrowRight'));
		await expectStep(engine, stepIds[6] ?? '');
		await engine.press('ArrowLeft');
		await engine.press('ArrowLeft');
		await expectStep(engine, stepIds[4] ?? '');
		await click(engine, back);
		await expectStep(engine, stepIds[3] ?? '');
		await expectAgreement(engine);
		// Elsewhere the arrow keys are the browser's.
		await engine.evaluate(() => (document.activeElement as HTMLElement).blur());
		await engine.press('ArrowRight');
		expect(await step(engine)).toBe(stepIds[3]);

		for (const reading of ['all', 'scroll']) {
			await click(engine, '.reading-button');
			await click(engine, `.reading-menu label:has([value="${reading}"])`);
			await soon(() => engine.evaluate(() => location.search)).toBe(`?read=${reading}`);
			await expectStep(engine, stepIds[3] ?? '');
		}
		await expectAgreement(engine);
	}
});

test('a reader who wants dark colours and less motion is given both', async ({ engine, site }) => {
	await engine.wish({ dark: true, still: true });
	await engine.resize(desktop);
	await open(engine, site);
	// The sum of the three parts of a colour, 0 (black) to 765 (white), as the browser has understood it.
	const brightness = (what: 'backgroundColor' | 'color') =>
		engine.evaluate((what) => {
			const draw = document.createElement('canvas').getContext('2d');
			if (!draw) throw new Error('The browser cannot draw.');
			draw.fillStyle = getComputedStyle(document.documentElement)[what];
			draw.fillRect(0, 0, 1, 1);
			return [...draw.getImageData(0, 0, 1, 1).data].slice(0, 3).reduce((sum, part) => sum + part);
		}, what);
	expect(await brightness('backgroundColor')).toBeLessThan(200);
	expect(await brightness('color')).toBeGreaterThan(500);
	// Less motion: one step at a time is offered, and nothing fades or travels, in any reading.
	expect(
		await engine.evaluate(
			() => document.querySelector<HTMLElement>('[data-story]')?.dataset.reading
		)
	).toBe('steps');
	for (const reading of ['steps', 'scroll']) {
		await open(engine, site, `?read=${reading}#${stepIds[1]}`);
		await engine.evaluate(() => {
			const story = document.querySelector<HTMLElement>('[data-story]');
			for (const type of ['transitionrun', 'animationstart'])
				document.addEventListener(type, () => story?.toggleAttribute('data-moved', true));
		});
		for (const id of stepIds.slice(2, 12)) {
			if (reading === 'steps') await goOn(engine);
			else
				await engine.evaluate(
					(id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }),
					id
				);
			await expectStep(engine, id);
			await expectAgreement(engine);
		}
		expect((await look(engine, '[data-story][data-moved]')).text).toBe('');
	}
	await engine.wish({});
	await open(engine, site);
	expect(await brightness('backgroundColor')).toBeGreaterThan(600);
});
