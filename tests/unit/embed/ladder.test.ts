// Which rung a frame chooses, and what it says of its height before anything is measured.
// Not proved here: that a frame sees what it chooses by (tests/browser/hosts.spec.ts).
import { describe, expect, it } from 'vitest';
import { heightAt, stepperHeight, type Row } from '../../../src/lib/embed/frame/heights';
import { choose, type Seen } from '../../../src/lib/embed/frame/ladder';

const usual: Seen = {
	mode: 'auto',
	step: false,
	framed: true,
	wordpress: false,
	granted: true,
	asked: 24000,
	given: 24000,
	teller: undefined,
	observer: true,
	low: false
};
const rung = (seen: Partial<Seen>): number => choose({ ...usual, ...seen }).rung;

describe('A frame stands', () => {
	it('on the second rung when its host tells where it is, and on the third when it does not', () => {
		expect(rung({ teller: 'pym' })).toBe(2);
		expect(rung({})).toBe(3);
		expect(rung({ framed: false, granted: undefined })).toBe(3);
	});

	it('on the fourth when nothing can tell, or nothing can be pinned', () => {
		expect(rung({ observer: false })).toBe(4);
		expect(rung({ low: true })).toBe(4);
		expect(rung({ low: true, teller: 'pym' })).toBe(4);
	});

	it('on the fifth when the host keeps its height, is WordPress, or is asked for a step', () => {
		expect(rung({ granted: false, given: 640 })).toBe(5);
		expect(rung({ wordpress: true })).toBe(5);
		expect(rung({ step: true })).toBe(5);
		expect(choose({ ...usual, granted: false, given: 640 }).reason).toContain('24000');
	});

	it('where the editor puts it, whatever the host does', () => {
		for (const granted of [true, false, undefined]) {
			expect(rung({ mode: 'all', granted })).toBe(4);
			expect(rung({ mode: 'steps', granted })).toBe(5);
			expect(rung({ mode: 'scroll', granted, wordpress: true })).toBe(3);
			expect(rung({ mode: 'scroll', granted, teller: 'guardian' })).toBe(2);
		}
		expect(rung({ mode: 'scroll', observer: false })).toBe(4);
	});

	it('with a reason, always', () => {
		for (const mode of ['auto', 'scroll', 'steps', 'all'] as const)
			expect(choose({ ...usual, mode }).reason).toMatch(/^[A-Z].+\.$/);
	});
});

describe('The table of heights', () => {
	const rows: Row[] = [
		[320, 3000, 5000],
		[640, 2000, 4000]
	];
	it('gives what was measured, and what lies between in proportion', () => {
		expect(heightAt(rows, 320, 1)).toBe(3000);
		expect(heightAt(rows, 640, 2)).toBe(4000);
		expect(heightAt(rows, 480, 1)).toBe(2500);
	});
	it('gives its ends beyond them', () => {
		expect(heightAt(rows, 100, 1)).toBe(3000);
		expect(heightAt(rows, 2000, 2)).toBe(4000);
	});
	it('refuses to guess from nothing', () => {
		expect(() => heightAt([], 320, 1)).toThrow('npm run heights');
	});
});

it('The stepper asks for a height that WordPress gives, at any width', () => {
	for (let width = 0; width < 2000; width += 50) {
		expect(stepperHeight(width)).toBeGreaterThanOrEqual(200);
		expect(stepperHeight(width)).toBeLessThanOrEqual(1000);
	}
});
