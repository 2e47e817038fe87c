// What editors may ask of an embed, and what strangers may try: the parser of options.
// Not proved here: what an embed does with its options (tests/browser/frame*.spec.ts).
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	accentOf,
	asked,
	choices,
	papers,
	readOptions,
	type Allowed
} from '../../../src/lib/embed/options';

const allowed: Allowed = { steps: ['origins', 'when', 'home'], languages: ['en', 'de'] };
const read = (query: string) => readOptions(asked(query), allowed);
const usual = {
	mode: 'auto',
	step: '',
	theme: 'auto',
	font: 'serif',
	accent: undefined,
	lang: ''
};

/** Contrast by WCAG's formula, written a second time so that the one under test is not its own judge. */
function contrast(one: string, other: string): number {
	const light = (hex: string): number => {
		const [r = 0, g = 0, b = 0] = [1, 3, 5]
			.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
			.map((c) => (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)));
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

describe('An editor who asks something of an embed', () => {
	it('gets what is on the list', () => {
		expect(
			read('?mode=steps&step=when&theme=dark&font=sans&lang=de&accent=%23005ea5')
		).toMatchObject({ mode: 'steps', step: 'when', theme: 'dark', font: 'sans', lang: 'de' });
		for (const mode of choices.mode) expect(read(`?mode=${mode}`).mode).toBe(mode);
	});

	it('gets the usual for whatever is not', () => {
		for (const query of [
			'',
			'?',
			'?mode=Steps&step=ORIGINS&theme=black&font=Comic+Sans&lang=fr&accent=red',
			'?mode=&step=&accent=%23',
			'?mode=steps%20&step=origins%00',
			'?%&%%%=&=&&&',
			'?__proto__=1&constructor=2&mode=__proto__&step=constructor&accent=toString'
		])
			expect(read(query)).toEqual(usual);
	});

	it('is answered by the first of two', () => {
		expect(read('?mode=all&mode=steps').mode).toBe('all');
	});

	it('gets an accent that can be read on both papers, whatever the colour', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
				const accent = accentOf(value.toString(16).padStart(6, '0'));
				expect(contrast(accent?.light ?? '', papers.light)).toBeGreaterThanOrEqual(4.5);
				expect(contrast(accent?.dark ?? '', papers.dark)).toBeGreaterThanOrEqual(4.5);
			})
		);
		// A colour that is readable as it is stays as it is.
		expect(accentOf('005ea5')?.light).toBe('#005ea5');
		expect(accentOf('#abc')?.dark).toBe('#aabbcc');
	});

	it('has it measured against the papers that the page really has', () => {
		const tokens = readFileSync('src/lib/page/tokens.css', 'utf8');
		expect(tokens).toContain(`--paper: light-dark(${papers.light}, ${papers.dark})`);
	});
});

describe('A stranger who tries out parameters', () => {
	it('gets nothing but what is on the list, ten thousand times', () => {
		const name = fc.constantFrom(...Object.keys(usual), 'childId', 'read', '__proto__');
		const value = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 80 }),
			fc.constantFrom(
				'javascript:alert(1)',
				'"><script>alert(1)</script>',
				'#fff;background:url(//evil.example)',
				'../../',
				'steps',
				'origins',
				'fff'
			)
		);
		const query = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc
				.array(fc.tuple(name, value), { maxLength: 8 })
				.map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`)
		);
		fc.assert(
			fc.property(query, (text) => {
				const options = read(text);
				expect(Object.keys(options)).toEqual(['mode', 'step', 'theme', 'font', 'accent', 'lang']);
				expect(choices.mode).toContain(options.mode);
				expect(choices.theme).toContain(options.theme);
				expect(choices.font).toContain(options.font);
				expect(['', ...allowed.steps]).toContain(options.step);
				expect(['', ...allowed.languages]).toContain(options.lang);
				for (const colour of Object.values(options.accent ?? {}))
					expect(colour).toMatch(/^#[0-9a-f]{6}$/);
			}),
			{ numRuns: 10_000 }
		);
	});
});
