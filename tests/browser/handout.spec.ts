// The handouts as a teacher prints them: pages counted and read with Poppler, on A4 and US Letter, in both sizes of print.
// Not proved here: that every word in large print is there (paragraphs and labels are broken differently there, so
// pages are counted and edges checked, but words not compared), other browsers' printing, a real printer's margins, or that a question is a good one.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { ensurePoppler } from '../../src/scripts/tools.js';
import { stepIds } from './story';

const papers = ['A4', 'Letter'] as const;

/** Pages for all steps: a sheet that tells every step has the same room for each, however many there are. */
const forSteps = (each: number): number => Math.floor(each * stepIds.length);

/** Fewest and most pages of each sheet, in normal and in large print: more would not be copied for a class. */
const pages = {
	pupil: { normal: [2, 2], large: [7, 8] },
	plan: { normal: [4, 6], large: [10, 18] },
	key: { normal: [9, forSteps(0.42)], large: [26, forSteps(1.58)] },
	glossary: { normal: [1, 2], large: [3, 5] },
	reader: { normal: [18, forSteps(0.9)], large: [50, forSteps(3.16)] }
} as const;
const sheets = Object.keys(pages) as (keyof typeof pages)[];

test.beforeAll(ensurePoppler);

/** What a program of Poppler's writes; the text of a long sheet with all its places is a few megabytes. */
const poppler = (program: string, ...args: string[]): string =>
	execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64e6 });

/** Prints the page; returns where the file is and how many pages it has. */
async function print(page: Page, info: TestInfo, format: (typeof papers)[number], name: string) {
	const path = info.outputPath(`${name}-${format}.pdf`);
	await page.pdf({ path, format });
	const told = poppler('pdfinfo', path);
	return { path, count: Number(/^Pages:\s+(\d+)/m.exec(told)?.[1]) };
}

/** Text without spaces, digits and brackets: lines break anywhere, and numbers of notes and pages come in between. */
const squeezed = (text: string): string => text.replaceAll(/[\s\d\u00ad[\]]+/g, '');

/** What a sheet says, block by block, and every label of a picture. */
const said = (page: Page): Promise<string[]> =>
	page.$$eval('.sheet :is(h1, h2, h3, p, li, td, th, dt, dd, figcaption)', (blocks) =>
		blocks.map((block) => block.textContent ?? '')
	);
const labels = (page: Page): Promise<string[]> =>
	page.$$eval('.sheet .drawing text', (all) =>
		// The lines of one label may be painted between those of another.
		all.flatMap((label) => {
			const lines = label.querySelectorAll('tspan');
			return [...(lines.length > 0 ? lines : [label])].flatMap(
				(line) => line.textContent?.split(/\s+/) ?? []
			);
		})
	);

/** Words that reach into the margins of a printed page or over its edge. */
function outside(path: string): string[] {
	const box = poppler('pdftotext', '-bbox', path, '-');
	return box.split('<page ').flatMap((page) => {
		const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
		return [
			...page.matchAll(
				/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word/g
			)
		].flatMap(([, left, top, right, bottom, word = '']) => {
			// 9 mm, a little less than the margins at the sides; above and below, the margins of 12 and 13 mm.
			const edge = 25;
			const margin = 34;
			// Poppler's boxes are as high as the highest letter of the font, almost three lines: their middle counts.
			const middle = (Number(top) + Number(bottom)) / 2;
			const inside =
				Number(left) > edge &&
				Number(right) < Number(width) - edge &&
				middle > margin &&
				// The page's number stands in the lower margin.
				(middle < Number(height) - margin || /^\d+$/.test(word));
			return inside ? [] : [word];
		});
	});
}

/** How far a printed page is from grey: the largest difference between two colours of a pixel, 0 to 255. */
function colour(path: string, info: TestInfo): number {
	const folder = info.outputPath('grey');
	execFileSync('mkdir', ['-p', folder]);
	execFileSync('pdftoppm', ['-r', '24', path, `${folder}/page`]);
	let most = 0;
	for (const name of readdirSync(folder)) {
		const image = readFileSync(`${folder}/${name}`);
		// A PPM's head ends with the largest value, 255, and one line end.
		for (let at = image.indexOf('255\n') + 4; at + 2 < image.length; at += 3) {
			const [red = 0, green = 0, blue = 0] = image.subarray(at, at + 3);
			most = Math.max(most, Math.abs(red - green), Math.abs(green - blue));
		}
	}
	return most;
}

