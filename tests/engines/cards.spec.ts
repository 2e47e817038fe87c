// Source cards in Firefox and WebKit: how popovers open, close and give the focus back there.
// Not proved here: what a card says (tests/browser/cards.spec.ts), a finger, a screen reader.
import { expect } from '@playwright/test';
import type { Engine } from './drivers/engine';
import { click, desktop, jumpTo, look, open, phone, scrolled, soon, test } from './reader';

const marker = (fact: string): string => `.prose [data-fact="${fact}"]`;
const card = (fact: string): string => `[id="card-${fact}"]`;

const expectSeen = (engine: Engine, fact: string, seen: boolean): Promise<void> =>
	soon(() => look(engine, card(fact)).then((it) => it.seen), card(fact)).toBe(seen);
const expectFocus = (engine: Engine, selector: string): Promise<void> =>
	soon(() => look(engine, selector).then((it) => it.focused), `focus on ${selector}`).toBe(true);

for (const [name, screen] of Object.entries({ phone, desktop })) {
	test(`a reader opens and closes source cards by mouse and keys on a ${name} screen, and is not moved`, async ({
		engine,
		site
	}) => {
		await engine.resize(screen);
		await open(engine, site);
		await jumpTo(engine, 'men-and-women');

		// With the mouse, and away again with Escape.
		await click(engine, marker('icsr.male'));
		await expectSeen(engine, 'icsr.male', true);
		const before = await scrolled(engine);
		const shown = await look(engine, card('icsr.male'));
		expect(shown.whole).toBe(true);
		expect(shown.holdsFocus).toBe(true);
		await engine.press('Escape');
		await expectSeen(engine, 'icsr.male', false);
		await expectFocus(engine, marker('icsr.male'));

		// With Enter, on inside the card with Tab, and away with its button.
		await engine.press('Enter');
		await expectSeen(engine, 'icsr.male', true);
		await engine.press('Tab');
		expect((await look(engine, card('icsr.male'))).holdsFocus).toBe(true);
		await click(engine, `${card('icsr.male')} button`);
		await expectSeen(engine, 'icsr.male', false);
		await expectFocus(engine, marker('icsr.male'));

		// Away with a click beside it; and a second card takes the place of the first.
		await engine.press('Enter');
		await expectSeen(engine, 'icsr.male', true);
		await engine.clickAt(screen.width / 2, 70);
		await expectSeen(engine, 'icsr.male', false);
		await click(engine, marker('icsr.female'));
		await expectSeen(engine, 'icsr.female', true);
		await expectSeen(engine, 'icsr.male', false);
		expect(await scrolled(engine)).toBe(before);

		// A word that needs explaining works the same way.
		await engine.press('Escape');
		const word = '.step .term';
		await click(engine, word);
		await soon(() => look(engine, '.card:popover-open').then((it) => it.text)).toMatch(/\w/);
		await engine.press('Escape');
		await expectFocus(engine, word);
	});
}
