// What spoils a lesson: colours that cannot be chosen, keys that are lost, windows that do not open, a focus that cannot
// be seen, words that cannot be found, a translator in between.
// Not proved here: that a browser's own find bar and translator do what the page is told here in their place.
import { expect, type Page } from '@playwright/test';
import { begun, expectSlide, goTo, openDeck, placeOf, slides } from './present';
import { test } from './story';
import { soon } from './waiting';

const ids = slides.map(({ id }) => id);
const at = (place: number): string => ids[place] ?? '';
test.use({ viewport: { width: 1280, height: 720 } });

/** The colour of the paper of what is shown, as brightness from 0 to 255. */
const paper = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const shown = document.querySelector('[data-current] .slide, .slide[data-current]');
		const colour = shown ? getComputedStyle(shown).backgroundColor : '';
		return Number(/\d+/.exec(colour)?.[0]);
	});
const expectPaper = (page: Page, theme: string): Promise<void> =>
	expect.poll(async () => ((await paper(page)) > 128 ? 'light' : 'dark')).toBe(theme);

test('a teacher chooses light or dark slides on any system, by link or in the help, in both windows; paper stays light', async ({
	page
}) => {
	for (const path of ['present/', 'present/speaker/']) {
		for (const [system, other] of [
			['light', 'dark'],
			['dark', 'light']
		] as const) {
			await page.emulateMedia({ colorScheme: system });
			await openDeck(page, `${path}?theme=${other}&slide=origins`);
			await expectPaper(page, other);
			await page.emulateMedia({ media: 'print' });
			await expectPaper(page, 'light');
			await page.emulateMedia({ media: null });
			await page.keyboard.press('?');
			for (const [name, shown] of [
				['As the system', system],
				[other === 'dark' ? 'Dark' : 'Light', other],
				[system === 'dark' ? 'Dark' : 'Light', system]
			] as const) {
				await page.getByRole('radio', { name }).check();
				await expectPaper(page, shown);
			}
			// The help itself, and pictures drawn in the page's own colours, go with the paper.
			const ink = await page
				.locator('dialog[open]')
				.evaluate((dialog) => Number(/\d+/.exec(getComputedStyle(dialog).color)?.[0]));
			expect(ink < 128).toBe(system === 'light');
		}
	}
});

test('a list or a button of the speaker’s window that was clicked does not take the clicker’s keys', async ({
	page
}) => {
	await openDeck(page, `present/speaker/?slide=${at(5)}`);
	const lesson = page.getByRole('combobox', { name: 'Lesson' });
	const list = page.getByRole('combobox', { name: 'Go to slide number' });
	// Chosen with the mouse: the browser's own list is open, and its choice is made with the keys of the list.
	await lesson.click();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(lesson).toHaveValue('60');
	await page.keyboard.press('PageDown');
	await expectSlide(at(6), page);
	await expect(lesson).toHaveValue('60');
	// Opened, and left as it was.
	await list.click();
	await page.keyboard.press('Escape');
	await page.keyboard.press('PageDown');
	await expectSlide(at(7), page);
	await page.getByRole('button', { name: 'Back' }).click();
	await expectSlide(at(6), page);
	await page.keyboard.press('Space');
	await expectSlide(at(7), page);
	await page.getByRole('button', { name: 'Black' }).click();
	await expect(page.locator('main')).toHaveAttribute('data-cover', 'black');
	await page.keyboard.press('Space');
	await expectSlide(at(8), page);
	for (const name of ['Start', 'Pause', 'Reset']) {
		await page.getByRole('button', { name }).click();
		await page.keyboard.press('PageUp');
		await page.keyboard.press('Space');
		await expectSlide(at(8), page);
	}
	// Whoever has come to it with Tab goes on in it.
	await lesson.focus();
	await page.keyboard.press('ArrowDown');
	await expect(lesson).toHaveValue('90');
	await expect(lesson).toBeFocused();
	await expectSlide(at(8), page);
});

