// The one file in Firefox and WebKit, opened from a folder as from a stick: the story in every reading, and the slides.
// Not proved here: that the machine has no network (Chromium proves that nothing is asked for), and Safari's own rules
// for files, which WebKitGTK does not share.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { oneFileName } from '../../src/lib/take-away/files';
import { slides } from '../browser/present';
import { stepIds } from '../browser/story';
import type { Engine } from './drivers/engine';
import {
	click,
	desktop,
	expectAgreement,
	expectStep,
	goOn,
	jumpTo,
	look,
	phone,
	soon,
	started,
	test
} from './reader';

const file = pathToFileURL(resolve('build/take-away', oneFileName)).href;

/** The slide that is shown. */
const slide = (engine: Engine): Promise<string | undefined> =>
	engine.evaluate(
		() => document.querySelector<HTMLElement>('[data-deck][data-started]')?.dataset.current
	);

test('a reader opens the one file and has every step, in every reading', async ({ engine }) => {
	for (const [reading, screen] of [
		['scroll', phone],
		['steps', desktop],
		['all', phone]
	] as const) {
		await engine.resize(screen);
		await engine.go(`${file}?read=${reading}`);
		await started(engine);
		expect(
			await engine.evaluate(() => [...document.querySelectorAll('[data-step]')].map(({ id }) => id))
		).toEqual(stepIds);
		await soon(() => engine.evaluate(() => document.fonts.check('16px Newsreader'))).toBe(true);
		for (const id of stepIds.slice(0, 8)) {
			if (reading === 'all') break;
			if (reading === 'scroll') await jumpTo(engine, id);
			else if (id !== stepIds[0]) await goOn(engine);
			await expectStep(engine, id);
			await expectAgreement(engine);
		}
	}
	await click(engine, `#${stepIds[1]} [data-fact]`);
	await soon(() => look(engine, '.card:popover-open').then((it) => it.seen)).toBe(true);
});

test('a teacher shows the slides from the one file with keys, and a reload keeps the place', async ({
	engine
}) => {
	await engine.resize(desktop);
	await engine.go(file);
	await started(engine);
	await click(engine, '.one-file-note a');
	for (const { id } of slides) {
		await soon(() => slide(engine)).toBe(id);
		await soon(() => look(engine, `[data-slide="${id}"]`).then((it) => it.seen)).toBe(true);
		await engine.press('PageDown');
	}
	await engine.press('Home');
	await soon(() => slide(engine)).toBe(slides[0]?.id);
	await engine.press('End');
	await soon(() => engine.evaluate(() => location.search)).toContain(slides.at(-1)?.id ?? '');
	await engine.reload();
	await soon(() => slide(engine)).toBe(slides.at(-1)?.id);
});
