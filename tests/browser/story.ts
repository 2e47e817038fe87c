// What the browser tests share: the sizes of screens, ways to move, and how text and picture are held together.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import type { StepDetail } from '../../src/lib/readings/start.svelte';
import { disagreements, soon } from './waiting';

export { test } from './fixtures';

declare global {
	interface Window {
		/** What the story has said of its steps, in order; filled once `listen` has been called. */
		heard: StepDetail[];
	}
}

/** The screens that most tests look at, CSS px. */
export const screens = {
	phone: { width: 390, height: 844 },
	desktop: { width: 1280, height: 800 }
} as const;

/** The screens with their names, for tests that are written once and run at each. */
export const eachScreen = Object.entries(screens);

/** All steps with their chapters, in the order of the page. */
export interface Listed {
	id: string;
	chapter: string;
}

/** Records every `story:step` from before the first script of the page runs. */
export const listen = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		window.heard = [];
		document.addEventListener('story:step', (event) => {
			window.heard.push((event as CustomEvent<StepDetail>).detail);
		});
	});

/**
 * Opens the story and waits until its script has taken over.
 * @param address what follows the site's root, such as `#brutality`
 */
export async function open(page: Page, address = ''): Promise<void> {
	// From the same page a new fragment would only scroll; a reader with a link loads the page.
	await page.goto('about:blank');
	await page.goto(`/${address}`);
	await started(page);
}

/** Waits until the story's script has taken over. */
export const started = (page: Page): Promise<unknown> =>
	page.locator('[data-story][data-started]').waitFor({ state: 'attached' });

/** All steps of the page. */
export const steps = (page: Page): Promise<Listed[]> =>
	page.$$eval('[data-step]', (elements) =>
		elements.map((element) => ({
			id: element.getAttribute('data-step') ?? '',
			chapter: element.closest('[data-chapter]')?.getAttribute('data-chapter') ?? ''
		}))
	);

/** The ids of all steps as the page will have them, for tests that need them before it is open. */
export const stepIds: readonly string[] = readSteps().map(({ id }) => id);

/** Chapters with the ids of their steps, the opening left out: it has no stage. */
export const chapters: readonly { id: string; steps: readonly string[] }[] = [
	...new Set(readSteps().map(({ chapter }) => chapter))
]
	.slice(1)
	.map((id) => ({
		id,
		steps: readSteps()
			.filter((step) => step.chapter === id)
			.map((step) => step.id)
	}));

/** Takes the steps out of the built page. */
function readSteps(): Listed[] {
	const html = readFileSync('build/index.html', 'utf8');
	const listed: Listed[] = [];
	let chapter = '';
	for (const [, name, id = ''] of html.matchAll(/ data-(chapter|step)="([^"]+)"/g)) {
		if (name === 'chapter') chapter = id;
		else listed.push({ id, chapter });
	}
	return listed;
}

/** The id of the step the reader is at. Runs in the page. */
const stepNow = (): string =>
	document.querySelector('[data-story]')?.getAttribute('data-current-step') ?? '';

/** The id of the step the reader is at. */
export const currentStep = (page: Page): Promise<string> => page.evaluate(stepNow);

/** Puts a step where it is read, in one jump, and waits until the story has noticed. */
export async function jumpTo(page: Page, id: string): Promise<void> {
	await page.evaluate((id) => {
		document.getElementById(id)?.scrollIntoView({ block: 'start', behavior: 'instant' });
	}, id);
	await expectStep(page, id);
}

/** Waits until the story is at a step; should it not come there, the failure names where it is instead. */
export const expectStep = (page: Page, id: string): Promise<void> =>
	soon(page, stepNow, undefined, id);

/** Waits for two frames: one for the page to answer in what has just been done to it, one to see the answer. */
export const answered = (page: Page): Promise<unknown> =>
	page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);

