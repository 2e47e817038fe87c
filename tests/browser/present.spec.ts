// A lesson as a teacher gives it: two windows that drive each other, keys, clickers, touch, buttons, and no script.
// Not proved here: a real projector or clicker, how a phone's camera reads the code, Safari and Firefox, and what a
// screen reader says.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { begun, expectSlide, goTo, openDeck, placeOf, slides } from './present';
import { stepIds, test } from './story';

const ids = slides.map(({ id }) => id);
const last = ids.at(-1) ?? '';
const at = (place: number): string => ids[place] ?? '';
const room = { width: 1280, height: 720 };
test.use({ viewport: room });

/** What a press or a click opens. */
async function opens(page: Page, act: () => Promise<void>): Promise<Page> {
	const [opened] = await Promise.all([page.context().waitForEvent('page'), act()]);
	await begun(opened);
	return opened;
}
const seconds = async (speaker: Page): Promise<number> => {
	const [minutes = 0, rest = 0] = (await speaker.locator('.stopwatch').innerText())
		.split(':')
		.map(Number);
	return minutes * 60 + rest;
};

test('the deck and the speaker’s window go through the whole lesson together, over reloads and closed windows', async ({
	page
}) => {
	// Some four hundred waits, each for a state: on a busy machine they add up.
	test.slow();
	await openDeck(page);
	let deck = page;
	let speaker = await opens(deck, () => deck.keyboard.press('s'));
	await expectSlide(at(0), deck, speaker);
	await expect(speaker.locator('.screens')).toHaveAttribute('data-screens', '1');
	await speaker.getByRole('button', { name: 'Start' }).click();
	await speaker.getByRole('combobox', { name: 'Lesson' }).selectOption('60');
	const third = Math.floor(ids.length / 3);
	for (const [place, id] of ids.entries()) {
		if (place === third) await deck.reload().then(() => begun(deck));
		if (place === third + 5) await speaker.reload().then(() => begun(speaker));
		if (place === 2 * third) {
			await deck.close();
			await expect(speaker.locator('.screens')).toHaveAttribute('data-screens', '0');
			await speaker.keyboard.press('ArrowRight');
			await speaker.keyboard.press('ArrowLeft');
			deck = await opens(speaker, () =>
				speaker.getByRole('button', { name: 'Open the slides' }).click()
			);
		}
		if (place === 2 * third + 5) {
			await speaker.close();
			// Until the deck knows that it is closed, a window asked for by its name is the closing one.
			await deck.waitForFunction(() => !opener || opener.closed);
			speaker = await opens(deck, () => deck.keyboard.press('s'));
			// The clock ran on in the window of the class, and the length is what was chosen.
			await expect(speaker.getByRole('button', { name: 'Pause' })).toBeVisible();
			await expect(speaker.getByRole('combobox', { name: 'Lesson' })).toHaveValue('60');
		}
		if (place > 0) await (place % 2 ? deck : speaker).keyboard.press('ArrowRight');
		await expectSlide(id, deck, speaker);
		await expect(speaker.locator(`[data-turn="${id}"] .mini`)).toBeVisible();
		const next = speaker.locator('.turn[data-next]');
		if (id === last) await expect(next).toHaveCount(0);
		else await expect(next).toHaveAttribute('data-turn', at(place + 1));
	}
	// A third window takes the place the others have.
	const another = await deck.context().newPage();
	await openDeck(another);
	await expectSlide(last, another, deck, speaker);
	await expect(speaker.locator('.screens')).toHaveAttribute('data-screens', '2');
	await another.keyboard.press('Home');
	await expectSlide(at(0), another, deck, speaker);
	await speaker.keyboard.press('b');
	for (const each of [another, deck]) await expect(each.locator('.cover-black')).toBeVisible();
	await another.keyboard.press('.');
	await expect(deck.locator('.cover-black')).toHaveCount(0);
	await speaker.getByRole('button', { name: 'Pause' }).click();
	const stood = await seconds(speaker);
	await speaker.reload();
	await begun(speaker);
	expect(await seconds(speaker)).toBe(stood);
	await speaker.getByRole('button', { name: 'Reset' }).click();
	await expect(speaker.locator('.stopwatch')).toHaveText('0:00');
});

