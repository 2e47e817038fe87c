// The composition of the promises at each size: what stands where, in viewBox units.
import type { Size } from '../parts/compositions';

/** Where things of one composition stand. Heights are baselines from the top. */
export interface Plan {
	/** Which of the two wordings is set. */
	words: 'full' | 'short';
	/** Font size of promises; complaints share it where there is room. */
	big: number;
	complaint: number;
	/** Where the column of complaints starts. */
	right: number;
	/** Where a promise turns. */
	hinge: number;
	/** Widest line of a promise. */
	promise: number;
	/** Baseline of the two column heads; a phone has none. */
	head?: number;
	/** The line of each promise, in their order. */
	rules: readonly number[];
	/** First baselines of the complaints under each promise, in their order. */
	complaints: readonly (readonly number[])[];
	/** The empty place, and where its words stand. */
	slot: { x: number; y: number; width: number; height: number; label: { x: number; y: number } };
	/** The outlined field of the "small number", the marks in it, and their words. */
	few: {
		x: number;
		y: number;
		width: number;
		height: number;
		pitch: number;
		label: { x: number; y: number };
		counted: { x: number; y: number; width: number; anchor?: 'end' };
	};
}

/** One plan a composition. The first pair is the tallest: it has two complaints and the empty place. */
export const plans: Record<Size['name'], Plan> = {
	phone: {
		words: 'short',
		big: 17.5,
		complaint: 13.5,
		right: 38,
		hinge: 14,
		promise: 350,
		rules: [25, 146, 209],
		complaints: [[46, 67], [167], [230]],
		slot: { x: 39, y: 78, width: 52, height: 30, label: { x: 100, y: 90 } },
		few: {
			x: 39,
			y: 240,
			width: 74,
			height: 30,
			pitch: 20,
			label: { x: 122, y: 260 },
			counted: { x: 38, y: 290, width: 322 }
		}
	},
	column: {
		words: 'full',
		big: 20,
		complaint: 20,
		right: 290,
		hinge: 222,
		promise: 222,
		head: 13,
		rules: [80, 276, 352],
		complaints: [[107, 165], [303], [379]],
		slot: { x: 291, y: 203, width: 84, height: 50, label: { x: 388, y: 214 } },
		few: {
			x: 291,
			y: 395,
			width: 100,
			height: 36,
			pitch: 23,
			label: { x: 402, y: 409 },
			counted: { x: 280, y: 409, width: 250, anchor: 'end' }
		}
	},
	wide: {
		words: 'full',
		big: 27,
		complaint: 27,
		right: 378,
		hinge: 292,
		promise: 292,
		head: 16,
		rules: [112, 398, 512],
		complaints: [[150, 232], [436], [550]],
		slot: { x: 379, y: 288, width: 124, height: 64, label: { x: 519, y: 305 } },
		few: {
			x: 379,
			y: 574,
			width: 140,
			height: 48,
			pitch: 31,
			label: { x: 533, y: 594 },
			counted: { x: 364, y: 594, width: 320, anchor: 'end' }
		}
	}
};
