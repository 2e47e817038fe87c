// Sorting, filtering and searching the doors: by keyboard, in every reading, in picture and table, and undone by
// leaving. Which countries belong to an answer is held by tests/unit/charts/doors.test.ts; not proved here: how a
// screen reader words a native select.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import {
	eachScreen,
	expectAgreement,
	jumpTo,
	open,
	stagePicture,
	table,
	test,
	openFoot
} from './story';

const countries = table('home_measures');
const withPassportTaken = countries.filter((row) => row.travel_document_code === 'yes');

/** The control with a name, on the page. */
const control = (page: Page, name: string): Locator =>
	page.locator('#doors').getByRole('combobox', { name, exact: true });
const said = (page: Page): Locator => page.locator('#doors').getByRole('status');
/** Names at the head of the table's rows, as they stand in the document. */
const names = (page: Page): Promise<string[]> => page.locator('#doors tbody th').allTextContents();
/** How many countries a picture draws one by one; the composition that is shown. */
const drawn = (picture: Locator): Promise<number> =>
	picture.locator('.composition:visible [data-country]').count();

for (const [name, viewport] of eachScreen) {
	test.describe(`On a ${name} screen`, () => {
		test.use({ viewport });

		test('a reader sorts, filters and searches the doors, and finds them as designed when coming back', async ({
			page
		}) => {
			await open(page, '?read=scroll#doors');
			await expectAgreement(page);
			await control(page, 'Show').waitFor();
			const designed = await stagePicture(page, 'home');
			const stage = page.locator('[data-stage="home"] .staged[data-shown]');
			// The table is there once it has been opened.
			await openFoot(page, 'doors');
			await page.locator('#doors summary').click();
			const inTable = await names(page);

			// Nothing that has to be hit is smaller than a finger, and nothing reaches out of the page.
			for (const label of ['Show', 'Order', 'Find a country']) {
				const box = await control(page, label).boundingBox();
				expect(box?.height).toBeGreaterThanOrEqual(44);
				expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
			}

			// A filter, by keyboard: one answer, then every country of it in picture and table.
			await control(page, 'Show').focus();
			await page.keyboard.press('ArrowDown');
			await expect(said(page)).toContainText(
				`${withPassportTaken.length} of ${countries.length} countries.`
			);
			await expectAgreement(page);
			expect(await drawn(stage)).toBe(withPassportTaken.length);
			expect([...(await names(page))].sort()).toEqual(
				withPassportTaken.map(({ country = '' }) => country).sort()
			);
			await expect(stage.locator('.picture-title')).toContainText(
				`${withPassportTaken.length} taken`
			);

			// "Not found" is an answer of its own, and is said not to be a no.
			await control(page, 'Show').selectOption('travel_document:unfound');
			await expect(said(page)).toContainText('not a no');
			expect(await drawn(stage)).toBe(
				countries.filter((row) => row.travel_document_code === 'not_found').length
			);

			// An order: the rows of the table move in the document itself.
			await control(page, 'Show').selectOption('');
			await control(page, 'Order').selectOption('rehabilitation');
			await expect.poll(() => names(page)).not.toEqual(inTable);
			const helped = countries.filter((row) => row.rehabilitation_code === 'yes');
			expect((await names(page)).slice(0, helped.length).sort()).toEqual(
				helped.map(({ country = '' }) => country).sort()
			);
			expect(await drawn(stage)).toBe(countries.length);

			// One country: pointed out in the picture, its answers in words.
			await control(page, 'Order').selectOption('');
			await control(page, 'Find a country').selectOption({ label: 'Denmark' });
			await expect(said(page)).toContainText('Denmark');
			await expect(said(page).locator('dd')).toHaveText(['yes', 'yes', 'no', 'yes']);
			await expect(stage.locator('.composition:visible .found').first()).toBeAttached();
			await expectAgreement(page);

			// Away and back: the designed picture, table and controls.
			await jumpTo(page, 'returned');
			await expectAgreement(page);
			await jumpTo(page, 'doors');
			await expectAgreement(page);
			expect(await stagePicture(page, 'home')).toBe(designed);
			expect(await names(page)).toEqual(inTable);
			await expect(control(page, 'Find a country')).toHaveValue('');
		});
	});
}

test('a reader sorts the doors step by step and all at once, and a screen reader finds nothing unnamed', async ({
	page
}) => {
	await open(page, '?read=steps#doors');
	await control(page, 'Show').selectOption('reentry:shut');
	await expect(
		page.locator('[data-stage="home"] .staged[data-shown] .picture-title')
	).toContainText('5 barred');

	// All at once there is no stage: the step's own picture changes, and stays while one reads on.
	await page.getByRole('button', { name: 'How to read' }).click();
	await page.locator('.reading-menu').getByRole('radio', { name: 'All at once' }).click();
	const own = page.locator('#doors .still');
	await expect(own.locator('.composition:visible [data-country]')).toHaveCount(countries.length);
	await control(page, 'Show').selectOption('reentry:shut');
	await expect(own.locator('.picture-title')).toContainText('5 barred');
	await expect(own.locator('.picture')).toHaveAccessibleName(/5 barred/);
	await expect(own.locator('.composition:visible [data-country]')).toHaveCount(5);
	await jumpTo(page, 'returned');
	await expect(own.locator('.picture-title')).toContainText('5 barred');

	const { violations } = await new AxeBuilder({ page }).include('#doors').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);

	// On paper there are no controls.
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('#doors .choices')).toBeHidden();
});

test.describe('Without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a reader of the doors finds the whole picture and table, and no dead control', async ({
		page
	}) => {
		await page.goto('/#doors');
		await expect(page.locator('#doors select')).toHaveCount(0);
		await expect(page.locator('#doors .choices-place')).toBeHidden();
		await expect(page.locator('#doors tbody tr')).toHaveCount(countries.length);
		await expect(page.locator('#doors .composition:visible [data-country]')).toHaveCount(
			countries.length
		);
	});
});