test('every key does what it should in a real browser, and no key is taken from the browser or a form', async ({
	page
}) => {
	await openDeck(page, `present/?slide=${at(5)}`);
	const main = page.locator('main');
	const press = (key: string): Promise<void> => page.keyboard.press(key);
	for (const key of ['ArrowRight', 'Space', 'PageDown', 'n', 'N']) {
		await press(key);
		await expectSlide(at(6), page);
		await press('ArrowLeft');
		await expectSlide(at(5), page);
	}
	for (const key of ['ArrowLeft', 'Shift+Space', 'PageUp', 'p']) {
		await press(key);
		await expectSlide(at(4), page);
		await press('ArrowRight');
		await expectSlide(at(5), page);
	}
	await press('End');
	await expectSlide(last, page);
	await press('ArrowRight');
	await press('Home');
	await expectSlide(at(0), page);
	await press('1');
	await press('2');
	await press('Enter');
	await expectSlide(at(11), page);
	await press('7');
	await press('g');
	await expectSlide(at(6), page);
	await press('g');
	const number = page.getByRole('spinbutton');
	await expect(number).toBeFocused();
	// In the field, keys write: an N is no "next", and the arrows change the number.
	await page.keyboard.type('n9');
	await expect(number).toHaveValue('9');
	await expectSlide(at(6), page);
	await press('Enter');
	await expectSlide(at(8), page);
	for (const key of ['b', '.']) {
		await press(key);
		await expect(page.locator('.cover-black')).toBeVisible();
		await press(key);
		await expect(page.locator('.cover-black')).toHaveCount(0);
	}
	await press('b');
	await press('Escape');
	await expect(page.locator('.cover-black')).toHaveCount(0);
	for (const key of ['o', 'Escape']) {
		await press(key);
		await expect(main).toHaveAttribute('data-overview', '');
		await press(key);
		await expect(main).not.toHaveAttribute('data-overview', '');
	}
	await press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
	await press('?');
	const help = page.getByRole('dialog', { name: 'Keys and help' });
	await expect(help).toBeVisible();
	await press('ArrowRight');
	await press('Escape');
	await expect(help).toBeHidden();
	await expectSlide(at(8), page);

	// With a modifier a key is the browser's: nothing is done, and nothing is held back from it.
	await page.evaluate(() => {
		const taken: string[] = [];
		Object.assign(window, { taken });
		addEventListener('keydown', (event) => {
			if (event.defaultPrevented) taken.push(event.key);
		});
	});
	for (const modifier of ['Control', 'Alt', 'Meta']) {
		for (const key of ['ArrowRight', 'PageDown', 'n', 'p', 'b', 'o', 'q', 'End', 'Enter', '5', 'g'])
			await press(`${modifier}+${key}`);
	}
	for (const key of ['F5', 'F11', 'Tab']) {
		// The events alone: the page must not be reloaded while it is being looked at.
		await main.dispatchEvent('keydown', { key, bubbles: true, cancelable: true });
	}
	expect(await page.evaluate(() => (window as unknown as { taken: string[] }).taken)).toEqual([]);
	await expectSlide(at(8), page);

	// On a button, Space is the button's; a button that was clicked gives the keys back.
	const overview = page.getByRole('button', { name: 'Overview' });
	await overview.focus();
	await press('Space');
	await expect(main).toHaveAttribute('data-overview', '');
	await overview.click();
	await expect(main).not.toHaveAttribute('data-overview', '');
	await press('Space');
	await expectSlide(at(9), page);

	// Letters off: said in the address, so kept over a reload; what writes nothing still works.
	await press('?');
	await help.getByRole('checkbox').uncheck();
	await press('Escape');
	await expect(help).toBeHidden();
	await expect.poll(() => new URL(page.url()).searchParams.get('keys')).toBe('off');
	await page.reload();
	await begun(page);
	for (const key of ['n', 'b', 'o', 'q', '2', '.', '?']) await press(key);
	await press('Enter');
	await press('PageDown');
	await expectSlide(at(10), page);
	await expect(page.locator('.cover-black, .cover-code, dialog[open]')).toHaveCount(0);
});

