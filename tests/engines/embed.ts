// Other people's pages in Firefox and WebKit: the hosts of `tests/hosts` and a page with the element, on another port
// and another host name than the story, which is sent with the headers it is published with.
import { host as serveElement, type Host } from '../browser/element-host';
import { apart, standing } from '../browser/frame';
import { serveHosts, type HostServer } from '../hosts/serve';
import { serve } from '../../src/scripts/serve.js';
import type { Engine } from './drivers/engine';
import { soon, test as base } from './reader';

/** `test` with the story as it is published, and the hosts that embed it. */
export const test = base.extend<object, { story: string; hosts: HostServer; hosted: Host }>({
	story: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing else is needed
		async ({}, use) => {
			const { url, close } = await serve({ port: 4500 });
			await use(`${url}/`);
			await close();
		},
		{ scope: 'worker' }
	],
	hosts: [
		// eslint-disable-next-line no-empty-pattern -- see above
		async ({}, use) => {
			const hosts = await serveHosts();
			await use(hosts);
			await hosts.close();
		},
		{ scope: 'worker' }
	],
	hosted: [
		async ({ story }, use) => {
			const hosted = await serveElement(story);
			await use(hosted);
			await hosted.close();
		},
		{ scope: 'worker' }
	]
});

/** What the frame says of itself. */
export const state = (engine: Engine) => engine.inFrame(standing);

/** How far what the host's reader sees has moved by itself, px. */
export const moved = (engine: Engine): Promise<number> => engine.evaluate(() => window.moved);

/** How many heights the host has been told, in whatever dialect. */
export const heightsTold = (engine: Engine): Promise<number> =>
	engine.evaluate(
		() =>
			window.told.filter(({ data }) => (data as { type?: string } | null)?.type !== 'story:step')
				.length
	);

/** How long the frame has said nothing, ms. */
export const silence = (engine: Engine): Promise<number> =>
	engine.evaluate(() => performance.now() - (window.told.at(-1)?.at ?? 0));

/** Presses the frame's Next, from inside: Firefox's driver carries no pointer into a frame of another origin. */
export const next = (engine: Engine): Promise<void> =>
	engine.inFrame(() => document.querySelector<HTMLElement>('.stepper .onward')?.click());

/** Puts a step of the frame where it is read, by scrolling the host, and expects its own picture beside it, in sight. */
export async function readAt(engine: Engine, id: string): Promise<void> {
	const place = await engine.inFrame(
		(id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN,
		id
	);
	await engine.evaluate((place) => {
		const top = document.querySelector('iframe')?.getBoundingClientRect().top ?? 0;
		scrollTo({ top: scrollY + top + place - innerHeight * 0.3, behavior: 'instant' });
	}, place);
	await soon(async () => (await state(engine)).step, id).toBe(id);
	await together(engine);
}

/** Waits until the picture of the step that is read has come to rest on the host's screen. */
export async function together(engine: Engine): Promise<void> {
	await soon(() => engine.inFrame(apart)).toBe('');
	await soon(async () => {
		const stage = await engine.inFrame(() => {
			const stage = document.querySelector('[data-chapter][data-current] [data-stage]');
			const { top, bottom } = stage?.getBoundingClientRect() ?? { top: NaN, bottom: NaN };
			return { top, bottom };
		});
		return engine.evaluate(({ top, bottom }) => {
			const frame = document.querySelector('iframe')?.getBoundingClientRect().top ?? 0;
			return top + frame >= -40 && bottom + frame <= innerHeight + 40;
		}, stage);
	}, 'the picture is on the screen').toBe(true);
}