test('there is one window for the class: S in the speaker’s window finds it, and the help names only keys that work there', async ({
	page
}) => {
	await openDeck(page, 'present/?slide=origins');
	const [speaker] = await Promise.all([
		page.context().waitForEvent('page'),
		page.keyboard.press('s')
	]);
	await begun(speaker);
	await expectSlide('origins', page, speaker);
	await expect(speaker.locator('.screens')).toHaveAttribute('data-screens', '1');
	await speaker.keyboard.press('s');
	await speaker.keyboard.press('?');
	const help = speaker.getByRole('dialog', { name: 'Keys and help' });
	await expect(help).toBeVisible();
	const keys = await help.getByRole('rowheader').allInnerTexts();
	expect(keys).toContain('S');
	expect(keys).toContain('Escape');
	expect(keys.join()).not.toMatch(/\bO\b/);
	await expect(help).toContainText('extend');
	expect(page.context().pages()).toHaveLength(2);
	await expect(speaker.locator('.screens')).toHaveAttribute('data-screens', '1');
});

for (const [how, answer] of [
	['gives none', 'null'],
	['gives one that is closed already', '({ closed: true })']
] as const) {
	test(`a browser that opens no window (it ${how}) leaves a teacher with a word and a link to it`, async ({
		page
	}) => {
		await page.addInitScript(`window.open = () => ${answer}`);
		for (const [path, to] of [
			['present/?slide=doors', '/present/speaker/'],
			['present/speaker/?slide=doors', '/present/']
		] as const) {
			await openDeck(page, path);
			await page.keyboard.press('s');
			const dialog = page.getByRole('dialog', { name: 'did not let a window open' });
			await expect(dialog).toBeVisible();
			const href = await dialog.getByRole('link').getAttribute('href');
			expect(new URL(href ?? '').pathname).toBe(to);
			expect(new URL(href ?? '').searchParams.get('slide')).toBe('doors');
			await page.keyboard.press('Escape');
			await expect(dialog).toBeHidden();
			await page.keyboard.press('ArrowRight');
			await expectSlide(at(placeOf('doors') + 1), page);
		}
	});
}

test('a teacher who goes through the page with Tab always sees where the focus is, under a black screen too', async ({
	page
}) => {
	const lost = (): Promise<string[]> =>
		page.evaluate(() => {
			const focused = document.activeElement;
			if (!focused || focused === document.body || focused.tagName === 'MAIN') return [];
			const { left, right, top, bottom, width, height } = focused.getBoundingClientRect();
			const shown =
				width > 8 && height > 8 && left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom > 0;
			const over = document.elementFromPoint(
				(left + right) / 2,
				Math.min((top + bottom) / 2, innerHeight - 1)
			);
			// A link over two lines has its middle beside its words.
			const covered = over?.closest('.cover-black, .cover-code') && !focused.contains(over);
			return shown && !covered ? [] : [focused.outerHTML.slice(0, 120)];
		});
	for (const path of ['present/?slide=origins', 'present/speaker/?slide=origins']) {
		await openDeck(page, path);
		const names: string[] = [];
		for (const cover of path.includes('speaker') ? [''] : ['', 'b', 'q']) {
			if (cover) await page.keyboard.press(cover);
			for (let stop = 0; stop < 12; stop += 1) {
				await page.keyboard.press('Tab');
				expect(await lost(), `${path}, ${cover}`).toEqual([]);
				names.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
			}
			if (cover) await page.keyboard.press(cover);
		}
		expect(names.some((name) => name.includes('The story'))).toBe(true);
	}
});