test('a link shows its slide, a reload keeps it, and touch, buttons, overview and cards work without keys', async ({
	browser
}, { project }) => {
	const context = await browser.newContext({
		...project.use,
		viewport: room,
		hasTouch: true,
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await page.addInitScript(() => {
		const asked: string[] = [];
		Object.assign(window, { asked });
		Object.defineProperty(navigator, 'wakeLock', {
			value: {
				request: (kind: string) => {
					asked.push(kind);
					return Promise.resolve({ release: () => Promise.resolve() });
				}
			}
		});
	});
	await page.clock.install();
	await openDeck(page, 'present/?slide=origins');
	await expectSlide('origins', page);
	expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([
		'screen'
	]);
	const main = page.locator('main');
	await page.clock.runFor(3500);
	await expect(main).toHaveAttribute('data-idle', '');
	await expect(main).toHaveCSS('cursor', 'none');
	await page.mouse.move(300, 300);
	await expect(main).not.toHaveAttribute('data-idle', '');
	const place = placeOf('origins');
	await page.getByRole('button', { name: 'Next' }).click();
	await expectSlide(at(place + 1), page);
	await page.reload();
	await begun(page);
	await expectSlide(at(place + 1), page);
	await page.getByRole('button', { name: 'Back' }).click();
	await expectSlide('origins', page);
	const swipe = (from: number, to: number): Promise<void> =>
		page.evaluate(
			([from, to]) => {
				const target = document.querySelector('.slide[data-current]') ?? document.body;
				const touch = (x: number): Touch =>
					new Touch({ identifier: 1, target, clientX: x, clientY: 300 });
				const say = (type: string, x: number, touches: Touch[]): boolean =>
					target.dispatchEvent(
						new TouchEvent(type, { touches, changedTouches: [touch(x)], bubbles: true })
					);
				say('touchstart', from, [touch(from)]);
				say('touchend', to, []);
			},
			[from, to] as const
		);
	await swipe(800, 500);
	await expectSlide(at(place + 1), page);
	await swipe(500, 800);
	await expectSlide('origins', page);
	// A cited figure opens its card over the slide; the next slide takes it away.
	await page.locator('#origins [data-fact]').first().click();
	await expect(page.locator('.card:popover-open')).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(page.locator('.card:popover-open')).toHaveCount(0);
	await expectSlide(at(place + 1), page);
	await page.getByRole('button', { name: 'Overview' }).click();
	const links = page.locator('[data-to]');
	await expect(links).toHaveCount(ids.length);
	await expect(links.nth(place + 1)).toBeFocused();
	await links.nth(2).click();
	await expectSlide(at(2), page);
	await expect(main).not.toHaveAttribute('data-overview', '');
	await context.close();
});

test('pupils are given a code and a short address of the very step, made without a request off the origin', async ({
	page
}) => {
	const foreign: string[] = [];
	await openDeck(page, 'present/?slide=doors');
	const { origin } = new URL(page.url());
	page.on('request', (request) => {
		if (!request.url().startsWith(`${origin}/`)) foreign.push(request.url());
	});
	const story = await page.evaluate(
		() => JSON.parse(document.querySelector('[data-given]')?.textContent ?? '').story as string
	);
	expect(story).toMatch(/^https?:\/\/.*\/$/);
	for (const id of ['doors', 'chapter-home', 'discuss-home', ids[0] ?? '']) {
		await goTo(page, id);
		await page.keyboard.press('q');
		const anchor = slides[placeOf(id)]?.at;
		const address = story + (anchor ? `#${anchor}` : '');
		await expect(page.locator('.code-address')).toHaveText(address.replace(/^https?:\/\//, ''));
		await expect(page.getByRole('img', { name: address, exact: false })).toBeVisible();
		const path = await page.locator('.code-square path').getAttribute('d');
		expect(path?.length).toBeGreaterThan(1000);
		await page.keyboard.press('q');
		await expect(page.locator('.cover-code')).toHaveCount(0);
	}
	expect(foreign).toEqual([]);
});

test('without script both pages are documents: every slide with its words, every note with its slide', async ({
	browser
}, { project }) => {
	const page = await browser.newPage({ ...project.use, javaScriptEnabled: false });
	for (const [path, each] of [
		['/present/', '.slide'],
		['/present/speaker/', '.turn']
	] as const) {
		await page.goto(path);
		await expect(page.locator(`${each}:visible`)).toHaveCount(ids.length);
		for (const id of stepIds) await expect(page.locator(`[id="${id}-heading"]`)).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
	}
	await page.close();
});

test('axe finds nothing to mend in the deck, its overview, its help, its code, or the speaker’s window', async ({
	page
}) => {
	/** Slides and cards that are put away need no second look for every slide that is shown. */
	const away = ['.slide:not([data-current])', '.turn:not([data-current], [data-next])', '.card'];
	const look = async (what: string): Promise<void> => {
		const axe = new AxeBuilder({ page });
		// In the overview slides are pictures of themselves, behind their links.
		for (const each of what === 'overview' ? ['.sheet', '.card'] : away) axe.exclude(each);
		const { violations } = await axe.analyze();
		expect(
			violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes.map(({ html }) => html).join()}`)
		).toEqual([]);
	};
	await openDeck(page);
	for (const id of [ids[0] ?? '', 'chapter-home', 'origins', 'terms', 'discuss-home']) {
		await goTo(page, id);
		await look(id);
	}
	await page.keyboard.press('q');
	await expect(page.locator('.code-square path')).toBeVisible();
	await look('code');
	await page.keyboard.press('q');
	await page.keyboard.press('o');
	await look('overview');
	await page.keyboard.press('o');
	await page.keyboard.press('?');
	await look('help');
	await openDeck(page, 'present/speaker/?slide=origins');
	await look('speaker');
});
