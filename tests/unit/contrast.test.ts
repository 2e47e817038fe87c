// Contrast of every pair of tokens in use, light and dark, usual and raised, by WCAG's formula.
// It does not prove what lies over what in a picture, nor how a screen shows a colour.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/lib/page/tokens.css', 'utf8').replaceAll(/\/\*.*?\*\//gs, '');

/** Tokens with a light and a dark colour, in one part of the file. */
function tokens(part: string): Map<string, readonly [light: string, dark: string]> {
	const pattern = /--(\w+):\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)/g;
	return new Map(
		[...part.matchAll(pattern)].map(([, name = '', l = '', d = '']) => [name, [l, d]])
	);
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

const usual = tokens(css.slice(0, css.indexOf('@media')));
const raised = new Map([...usual, ...tokens(css.slice(css.indexOf('prefers-contrast: more')))]);

describe.each([
	['usually', usual],
	['with raised contrast', raised]
])('A reader can tell apart, %s,', (_, set) => {
	const grounds = ['paper', 'card'] as const;
	const pairs = [
		...['ink', 'quiet', 'voice', 'group', 'state', 'opening'].map((name) => [name, 4.5] as const),
		['edge', 3] as const
	];
	it.each(
		pairs.flatMap(([name, least]) => grounds.map((ground) => [name, ground, least] as const))
	)('%s from %s, at %d to 1 or more, light and dark', (name, ground, least) => {
		for (const mode of [0, 1] as const) {
			const [one, other] = [set.get(name)?.[mode] ?? '', set.get(ground)?.[mode] ?? ''];
			expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
		}
	});

	it('the chosen reading from the others: paper on ink', () => {
		for (const mode of [0, 1] as const) {
			expect(
				contrast(set.get('paper')?.[mode] ?? '', set.get('ink')?.[mode] ?? '')
			).toBeGreaterThan(7);
		}
	});
});