test('a screen reader is at the slide’s heading after each turn, while keys and controls keep working', async ({
	page
}) => {
	const focused = (): Promise<void> =>
		soon(
			page,
			() => {
				const { activeElement } = document;
				const slide = activeElement?.closest('[data-current]');
				return [activeElement?.tagName ?? '', String(slide !== null && slide !== undefined)];
			},
			undefined,
			['H2', 'true']
		);
	for (const path of ['present/', 'present/speaker/']) {
		await openDeck(page, `${path}?slide=origins`);
		const place = placeOf('origins');
		for (const [key, to] of [
			['Space', place + 1],
			['PageDown', place + 2],
			['Shift+Space', place + 1],
			['ArrowUp', place],
			['ArrowDown', place + 1]
		] as const) {
			await page.keyboard.press(key);
			await expectSlide(at(to), page);
			await focused();
			const heading = page.locator('[data-current] h2').first();
			await expect(heading).toHaveCSS('outline-style', 'none');
		}
		// Whoever turns pages with the button stays on it.
		const next = page.getByRole('button', { name: 'Next' });
		await next.focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await expectSlide(at(place + 3), page);
		await expect(next).toBeFocused();
	}
	await openDeck(page, 'present/?slide=origins');
	await page.keyboard.press('o');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expectSlide(at(placeOf('origins') + 1), page);
	await focused();
});

test('words of every slide are found by the browser, which then shows that slide', async ({
	page
}) => {
	await openDeck(page);
	const hidden = await page.$$eval('.slide', (all) =>
		all.map((slide) => {
			const { display, contentVisibility } = getComputedStyle(slide);
			return `${display} ${contentVisibility}`;
		})
	);
	expect(new Set(hidden.slice(1))).toEqual(new Set(['block hidden']));
	expect(hidden[0]).toBe('block visible');
	// A link to a place reveals what is hidden in the same way as find in page does, by the same rules.
	for (const id of ['doors', 'heard', 'chapter-home', 'before-you-read']) {
		await page.evaluate((id) => location.assign(`#${id}-heading`), id);
		await expectSlide(id, page);
		await expect(page.locator(`[id="${id}-heading"]`)).toBeInViewport();
	}
	await page.keyboard.press('ArrowRight');
	await expectSlide(at(placeOf('before-you-read') + 1), page);
	await page.keyboard.press('o');
	await expect(page.locator('.slide[hidden]')).toHaveCount(0);
	// A link to words is looked up by the browser's own search of text.
	const [words = ''] = (await page.locator('#silence .prose p').first().innerText()).split(',');
	await page.goto('about:blank');
	await openDeck(page, `present/#:~:text=${encodeURIComponent(words)}`);
	await expectSlide('silence', page);
});

test('a link to a slide is followed where another window shows another, and a reload goes where the others are', async ({
	page,
	context
}) => {
	await openDeck(page);
	await page.keyboard.press('PageDown');
	await expectSlide(at(1), page);
	const linked = await context.newPage();
	await openDeck(linked, 'present/?slide=silence');
	await expectSlide('silence', linked, page);
	await page.keyboard.press('PageDown');
	await linked.reload();
	await begun(linked);
	await expectSlide(at(placeOf('silence') + 1), linked, page);
	// The very first slide is a link like any other, and so is one to the speaker's window.
	const speaker = await context.newPage();
	await openDeck(speaker, `present/speaker/?slide=${at(0)}`);
	await expectSlide(at(0), speaker, linked, page);
});

test('keys count by their place where a layout has no Latin letters, and arrows leave a long slide its scrolling', async ({
	page
}) => {
	await openDeck(page, 'present/?slide=origins');
	const press = (key: string, code: string): Promise<void> =>
		page.evaluate(
			([key, code]) => {
				document.body.dispatchEvent(
					new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })
				);
			},
			[key, code] as const
		);
	await press('и', 'KeyB');
	await expect(page.locator('.cover-black')).toBeVisible();
	await page.locator('.cover-black').click({ position: { x: 40, y: 40 } });
	await expect(page.locator('.cover-black')).toHaveCount(0);
	await press('ν', 'KeyN');
	await expectSlide(at(placeOf('origins') + 1), page);
	// A small window: the slide is higher than the screen.
	await page.setViewportSize({ width: 420, height: 380 });
	await goTo(page, 'origins');
	await page.keyboard.press('ArrowDown');
	await soon(
		page,
		() => (document.querySelector('.slide[data-current]')?.scrollTop ?? 0) > 0,
		undefined,
		true
	);
	await expectSlide('origins', page);
	await page.$eval('.slide[data-current]', (slide) => slide.scrollTo(0, slide.scrollHeight));
	await page.keyboard.press('ArrowDown');
	await expectSlide(at(placeOf('origins') + 1), page);
});

