// Which composition a picture is drawn in, by the room it has.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compositions, fitting } from '../../../src/lib/charts/parts/compositions';

describe('A reader sees a picture in the composition that fits', () => {
	it.each([
		['a small phone', 320, 267, 'phone'],
		['a wide phone held sideways', 700, 340, 'phone'],
		['a text column', 640, 469, 'column'],
		['a tablet held upright', 740, 400, 'column'],
		['a wide screen', 760, 640, 'wide'],
		['a place that has no size yet', 0, 0, 'phone']
	])('on %s', (_, width, height, name) => {
		expect(fitting({ width, height }).name).toBe(name);
	});

	it('and no label of it falls under 12 px in the least room it is chosen for', () => {
		for (const [width, height] of [
			[480, 352],
			[620, 500]
		] as const) {
			const size = fitting({ width, height });
			const scale = Math.min(width / size.width, height / size.height);
			expect(size.text * scale, size.name).toBeGreaterThan(11.95);
		}
		expect(compositions).toHaveLength(3);
	});

	it('by the same bounds as the style sheets, for pages that are drawn without script', () => {
		const sheets = ['charts/parts/marks.css', 'page/small.css']
			.map((name) => readFileSync(`src/lib/${name}`, 'utf8'))
			.join('');
		expect(sheets).toContain('@container picture (min-width: 480px) {');
		expect(sheets).toContain('@container picture (min-width: 620px) and (min-height: 500px) {');
		expect(sheets).toContain('@container picture (min-width: 480px) and (max-height: 351.98px) {');
	});
});
