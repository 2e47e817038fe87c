// The reader's place in Firefox and WebKit: links, reloads, the way back and forward, in every reading.
// Not proved here: places that a browser restores after it was closed or the phone ran out of memory.
import { expect } from '@playwright/test';
import {
	desktop,
	expectAgreement,
	expectStep,
	jumpTo,
	open,
	phone,
	scrolled,
	soon,
	started,
	test,
	wheel,
	click
} from './reader';

test('a reader with a link arrives at its step, reloads at it, follows a link and comes back to the very line', async ({
	engine,
	site
}) => {
	for (const screen of [phone, desktop]) {
		await engine.resize(screen);
		for (const id of ['origins', 'the-autumn', 'heard']) {
			await open(engine, site, `#${id}`);
			await expectStep(engine, id);
			await expectAgreement(engine);
			expect(await engine.evaluate(() => location.hash)).toBe(`#${id}`);
		}

		await open(engine, site);
		await jumpTo(engine, 'corruption');
		await wheel(engine, 150);
		await expectAgreement(engine);
		const left = await scrolled(engine);
		const isThere = async (id: string, top: number): Promise<void> => {
			await started(engine);
			await expectStep(engine, id);
			await soon(
				async () => Math.abs((await scrolled(engine)) - top),
				`back at ${top} px`
			).toBeLessThan(3);
			await expectAgreement(engine);
		};
		await engine.reload();
		await started(engine);
		await expectStep(engine, 'corruption');
		await expectAgreement(engine);
		// A driven reload goes to the step of the address, not to the line the reader was at.
		await engine.evaluate((top) => scrollTo({ top, behavior: 'instant' }), left);
		await expectStep(engine, 'corruption');

		await click(engine, '.chapter-list [data-to="home"]');
		await soon(() => scrolled(engine)).not.toBe(left);
		await jumpTo(engine, 'terms');
		await expectAgreement(engine);
		const further = await scrolled(engine);
		await engine.back();
		await isThere('corruption', left);
		await engine.forward();
		await isThere('terms', further);

		await engine.go(`${site.url}sources/`);
		await engine.back();
		await isThere('terms', further);
	}
});