for (const sheet of sheets) {
	test(`a teacher prints "${sheet}" on either paper, in either size, with nothing cut and nothing in colour`, async ({
		page
	}, info) => {
		for (const size of ['normal', 'large'] as const) {
			await page.goto(`/handout/${sheet}/${size === 'large' ? 'large/' : ''}`);
			await page.evaluate(() => document.fonts.ready);
			// No script, and so no control that would need one.
			await expect(page.locator('script, button, input')).toHaveCount(0);
			const words = [...(await said(page)), ...(await labels(page))].map(squeezed).filter(Boolean);
			expect(words.length).toBeGreaterThan(20);
			for (const format of papers) {
				const { path, count } = await print(page, info, format, `${sheet}-${size}`);
				const [fewest, most] = pages[sheet][size];
				const where = `${sheet}, ${size}, ${format}`;
				expect.soft(count, where).toBeGreaterThanOrEqual(fewest);
				expect.soft(count, where).toBeLessThanOrEqual(most);
				if (size === 'normal') {
					const text = squeezed(poppler('pdftotext', '-raw', path, '-'));
					expect
						.soft(
							words.filter((each) => !text.includes(each)),
							where
						)
						.toEqual([]);
				}
				expect.soft(outside(path), where).toEqual([]);
				if (size === 'normal' && format === 'A4') expect(colour(path, info)).toBeLessThan(6);
			}
		}
	});
}

test('no reader of large print meets words under 16 points, in pictures either', async ({
	page
}) => {
	// The printed width of A4 within its margins, 182 mm.
	await page.setViewportSize({ width: 688, height: 1000 });
	await page.emulateMedia({ media: 'print' });
	for (const sheet of sheets) {
		await page.goto(`/handout/${sheet}/large/`);
		const small = await page.$$eval('.sheet *', (all) =>
			all.flatMap((element) => {
				const own = [...element.childNodes].some(
					(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
				);
				if (!own) return [];
				const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
				const points = (parseFloat(getComputedStyle(element).fontSize) * scale * 72) / 96;
				return points < 15.95 ? [`${element.textContent?.trim()}: ${points.toFixed(1)}`] : [];
			})
		);
		expect.soft(small, sheet).toEqual([]);
	}
});

test('a teacher finds the sheets at the end of the story, and every question with its answer in the key', async ({
	page
}) => {
	await page.goto('/');
	await page.locator('#after-the-story a[href$="handout/"]').click();
	await expect(page).toHaveURL(/\/handout\/$/);
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	const offered = await page.$$eval('.sheets a', (all) =>
		all.map((link) => new URL((link as HTMLAnchorElement).href).pathname)
	);
	expect(offered.sort()).toEqual(
		sheets.flatMap((sheet) => [`/handout/${sheet}/`, `/handout/${sheet}/large/`]).sort()
	);
	for (const sheet of sheets) {
		await page.goto(`/handout/${sheet}/`);
		// To those who listen a picture is one image with a name; what it is drawn with is not met one by one.
		const { violations } = await new AxeBuilder({ page }).exclude('.drawing').analyze();
		expect.soft(violations, sheet).toEqual([]);
	}
	await page.goto('/handout/key/');
	const key = await page.$$eval('.answered', (all) =>
		all.map((each) => ({
			id: each.getAttribute('data-step') ?? '',
			asks: each.querySelector('.question')?.textContent?.includes('?'),
			notes: [...each.querySelectorAll('.answer [data-note]')].map((link) =>
				Number(link.getAttribute('data-note'))
			)
		}))
	);
	const facts = await page.locator('.note-list > li').count();
	expect(key.map(({ id }) => id)).toEqual(stepIds);
	for (const { id, asks, notes } of key) {
		expect.soft(asks, id).toBe(true);
		expect.soft(notes.length, id).toBeGreaterThan(0);
		expect.soft(Math.max(...notes), id).toBeLessThanOrEqual(facts);
	}
});
