// Every slide on the three screens that projectors have: large enough, dark enough, and all of it on the screen.
// Not proved here: what a projector does to colours, and text that lies over a mark of another colour than the
// paper's where the browser does not say what lies beneath.
import { expect } from '@playwright/test';
import { goTo, openDeck, slides } from './present';
import { test } from './story';

/** Words to read in a room, px on a screen 1280 wide; on another screen, the same part of its width. */
const roomSize = 24;
/** Sources are small print: for whoever walks up to the screen. */
const smallPrint = 16;
/** Contrast of words in a room, to one. */
const roomContrast = 7;

/** What is wrong with the slide shown, in sentences. Runs in the page. */
function wrong({ least, small, contrast }: { least: number; small: number; contrast: number }) {
	const said: string[] = [];
	const slide = document.querySelector<HTMLElement>('.slide[data-current]');
	if (!slide) return ['No slide is shown.'];
	// The whole screen, not the slide's own box: that could lie beside it.
	const box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
	const { x, y, width, height } = slide.getBoundingClientRect();
	if (x !== 0 || y !== 0 || width !== innerWidth || height !== innerHeight)
		said.push(`It is ${width} × ${height} px large at ${x}, ${y}.`);
	if (slide.scrollHeight > slide.clientHeight + 1)
		said.push(`It is ${slide.scrollHeight - slide.clientHeight} px too high.`);
	if (slide.scrollWidth > slide.clientWidth + 1)
		said.push(`It is ${slide.scrollWidth - slide.clientWidth} px too wide.`);

	const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
	const luminance = (colour: string): number => {
		const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
			const part = value / 255;
			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const between = (one: string, other: string): number => {
		const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
		return (high + 0.05) / (low + 0.05);
	};
	const paper = getComputedStyle(slide).backgroundColor;
	/** The colour under a place: that of a filled mark, or the paper's. */
	const under = (x: number, y: number): string => {
		for (const element of document.elementsFromPoint(x, y)) {
			if (!(element instanceof SVGGeometryElement)) continue;
			const { fill, fillOpacity, opacity } = getComputedStyle(element);
			if (fill.startsWith('rgb(') && Number(fillOpacity) * Number(opacity) > 0.9) return fill;
		}
		return paper;
	};
	const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
	let texts = 0;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const element = node.parentElement as Element | null;
		const words = node.textContent?.trim() ?? '';
		if (!element || !words || element.closest('.unseen, .to') || !element.checkVisibility())
			continue;
		texts += 1;
		const style = getComputedStyle(element);
		const drawn = element instanceof SVGGraphicsElement;
		const scale = drawn ? (element.getScreenCTM()?.a ?? 0) : 1;
		const size = parseFloat(style.fontSize) * scale;
		const wanted = element.closest('.small-print') ? small : least;
		if (size < wanted - 0.01) said.push(`"${words}" is ${size.toFixed(1)} px high.`);
		const range = document.createRange();
		range.selectNodeContents(node);
		for (const rect of range.getClientRects()) {
			const { left, right, top, bottom } = rect;
			if (
				left < box.left - 1 ||
				right > box.right + 1 ||
				top < box.top - 1 ||
				bottom > box.bottom + 1
			)
				said.push(`"${words}" runs out of the slide.`);
		}
		const { left, right, top, bottom } = range.getBoundingClientRect();
		const colour = drawn ? style.fill : style.color;
		const ground = drawn ? under((left + right) / 2, (top + bottom) / 2) : paper;
		const found = between(colour, ground);
		if (found < contrast)
			said.push(`"${words}" (${colour} on ${ground}) stands out at ${found.toFixed(1)} to 1.`);
	}
	if (texts < 2) said.push(`Only ${texts} pieces of text were found.`);

	// Words and picture keep apart.
	const prose = slide.querySelector('.slide-words')?.getBoundingClientRect();
	const print = slide.querySelector('.small-print')?.getBoundingClientRect();
	for (const text of slide.querySelectorAll('.slide-picture text, .slide-picture .picture-title')) {
		const rect = text.getBoundingClientRect();
		for (const other of [prose, print]) {
			if (!other || !text.checkVisibility() || rect.width === 0) continue;
			const apart =
				rect.right <= other.left + 1 ||
				rect.left >= other.right - 1 ||
				rect.bottom <= other.top + 2 ||
				rect.top >= other.bottom - 2;
			if (!apart) said.push(`"${text.textContent}" lies over words.`);
		}
	}
	return said;
}

for (const [width, height] of [
	[1280, 720],
	[1920, 1080],
	[1024, 768]
] as const) {
	for (const colorScheme of width === 1280 ? (['light', 'dark'] as const) : (['light'] as const)) {
		test(`every slide can be read from the last row at ${width} × ${height}, ${colorScheme}`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height });
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await openDeck(page);
			// Pictures are not for pointers; here the browser is to say what lies under their words.
			await page.addStyleTag({ content: '.drawing * { pointer-events: auto !important }' });
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			const found: string[] = [];
			for (const { id } of slides) {
				await goTo(page, id);
				const least = Math.min(roomSize, (roomSize * width) / 1280) * Math.max(1, width / 1280);
				const said = await page.evaluate(wrong, {
					least,
					small: smallPrint,
					contrast: roomContrast
				});
				found.push(...said.map((each) => `${id}: ${each}`));
			}
			expect(found).toEqual([]);
		});
	}
}
