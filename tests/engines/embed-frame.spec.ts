// What editors and readers get in other people's pages in Firefox and WebKit: every host of tests/hosts, near and
// 6,000 px below the screen, and a few steps in each; tests/browser/hosts.spec.ts goes through all of them in Chromium.
// Only Chromium counts layout shifts: here the host's page watches whether anything in sight moves.
// Not proved here: Safari on a phone, or the hosts' own pages around their scripts; stand-ins follow what was read
// of them. Firefox's driver carries no pointer into a frame of another origin, so Next is pressed from inside.
import { expect } from '@playwright/test';
import { everyStep, resizing } from '../browser/frame';
import { stepIds } from '../browser/story';
import { heightsTold, moved, next, readAt, silence, state, test, together } from './embed';
import { desktop, open, soon, wheel } from './reader';

/** The story as its own page tells it. */
let article: ReturnType<typeof everyStep>;
test.beforeAll(async ({ engine, site }) => {
	await engine.resize(desktop);
	await open(engine, site);
	article = await engine.evaluate(everyStep);
	expect(article.map(({ id }) => id)).toEqual(stepIds);
});

for (const [host, { rung, reason }] of Object.entries(resizing)) {
	test(`an editor whose page is like ${host} gets all of the story at its height, and nothing moves; its readers meet each step with its picture`, async ({
		engine,
		hosts,
		story
	}) => {
		await engine.resize(desktop);
		for (const far of ['&far', '']) {
			const address = encodeURIComponent(`${story}embed/`);
			await engine.go(`${hosts.url}/${host}.html?story=${address}&reserve=900${far}`);
			await soon(async () => (await state(engine)).rung).toMatch(/^[23]$/);
			await soon(async () => {
				const { given, content } = await state(engine);
				return given > 10_000 && Math.abs(given - content) < 3;
			}, 'the frame is as high as the story').toBe(true);
			expect(await engine.inFrame(everyStep)).toEqual(article);

			for (const id of far ? [stepIds[3], stepIds.at(-2)] : [stepIds[20]])
				await readAt(engine, id ?? '');
			expect(await state(engine)).toMatchObject({ rung, reason });
			// It has had its say when it is silent for longer than it pauses between its planned repeats.
			await soon(() => silence(engine), 'the frame is silent').toBeGreaterThan(800);
			const told = await heightsTold(engine);
			await wheel(engine, -400);
			await together(engine);
			expect(await heightsTold(engine)).toBeLessThanOrEqual(told + 5);
			expect(await moved(engine)).toBe(0);
		}
	});
}

test('an editor whose page keeps a frame low, as WordPress, AMP or no script at all do, gets one step at a time in it, and nothing moves', async ({
	engine,
	hosts,
	story
}) => {
	// High enough to see what comes after the frame.
	await engine.resize({ width: desktop.width, height: 1200 });
	for (const [host, given, why] of [
		['wordpress', 620, /^The host is WordPress, which gives a frame 1,000 px at most\.$/],
		['amp', 600, /^The frame asked for \d{5} px and was given 600\.$/],
		['mute', 640, /^The frame asked for \d{5} px and was given 640\.$/]
	] as const)
		for (const far of ['', '&far']) {
			const address = encodeURIComponent(`${story}embed/`);
			await engine.go(
				`${hosts.url}/${host}.html?story=${address}&refuse&height=640&reserve=${given}${far}`
			);
			if (far) await engine.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
			const choice = { rung: '5', reason: expect.stringMatching(why), given };
			await soon(() => state(engine), host + far).toMatchObject(choice);
			expect(await engine.inFrame(everyStep)).toEqual(article);
			for (const id of stepIds.slice(1, far ? 1 : 3)) {
				await soon(async () => {
					if ((await state(engine)).step !== id) await next(engine);
					return (await state(engine)).step;
				}).toBe(id);
				await together(engine);
				expect((await state(engine)).over, `${id} in ${host}`).toBeLessThanOrEqual(0);
			}
			expect(await moved(engine), host).toBe(0);
		}

	// The whole story is cut at 1,000 px; what comes after it moves where nothing was reserved, and that is noticed.
	const address = encodeURIComponent(`${story}embed/?mode=all`);
	await engine.go(`${hosts.url}/wordpress.html?story=${address}`);
	await soon(async () => (await state(engine)).given).toBe(1000);
	await soon(() => moved(engine)).toBeGreaterThanOrEqual(400);
});

test('an editor who embeds one picture in a sandbox gets it at its height, with its style and its typeface', async ({
	engine,
	hosts,
	story
}) => {
	await engine.resize(desktop);
	const address = encodeURIComponent(`${story}embed/origins/`);
	await engine.go(`${hosts.url}/amp.html?story=${address}&reserve=1000`);
	await soon(async () => {
		const { given, content } = await state(engine);
		return given > 300 && Math.abs(given - content) < 3;
	}, 'the frame is as high as the picture').toBe(true);
	await soon(() =>
		engine.inFrame(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)
	).toBeGreaterThan(0);
	expect(await moved(engine)).toBe(0);
});
