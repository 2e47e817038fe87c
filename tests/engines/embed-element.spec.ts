// The element in pages that do their worst, in Firefox and WebKit: it looks as it does at home, its steps work, and where
// the page clips it, it says so and takes the next best reading.
// Not proved here: what Chromium proves of it in tests/browser (requests, leftovers, hostile strings, refusals).
import { expect } from '@playwright/test';
import { look, told } from '../browser/element-look';
import { stepIds } from '../browser/story';
import { disagreements } from '../browser/waiting';
import { test } from './embed';
import type { Engine } from './drivers/engine';
import { desktop, goOn, open, phone, soon, wheel } from './reader';

/** What the element says of itself. */
const said = (engine: Engine) =>
	engine.evaluate(() => {
		const element = document.querySelector('defector-story');
		const story = element?.shadowRoot?.querySelector<HTMLElement>('[data-story]');
		return {
			rung: element?.getAttribute('data-embed-rung'),
			reason: element?.getAttribute('data-embed-reason') ?? '',
			reading: story?.dataset.reading,
			step: story?.dataset.currentStep,
			started: story?.hasAttribute('data-started') ?? false
		};
	});

/** Waits until the words of the element's step and its picture agree, and all drawings of the chapter have come. */
const together = (engine: Engine): Promise<void> =>
	soon(async () => {
		const said = await engine.evaluate(disagreements, 'defector-story');
		// Firefox calls a drawing that is still on its way when the reader leaves an error.
		const coming = await engine.evaluate(() => {
			const story = document.querySelector('defector-story')?.shadowRoot;
			return story?.querySelectorAll('[data-current] .staged[data-still]').length;
		});
		return coming ? [...said, `${coming} drawings are on their way.`] : said;
	}).toEqual([]);

/** Puts a step of the element where it is read, and expects its own picture beside it. */
async function readAt(engine: Engine, id: string): Promise<void> {
	await engine.evaluate((id) => {
		const step = document.querySelector('defector-story')?.shadowRoot?.getElementById(id);
		step?.scrollIntoView({ block: 'start', behavior: 'instant' });
	}, id);
	await soon(async () => (await said(engine)).step).toBe(id);
	await together(engine);
}

/** Opens the host's page with habits such as `rem,reset`, and waits until the story in it has come to life. */
async function visit(engine: Engine, url: string, habits: string): Promise<void> {
	await engine.go(`${url}?with=${habits}`);
	// Until the reader is within a screen of it, it has no controls.
	await engine.evaluate(() => document.querySelector('defector-story')?.scrollIntoView());
	await soon(async () => (await said(engine)).started).toBe(true);
}

test('a reader finds the same words and the same look, and pictures that keep to the words, in a page that enlarges, spaces, turns round and darkens everything', async ({
	engine,
	site,
	hosted
}) => {
	for (const [screen, habits] of [
		[desktop, 'rem,reset,dark,rtl,transform'],
		[phone, 'rem,reset,dark,far']
	] as const) {
		await engine.resize(screen);
		await open(engine, site);
		const article = {
			told: await engine.evaluate(told, null),
			look: await engine.evaluate(look, null)
		};
		expect(article.told.map(({ id }) => id)).toEqual(stepIds);
		await visit(engine, hosted.url, habits);
		expect(await said(engine)).toMatchObject({ rung: '1', reading: 'scroll' });
		expect(await engine.evaluate(told, 'defector-story')).toEqual(article.told);
		expect(await engine.evaluate(look, 'defector-story')).toEqual(article.look);
		for (const id of [stepIds[14], stepIds.at(-3)]) {
			await readAt(engine, id ?? '');
			await wheel(engine, 400);
			await together(engine);
		}
	}
});

test('a reader of a page that clips the element gets the next best reading, and its editor the reason', async ({
	engine,
	hosted
}) => {
	await engine.resize(desktop);
	for (const [habits, rung, reading, reason] of [
		['edge,transform,bodyclip', '1', 'scroll', ''],
		['rem,reset,clip', '4', 'all', /div#wrap.*overflow: hidden/],
		['rem,reset,box', '5', 'steps', /cut/]
	] as const) {
		await visit(engine, hosted.url, habits);
		expect(await said(engine), habits).toMatchObject({ rung, reading });
		expect((await said(engine)).reason, habits).toMatch(reason);
		// Each is drawn as the reader comes to it.
		for (const id of reading === 'all' ? stepIds.slice(1) : []) {
			const pictures = () =>
				engine.evaluate((id) => {
					const step = document
						.querySelector('defector-story')
						?.shadowRoot?.querySelector(`[data-step="${id}"]`);
					step?.scrollIntoView({ block: 'start', behavior: 'instant' });
					const drawn = [...(step?.querySelectorAll('.still svg') ?? [])];
					return drawn.filter((each) => each.checkVisibility()).length;
				}, id);
			await soon(pictures, id).toBe(1);
		}
		if (reading === 'scroll') await readAt(engine, stepIds[14] ?? '');
		if (reading !== 'steps') continue;
		for (const id of stepIds.slice(1, 4)) {
			await goOn(
				engine,
				() =>
					engine.evaluate(() =>
						document
							.querySelector('defector-story')
							?.shadowRoot?.querySelector<HTMLElement>('.onward')
							?.click()
					),
				async () => (await said(engine)).step ?? ''
			);
			await soon(async () => (await said(engine)).step).toBe(id);
			await together(engine);
		}
	}
});