test('digits typed for a slide can be seen while the bar is hidden, and are forgotten after a while', async ({
	page
}) => {
	await page.clock.install();
	await openDeck(page, 'present/?slide=origins');
	await page.keyboard.press('3');
	await expect(page.locator('.typed')).toHaveText('3');
	await page.clock.runFor(60_000);
	await expect(page.locator('.typed')).toHaveCount(0);
	await page.keyboard.press('7');
	await page.keyboard.press('Enter');
	await expectSlide(at(6), page);
});

for (const [translator, markup] of [
	['Chrome’s', ['font', 'font']],
	['one that uses spans', ['span']]
] as const) {
	test(`what changes stays right after a translator has put its own elements in place of text: ${translator}`, async ({
		page,
		context
	}) => {
		/** Does what a translator does: every text outside pictures and data gets elements around it. */
		const translate = (each: Page): Promise<void> =>
			each.evaluate((markup) => {
				const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				const texts: Text[] = [];
				for (let node = walker.nextNode(); node; node = walker.nextNode())
					if (
						node instanceof Text &&
						node.data &&
						!node.parentElement?.closest('svg, script, style, noscript')
					)
						texts.push(node);
				for (const text of texts) {
					const outer = document.createElement(markup[0] ?? 'font');
					let inner = outer;
					for (const name of markup.slice(1))
						inner = inner.appendChild(document.createElement(name));
					inner.textContent = text.data;
					text.replaceWith(outer);
				}
			}, markup);
		const speaker = await context.newPage();
		await speaker.clock.install();
		await openDeck(page, 'present/?slide=origins');
		await openDeck(speaker, 'present/speaker/?slide=origins');
		await expect(speaker.locator('[data-screens]')).toHaveAttribute('data-screens', '1');
		await translate(page);
		await translate(speaker);
		const place = placeOf('origins');
		await page.keyboard.press('ArrowRight');
		await expectSlide(at(place + 1), page, speaker);
		await expect(page.locator('.place')).toHaveText(`${place + 2} of ${ids.length}`);
		await page.keyboard.press('4');
		await expect(page.locator('.place')).toHaveText('Go 4');
		await page.keyboard.press('Escape');
		await expect(page.locator('.place')).toHaveText(`${place + 2} of ${ids.length}`);
		await page.keyboard.press('q');
		await expect(page.locator('.code-local')).toContainText('only on this machine');
		await translate(page);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('q');
		await expect(page.locator('.code-address')).toContainText(`#${slides[place + 2]?.at}`);
		await page.keyboard.press('q');
		const planned = await speaker.locator('.planned').innerText();
		await speaker.getByRole('button', { name: 'Start' }).click();
		await speaker.clock.runFor(65_000);
		await expect(speaker.locator('.stopwatch')).toHaveText(/^\s*1:0\d\s*$/);
		await expect(speaker.locator('.pace')).toContainText('ahead');
		await translate(speaker);
		await speaker.clock.runFor(60_000);
		await expect(speaker.locator('.stopwatch')).toHaveText(/^\s*2:0\d\s*$/);
		await speaker.keyboard.press('Home');
		await expectSlide(at(0), speaker, page);
		await expect(speaker.locator('.pace')).toContainText('behind');
		await expect.poll(() => speaker.locator('.planned').innerText()).not.toBe(planned);
		await expect(speaker.locator('.turn[data-current] h2').first()).toContainText('Fifty-eight');
		await page.close();
		await expect(speaker.locator('[data-screens]')).toContainText('No window for the class');
		await speaker.getByRole('button', { name: 'Pause' }).click();
		await speaker.getByRole('button', { name: 'Reset' }).click();
		await expect(speaker.locator('.stopwatch')).toHaveText(/^\s*0:00\s*$/);
		await expect(speaker.locator('.pace')).toHaveText(/^\s*$/);
	});
}
