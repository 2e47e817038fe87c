// Readers who scroll in Firefox and WebKit: slowly, in leaps, with the keyboard, on screens that change.
// Not proved here: a finger on a real phone, its momentum and its address bar; that it looks well. Each engine's
// limits (how zoom is done) are printed when it starts. Chromium does all this and more in tests/browser.
import { expect } from '@playwright/test';
import { chapters, seeded, stepIds } from '../browser/story';
import {
	desktop,
	expectAgreement,
	expectStep,
	jumpTo,
	open,
	phone,
	scrolled,
	soon,
	step,
	test,
	wheel
} from './reader';

test('a reader who scrolls slowly on a phone meets every step in order, with its own picture and address', async ({
	engine,
	site
}) => {
	test.slow();
	await engine.resize(phone);
	await open(engine, site);
	const met = [await step(engine)];
	const atEnd = () =>
		engine.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
	while (!(await atEnd())) {
		await wheel(engine, phone.height * 0.45);
		await expectAgreement(engine);
		const now = await step(engine);
		if (now === met.at(-1)) continue;
		met.push(now);
		await soon(() => engine.evaluate(() => location.hash)).toBe(`#${now}`);
	}
	expect(met).toEqual(stepIds);
});

test('a reader who scrolls back up through two chapters on a wide screen meets the same steps the other way round', async ({
	engine,
	site
}) => {
	await engine.resize(desktop);
	const way = [...(chapters[0]?.steps ?? []), ...(chapters[1]?.steps.slice(0, 3) ?? [])].reverse();
	await open(engine, site, `#${way[0]}`);
	await expectStep(engine, way[0] ?? '');
	const met = [await step(engine)];
	while (met.length < way.length) {
		await wheel(engine, desktop.height * -0.5);
		await expectAgreement(engine);
		const now = await step(engine);
		if (now !== met.at(-1)) met.push(now);
	}
	expect(met).toEqual(way);
});

test('a reader who flings, leaps and turns round finds words and picture together', async ({
	engine,
	site
}) => {
	for (const screen of [phone, desktop]) {
		await engine.resize(screen);
		await open(engine, site);
		for (const by of [9000, 26_000, -17_000, 90_000, -8000]) {
			await wheel(engine, by);
			await expectAgreement(engine);
		}
		const random = seeded(17);
		// No waiting here: each turn of the wheel comes while the page may still be moving.
		for (let turn = 0; turn < 12; turn += 1) await engine.wheel((random() - 0.4) * 9000);
		await expectAgreement(engine);
		await engine.evaluate(() => {
			for (const part of [0.9, 0.1, 0.7, 0.35])
				scrollTo({ top: document.documentElement.scrollHeight * part, behavior: 'instant' });
		});
		await expectAgreement(engine);
		await engine.press('End');
		await expectStep(engine, stepIds.at(-1) ?? '');
		await expectAgreement(engine);
		await engine.press('Home');
		// WebKitGTK moves there in many steps, the last of which may leave a px.
		await soon(() => scrolled(engine)).toBeLessThan(2);
		await expectStep(engine, stepIds[0] ?? '');
		await expectAgreement(engine);
	}
});

test('a reader who turns the phone, zooms to 400 % or lets the window shrink stays at their step', async ({
	engine,
	site
}) => {
	for (const id of ['what-was-counted', 'still-held']) {
		await engine.resize(phone);
		await open(engine, site);
		await jumpTo(engine, id);
		await expectAgreement(engine);
		for (const size of [{ width: 844, height: 390 }, phone, { width: 1024, height: 768 }, phone]) {
			await engine.resize(size);
			await expectStep(engine, id);
			await expectAgreement(engine);
		}
		const before = await scrolled(engine);
		for (const height of [phone.height - 80, phone.height]) {
			await engine.resize({ width: phone.width, height });
			await expectStep(engine, id);
			await expectAgreement(engine);
		}
		expect(Math.abs((await scrolled(engine)) - before)).toBeLessThan(2);
		await engine.resize({ width: 1280, height: 1024 });
		await expectStep(engine, id);
		for (const factor of [1.25, 1.5, 2, 4, 1]) {
			await engine.zoom(factor);
			await expectStep(engine, id);
			// At 400 % nothing is pinned, and each step has its own picture.
			if (factor < 4) await expectAgreement(engine);
			const sideways = await engine.evaluate(
				() => document.documentElement.scrollWidth - innerWidth
			);
			expect(sideways).toBeLessThanOrEqual(0);
		}
	}
});