/** Waits until the browser has laid the page out at its new size, has told the page so, and the page has answered. */
export async function laidOut(page: Page, size: { width: number; height: number }): Promise<void> {
	await page.waitForFunction(
		(size) => innerWidth === size.width && innerHeight === size.height,
		size
	);
	await answered(page);
}

/**
 * Goes on to the next step, as a reader does who presses Next until it has come: within a step it leads on to the rest.
 * @param press how it is pressed
 */
export async function goOn(
	page: Page,
	press = () => page.locator('.stepper .onward').click()
): Promise<void> {
	const before = await currentStep(page);
	for (let presses = 0; presses < 12 && (await currentStep(page)) === before; presses += 1) {
		await press();
		await answered(page);
	}
}

/** Opens what stands below a step's picture, where it is one line. */
export async function openFoot(page: Page, id: string): Promise<void> {
	const line = page.locator(`#${id} .about-picture`);
	if (await line.isVisible()) await line.click();
}

/** Changes the screen as turning a phone or resizing a window does. */
export async function become(page: Page, size: { width: number; height: number }): Promise<void> {
	await page.setViewportSize(size);
	await laidOut(page, size);
}

/** Turns the mouse wheel, and waits until the page has gone as far as it can. */
export async function wheel(page: Page, by: number): Promise<void> {
	const goal = await page.evaluate((by) => {
		const most = document.documentElement.scrollHeight - innerHeight;
		return Math.min(Math.max(0, scrollY + by), most);
	}, by);
	await page.mouse.wheel(0, by);
	await page.waitForFunction((goal) => Math.abs(scrollY - goal) < 2, goal);
}

/** Waits until words and picture agree and the picture has come to rest. */
export const expectAgreement = (page: Page, host?: string): Promise<void> =>
	soon(page, disagreements, host, []);

/** Waits until the address names the current step. */
export const expectAddress = (page: Page): Promise<void> =>
	soon(
		page,
		() => {
			const story = document.querySelector('[data-story]');
			const id = story?.getAttribute('data-current-step') ?? '';
			return location.hash === `#${id}` ? '' : `At "${id}" the address says "${location.hash}".`;
		},
		undefined,
		''
	);

/**
 * The picture that a chapter's stage shows, element by element, as text. Two are the same exactly when a
 * browser cannot tell them apart: attributes in alphabetical order, styles as the browser understands them,
 * without the comments by which Svelte finds its way.
 */
export async function stagePicture(page: Page, chapter: string): Promise<string> {
	const shown = `[data-stage="${chapter}"] .staged[data-shown]`;
	// Until a picture's code is there, the step's own still stands in for it.
	await page.locator(`${shown}[data-settled]:not([data-still])`).waitFor({ state: 'attached' });
	return page.$eval(shown, (picture) => {
		const lines: string[] = [];
		const write = (element: Element, indent: string): void => {
			const attributes = [...element.attributes].map(({ name, value }) => {
				const style = (element as HTMLElement | SVGElement).style;
				return `${name}="${name === 'style' ? style.cssText : value.trim()}"`;
			});
			lines.push(`${indent}<${[element.localName, ...attributes.sort()].join(' ')}>`);
			for (const child of element.childNodes) {
				const text = child instanceof Text ? child.data.trim() : '';
				if (child instanceof Element) write(child, `${indent}  `);
				else if (text) lines.push(`${indent}  ${text}`);
			}
		};
		write(picture, '');
		return lines.join('\n');
	});
}

/** Clicks a place that is on the screen already. `locator.click` would first scroll what is pinned. */
export async function clickInPlace(page: Page, selector: string): Promise<void> {
	const box = await page.locator(selector).boundingBox();
	if (!box) throw new Error(`Nothing to click: "${selector}" is not on the screen.`);
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** A table of `data/`, row by row. */
export const table = (name: string) => csvParse(readFileSync(`data/${name}.csv`, 'utf8'));

/** Pseudo-random numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
