// The same step is the same picture, however the reader came to it: random ways against the direct one.
// Not proved here: what is seen while a picture moves from one view to the next.
import { expect } from '@playwright/test';
import {
	chapters,
	eachScreen,
	expectAgreement,
	jumpTo,
	open,
	seeded,
	stagePicture,
	stepIds,
	test
} from './story';

for (const [number, { id: chapter, steps }] of chapters.entries()) {
	const [name, viewport] = eachScreen[number % 2] ?? ['desktop', { width: 1280, height: 800 }];

	test.describe(`On a ${name} screen`, () => {
		test.use({ viewport });

		test(`a reader who comes to "${chapter}" by any way finds the pictures of a reader who comes straight there`, async ({
			page,
			browser
		}) => {
			test.slow();
			const random = seeded(number + 1);
			const pick = (from: readonly string[]): string =>
				from[Math.floor(random() * from.length)] ?? '';
			const wanted = new Set([steps[0] ?? '', steps.at(-1) ?? '', pick(steps)]);

			const direct = await browser.newPage({ viewport, baseURL: test.info().project.use.baseURL });
			await open(page);
			for (const [round, id] of [...wanted].entries()) {
				// Half of the jumps stay in the chapter, where its pictures are brought from view to view.
				for (let jump = 0; jump < (round === 0 ? 12 : 6); jump += 1)
					await jumpTo(page, pick(jump % 2 ? steps : stepIds));
				await jumpTo(page, id);
				await expectAgreement(page);
				const wandered = await stagePicture(page, chapter);

				await open(direct, `#${id}`);
				await expectAgreement(direct);
				expect(await stagePicture(direct, chapter)).toBe(wandered);
			}
			await direct.close();
		});
	});
}
