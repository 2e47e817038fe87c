import { describe, expect, it } from 'vitest';
import { onward } from '../../src/lib/readings/turning.svelte';

const room = { top: 41, bottom: 601 };
const line = 28;

describe('Next within a step', () => {
	it('goes on to the next step once words and picture have been on the screen', () => {
		const parts = [
			{ top: 60, bottom: 380 },
			{ top: 380, bottom: 602 }
		];
		expect(onward(parts, room, line)).toBe(0);
	});

	it('brings a picture that begins below the words to the top', () => {
		const parts = [
			{ top: 60, bottom: 380 },
			{ top: 390, bottom: 716 }
		];
		expect(onward(parts, room, line)).toBe(390 - 41);
	});

	it('goes on by almost a screen in words that are longer than it, so that no line is lost', () => {
		const parts = [{ top: 60, bottom: 1400 }];
		expect(onward(parts, room, line)).toBe(601 - 41 - 2 * line);
	});

	it('always goes on, however little room there is', () => {
		expect(onward([{ top: 41, bottom: 400 }], { top: 41, bottom: 61 }, line)).toBe(line);
	});
});
