// Readers who scroll at their own pace, with a wheel, and what stands beside the words at every moment.
// Not proved here: that it looks well, that it feels smooth, or that touch screens of real phones behave alike.
import { expect } from '@playwright/test';
import {
	currentStep,
	eachScreen,
	expectAddress,
	expectAgreement,
	listen,
	open,
	stepIds,
	steps,
	wheel,
	test
} from './story';

for (const [name, viewport] of eachScreen) {
	test.describe(`On a ${name} screen`, () => {
		test.use({ viewport });

		test('a reader who scrolls slowly meets every step in order, with its own picture and address', async ({
			page
		}) => {
			test.slow();
			await listen(page);
			await open(page);
			await page.mouse.move(viewport.width / 2, viewport.height / 2);
			const met = [await currentStep(page)];
			const end = () =>
				page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
			while (!(await end())) {
				await wheel(page, viewport.height * 0.35);
				await expectAgreement(page);
				const now = await currentStep(page);
				if (now !== met.at(-1)) {
					met.push(now);
					await expectAddress(page);
				}
			}
			expect(met).toEqual(stepIds);
			const heard = await page.evaluate(() => window.heard);
			expect(heard.map(({ step }) => step)).toEqual(stepIds);
			expect(heard.map(({ index }) => index)).toEqual(stepIds.map((_, index) => index));
			expect(heard.every(({ count }) => count === stepIds.length)).toBe(true);
			expect(heard.every(({ reading }) => reading === 'scroll')).toBe(true);
		});

		test('a reader who scrolls back up meets the same steps the other way round', async ({
			page
		}) => {
			test.slow();
			const way = stepIds.slice(0, 15).reverse();
			await open(page, `#${way[0]}`);
			await page.mouse.move(viewport.width / 2, viewport.height / 2);
			const met = [await currentStep(page)];
			while ((await page.evaluate(() => scrollY)) > 0) {
				await wheel(page, viewport.height * -0.5);
				await expectAgreement(page);
				const now = await currentStep(page);
				if (now !== met.at(-1)) met.push(now);
			}
			expect(met).toEqual(way);
		});
	});
}

test('an editor finds the same steps in the page as in its script', async ({ page }) => {
	await open(page);
	const listed = await page.$eval(
		'[data-outline]',
		(script) =>
			(JSON.parse(script.textContent ?? '') as { steps: { id: string; chapter: string }[] }).steps
	);
	expect(listed.map(({ id, chapter }) => ({ id, chapter }))).toEqual(await steps(page));
});
