// Readers who fling: far and at once, by wheel, by key, by scrollbar; nothing on the way may be left standing.
// Not proved here: the momentum of a real touch screen, which ends in the same places but not in one leap.
import { expect } from '@playwright/test';
import {
	eachScreen,
	expectAddress,
	expectAgreement,
	expectStep,
	open,
	seeded,
	stepIds,
	wheel,
	test
} from './story';

const first = stepIds[0] ?? '';
const last = stepIds.at(-1) ?? '';

for (const [name, viewport] of eachScreen) {
	test.describe(`On a ${name} screen`, () => {
		test.use({ viewport });

		test('a reader who drags the scrollbar to far places finds words and picture together', async ({
			page
		}) => {
			await open(page);
			const random = seeded(58);
			for (let leap = 0; leap < 12; leap += 1) {
				await page.evaluate((part) => {
					const most = document.documentElement.scrollHeight - innerHeight;
					scrollTo({ top: Math.round(most * part), behavior: 'instant' });
				}, random());
				await expectAgreement(page);
				// The first leap may end where the reader began, and arriving leaves the address as it was.
				if (leap > 0) await expectAddress(page);
			}
		});

		test('a reader who spins the wheel through half the story finds words and picture together', async ({
			page
		}) => {
			await open(page);
			await page.mouse.move(viewport.width / 2, viewport.height / 2);
			for (const by of [14_000, 9000, -17_000, 26_000, -5000, 90_000, -8000, -90_000]) {
				await wheel(page, by);
				await expectAgreement(page);
			}
			await expectStep(page, first);
		});

		test('a reader who presses End and Home comes to the last step and back to the first', async ({
			page
		}) => {
			await open(page);
			await page.keyboard.press('End');
			await expectStep(page, last);
			await expectAgreement(page);
			await expectAddress(page);
			await page.keyboard.press('Home');
			await expectStep(page, first);
			await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
			await expectAgreement(page);
			await expectAddress(page);
		});

		test('a reader who turns round in the middle of a fling is not left with the wrong picture', async ({
			page
		}) => {
			await open(page);
			await page.mouse.move(viewport.width / 2, viewport.height / 2);
			const random = seeded(17);
			for (let turn = 0; turn < 30; turn += 1) {
				// No waiting here: each turn of the wheel comes while the page is still moving.
				await page.mouse.wheel(0, (random() - 0.4) * 9000);
			}
			await expectAgreement(page);
			await page.evaluate(() => {
				for (const part of [0.9, 0.1, 0.7, 0.35])
					scrollTo({
						top: document.documentElement.scrollHeight * part,
						behavior: 'instant'
					});
			});
			await expectAgreement(page);
		});
	});
}
