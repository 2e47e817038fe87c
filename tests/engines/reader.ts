// What the tests of all engines share: a browser and a site for each worker, and how a reader moves about.
import { test as base, expect } from '@playwright/test';
import { shorten } from '../browser/fixtures';
import { disagreements } from '../browser/waiting';
import { Brought } from './drivers/playwright';
import type { Engine } from './drivers/engine';
import { Firefox } from './drivers/firefox';
import { WebKit } from './drivers/webkit';
import { noteRun } from '../../src/scripts/engines.js';
import { serveSite, type Site } from './site';

/** How an engine is come by, as `src/scripts/engines.js` has found it. */
export type Found = ReturnType<typeof import('../../src/scripts/engines.js').findEngines>[number];

/** Playwright's `test` with a browser that is started once for all tests of an engine. */
export const test = base.extend<
	{ quiet: undefined; errorsExpected: boolean },
	{ found: Found; site: Site; engine: Engine }
>({
	found: [undefined as unknown as Found, { option: true, scope: 'worker' }],
	errorsExpected: [false, { option: true }],
	engine: [
		async ({ found }, use) => {
			const engine = await start(found);
			noteRun(found.name, engine.about, engine.limits);
			await use(engine);
			await engine.stop();
		},
		{ scope: 'worker', timeout: 180_000 }
	],
	site: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing else is needed
		async ({}, use) => {
			const site = await serveSite();
			await use(site);
			await site.stop();
		},
		{ scope: 'worker' }
	],
	quiet: [
		async ({ engine, errorsExpected }, use) => {
			engine.errors();
			await use(undefined);
			if (!errorsExpected) expect(engine.errors()).toEqual([]);
		},
		{ auto: true }
	]
});

/** Starts a browser by the driver that fits it. */
function start({ name, driver, program }: Found): Promise<Engine> {
	if (driver === 'bidi') return Firefox.start(program ?? '');
	if (driver === 'webdriver') return WebKit.start(program ?? '');
	return Brought.start(name, program);
}

/** The two screens, CSS px. */
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 800 };

/** How often to look again while waiting for a state, ms. */
const often = { intervals: [20, 40, 80] };

/** What a picture on the page is expected to do, or a reader to see; polled until it does. */
export const soon = <Answer>(ask: () => Promise<Answer>, said?: string) =>
	expect.poll(ask, { ...often, message: said });

/** Opens the story and waits until its script has taken over. */
export async function open(engine: Engine, site: Site, address = ''): Promise<void> {
	// From the same page a new fragment would only scroll; a reader with a link loads the page.
	await engine.go('about:blank');
	await engine.go(site.url + address);
	await started(engine);
}

/** Waits until the story's script has taken over, and has pictures move briefly from then on. */
export async function started(engine: Engine): Promise<void> {
	await soon(() =>
		engine.evaluate(() => Boolean(document.querySelector('[data-story][data-started]')))
	).toBe(true);
	await engine.evaluate(shorten);
}

/** The id of the step the reader is at. */
export const step = (engine: Engine): Promise<string> =>
	engine.evaluate(
		() => document.querySelector('[data-story]')?.getAttribute('data-current-step') ?? ''
	);

/** Waits until the story is at a step. */
export const expectStep = (engine: Engine, id: string): Promise<void> =>
	soon(() => step(engine)).toBe(id);

/** Waits until words and picture agree and the picture has come to rest. */
export const expectAgreement = (engine: Engine): Promise<void> =>
	soon(() => engine.evaluate(disagreements)).toEqual([]);

/** Goes on to the next step: within a step Next leads on to the rest of it. */
export async function goOn(
	engine: Engine,
	press = () => click(engine, '[data-stepper] .onward'),
	at = () => step(engine)
): Promise<void> {
	const before = await at();
	for (let presses = 0; presses < 12 && (await at()) === before; presses += 1) {
		await press();
		await engine.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))
		);
	}
}

/** How far the page has been scrolled, px. */
export const scrolled = (engine: Engine): Promise<number> => engine.evaluate(() => scrollY);

/** Turns the wheel, and waits until the page has gone as far as it can. */
export async function wheel(engine: Engine, by: number): Promise<void> {
	const goal = await engine.evaluate((by) => {
		const most = document.documentElement.scrollHeight - innerHeight;
		return Math.min(Math.max(0, scrollY + by), most);
	}, Math.round(by));
	await engine.wheel(by);
	await soon(async () => Math.abs((await scrolled(engine)) - goal) < 2).toBe(true);
}

/** Puts a step where it is read, in one jump, and waits until the story has noticed. */
export async function jumpTo(engine: Engine, id: string): Promise<void> {
	await engine.evaluate((id) => {
		document.getElementById(id)?.scrollIntoView({ block: 'start', behavior: 'instant' });
	}, id);
	await expectStep(engine, id);
}

/** Clicks the first visible element that fits, once it rests; brings it on to the screen first when it is not there. */
export async function click(engine: Engine, selector: string): Promise<void> {
	let at = await placeOf(engine, selector);
	await soon(async () => {
		const before = at;
		at = await placeOf(engine, selector);
		return Math.hypot(at.x - before.x, at.y - before.y);
	}, `"${selector}" rests`).toBeLessThan(1);
	await engine.clickAt(at.x, at.y);
}

/** Where the middle of the first visible element that fits is, px. Throws when there is none. */
async function placeOf(engine: Engine, selector: string): Promise<{ x: number; y: number }> {
	const at = await engine.evaluate((selector) => {
		const seen = [...document.querySelectorAll(selector)].find((each) => each.checkVisibility());
		if (!seen) return undefined;
		const box = (): DOMRect => seen.getClientRects()[0] ?? seen.getBoundingClientRect();
		const within = box().top >= 0 && box().bottom <= innerHeight;
		const over = document.elementFromPoint(
			box().left + box().width / 2,
			box().top + box().height / 2
		);
		const open = over && (seen.contains(over) || over.contains(seen));
		if (!within || !open) seen.scrollIntoView({ block: 'center', behavior: 'instant' });
		return { x: box().left + box().width / 2, y: box().top + box().height / 2 };
	}, selector);
	if (!at) throw new Error(`Nothing to click: no "${selector}" is to be seen.`);
	return at;
}

/** The state of the first element that fits: whether it is seen, in the viewport, focused, and what it says. */
export const look = (engine: Engine, selector: string) =>
	engine.evaluate((selector) => {
		const element = document.querySelector<HTMLElement>(selector);
		const box = element?.getBoundingClientRect();
		return {
			seen: Boolean(element?.checkVisibility({ visibilityProperty: true })),
			whole:
				box !== undefined &&
				box.height > 0 &&
				box.top >= 0 &&
				box.left >= 0 &&
				box.bottom <= innerHeight + 1 &&
				box.right <= innerWidth + 1,
			focused: element !== null && element === document.activeElement,
			holdsFocus: Boolean(element?.contains(document.activeElement)),
			text: element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
		};
	}, selector);
