// Labels of pictures as text: what is heard, found and copied of them.
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { all, bytes, everything, page, words } from './site';

/** Labels of several lines whose last word of one line runs into the first of the next. */
const runTogether = (within: Parameters<typeof all>[1]): string[] =>
	all('text', within).flatMap((label) => {
		const lines = all('tspan', label).map(words).filter(Boolean);
		return lines.length > 1 && words(label) !== lines.join(' ') ? [words(label)] : [];
	});

/** How many labels stand in more than one line. */
const ofLines = (within: Parameters<typeof all>[1]): number =>
	all('text', within).filter((label) => all('tspan', label).map(words).filter(Boolean).length > 1)
		.length;

describe('The labels of pictures', () => {
	for (const path of ['/', '/embed/', '/embed/silence/', '/present/', '/handout/pupil/'])
		it(`are words apart to whoever copies, searches or listens: ${path}`, () => {
			expect(ofLines(page(path))).toBeGreaterThan(0);
			expect(runTogether(page(path))).toEqual([]);
		});

	it('are words apart in every file of a picture', () => {
		const files = everything.filter((path) => /^\/pictures\/.*\.svg$/.test(path));
		const drawn = files.map((path) => [path, fromHtml(bytes(path).toString('utf8'))] as const);
		expect(files.length).toBeGreaterThan(40);
		expect(drawn.reduce((sum, [, svg]) => sum + ofLines(svg), 0)).toBeGreaterThan(files.length);
		expect(
			drawn.flatMap(([path, svg]) => runTogether(svg).map((said) => `${path}: ${said}`))
		).toEqual([]);
	});
});
