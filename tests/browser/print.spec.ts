// The story on paper, as PDF: each step whole on a page of its own, numbered notes, the same from any state.
// Not proved here: what other browsers or a real printer make of it, that hatching stays fine on cheap paper, and
// that a role drawn in its colour is known on grey paper by more than the name that stands beside it.
import { expect, type Browser, type Page } from '@playwright/test';
import { ensurePoppler } from '../../src/scripts/tools.js';
import { unprinted } from '../../src/lib/page/unprinted';
import { bare, print, type Format, type Printed } from './paper';
import { expectStep, jumpTo, open, stepIds, table, test } from './story';

/** The most pages that notes, words, credits and colophon may take at the end. */
const mostAtTheEnd = 20;

// Each state is printed whole, all its pages; a busy machine takes its time.
test.describe.configure({ timeout: 300_000 });

test.beforeAll(() => ensurePoppler());

/** The story as it prints without script: what every other state must come to. */
async function printedPlainly(browser: Browser, baseURL: string | undefined, format: Format) {
	const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
	await page.goto('/');
	return { page, printed: await print(page, format) };
}

/** Every step has its page, in order, and holds its heading, title, reading and sources: so its picture, too. */
async function expectSteps(page: Page, printed: Printed): Promise<void> {
	const parts = await page.$$eval('[data-step]', (all) =>
		all.map((step) => {
			const texts = (selector: string): string[] =>
				[...step.querySelectorAll<HTMLElement>(selector)].map((part) => part.innerText);
			const sources = texts('.source-line').map((line) => line.split('.')[0] ?? '');
			const facts = [...step.querySelectorAll<HTMLElement>('.fact')].map((link) => {
				const selector = `[data-card="card-${link.dataset.fact}"]`;
				const note = document.querySelector<HTMLElement>(selector)?.dataset.note;
				return `${link.textContent}${note ?? 'no note'}`;
			});
			const own = texts('h2, h3, .picture-title, [data-picture].unseen, .reading');
			return { id: step.id, own, said: [...own, ...sources, ...facts] };
		})
	);
	expect(parts.map(({ id }) => id)).toEqual(stepIds);
	for (const [index, { id, own, said }] of parts.entries()) {
		expect(own.length, id).toBeGreaterThan(1);
		for (const words of said)
			expect.soft(printed.pages[index], `page ${index + 1}, "${id}"`).toContain(bare(words));
	}
	const atTheEnd = printed.pages.length - stepIds.length;
	expect(atTheEnd).toBeGreaterThan(0);
	expect(atTheEnd).toBeLessThanOrEqual(mostAtTheEnd);
}

/** Every cited figure has its note under its number, sources have their addresses, and terms are explained. */
async function expectNotes(page: Page, printed: Printed): Promise<void> {
	const end = printed.pages.slice(stepIds.length).join('');
	const statements = await page.locator('.note-card[data-note] > .statement').allTextContents();
	expect(statements.length).toBeGreaterThan(0);
	for (const [index, statement] of statements.entries())
		expect.soft(end).toContain(`${index + 1}.${bare(statement)}`);

	const all = printed.pages.join('');
	const sources = table('sources');
	const address = (id: string): string => sources.find((each) => each.id === id)?.url ?? '';
	expect(all).toContain(bare(address('icsr_report')));
	// Addresses that hold the name of a private person are links, never words.
	for (const id of unprinted) {
		const last = address(id).split('/').at(-1) ?? '';
		expect(last.length, id).toBeGreaterThan(10);
		expect(all).not.toContain(bare(last));
	}
	const terms = await page.locator('.terms .note-card dfn').allTextContents();
	expect(terms.length).toBeGreaterThan(5);
	for (const term of terms) expect(end).toContain(bare(term));
}

/** The pages are those that print without script, on white paper. */
function expectSame(printed: Printed, plain: Printed, state: string): void {
	expect(printed.pages.length, state).toBe(plain.pages.length);
	for (const [index, words] of plain.pages.entries())
		expect.soft(printed.pages[index], `${state}, page ${index + 1}`).toBe(words);
	for (const page of [1, 2, stepIds.length + 1]) expect(printed.paper(page), state).toBe(255);
}

test('a teacher gets every step whole on one page of A4, with notes, from whatever she was doing', async ({
	browser,
	page
}, { project }) => {
	const still = await printedPlainly(browser, project.use.baseURL, 'A4');
	await expectSteps(still.page, still.printed);
	await expectNotes(still.page, still.printed);
	await still.page.close();

	await open(page, '?read=scroll');
	await page.emulateMedia({ colorScheme: 'dark' });
	await jumpTo(page, 'arrests');
	await page.locator('#arrests .fact').first().click();
	await page.locator('.card:popover-open').waitFor();
	expectSame(
		await print(page, 'A4'),
		still.printed,
		'half-way down, in the dark, with a source card open'
	);
	await open(page, '?read=steps#origins');
	await expectStep(page, 'origins');
	expectSame(await print(page, 'A4'), still.printed, 'step by step, in the dark');
});

test('a teacher who prints before the script has come gets the same', async ({ browser, page }, {
	project
}) => {
	const still = await printedPlainly(browser, project.use.baseURL, 'A4');
	await still.page.close();
	let release = (): void => undefined;
	const held = new Promise<void>((done) => (release = done));
	await page.route(/\/script\/client-/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	// The page is still loading; its words are there, its script is not.
	await page.locator('[data-outline]').waitFor({ state: 'attached' });
	expectSame(await print(page, 'A4'), still.printed, 'while the page is loading');
	release();
	await page.locator('[data-story][data-started]').waitFor({ state: 'attached' });
	expectSame(await print(page, 'A4'), still.printed, 'once more, started');
});

test('a teacher gets the same on Letter paper, with everything open on the screen', async ({
	browser,
	page
}, { project }) => {
	const still = await printedPlainly(browser, project.use.baseURL, 'Letter');
	await expectSteps(still.page, still.printed);
	await still.page.close();
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, '?read=all');
	await page.$$eval('details', (all) => {
		for (const details of all) details.open = true;
	});
	expectSame(await print(page, 'Letter'), still.printed, 'everything at once, on a phone');
});

test('on a printer without colours, marks still say how well a number is known', async ({
	page
}) => {
	await page.emulateMedia({ media: 'print' });
	await page.goto('/?read=all');
	await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
	const shots: string[] = [];
	for (const mark of await page.locator('.legend li svg').all())
		shots.push((await mark.screenshot()).toString('base64'));
	expect(shots.length).toBeGreaterThan(4);
	const alike = await page.evaluate(async (shots) => {
		const greys = await Promise.all(
			shots.map(async (shot) => {
				const image = new Image();
				image.src = `data:image/png;base64,${shot}`;
				await image.decode();
				const canvas = new OffscreenCanvas(60, 28);
				const context = canvas.getContext('2d');
				context?.drawImage(image, 0, 0, 60, 28);
				const { data } = context?.getImageData(0, 0, 60, 28) ?? { data: [] };
				return [...data].filter((_, i) => i % 4 === 0);
			})
		);
		/** The mean difference of two marks, 0 to 255. */
		const differ = (a: number[], b: number[]): number =>
			a.reduce((sum, grey, i) => sum + Math.abs(grey - (b[i] ?? 0)), 0) / a.length;
		return greys.flatMap((a, i) =>
			greys.slice(i + 1).flatMap((b, j) => (differ(a, b) < 4 ? [`${i} and ${i + 1 + j}`] : []))
		);
	}, shots);
	expect(alike).toEqual([]);
});
