// The doors as lines: one frame, and a leaf that is shut, ajar or away. In a box of 12 by 20 units.
import type { Door } from './codes';

/** The box every door is drawn in. */
export const box = { width: 12, height: 20 } as const;

/** A door: its filled parts and its lines, as path data. */
export interface Shape {
	/** Filled with the colour of the door. */
	filled?: string;
	/** Drawn as lines only. */
	lines?: string;
	/** The lines are dotted: there is nothing there that was found. */
	dotted?: boolean;
}

const frame = 'M1 20V1H11V20';
const leaf = 'M1 1H11V20H1Z';
const ajar = 'M1 1L7 3.4V17.6L1 20Z';

/** The shape of every door; holes in a filled leaf are cut by the even-odd rule. */
export const shapes: Readonly<Record<Door, Shape>> = {
	shut: { filled: `${leaf}M8.7 9.8a1.05 1.05 0 1 0 .01 0Z`, lines: leaf },
	permit: {
		filled: `${leaf}M6 6.2a2.2 2.2 0 0 0-1.2 4.1L4.2 14.6H7.8L7.2 10.3A2.2 2.2 0 0 0 6 6.2Z`,
		lines: leaf
	},
	effect: { filled: 'M-.6 8.6H12.6V12.4H-.6Z', lines: `${frame}H1` },
	planned: { lines: `${frame}${ajar}` },
	asked: { lines: `${frame}M1 1L7 3.4M7 3.4v2.4m0 2.4v2.4m0 2.4v2.4M7 17.6L1 20` },
	partly: { filled: ajar, lines: `${frame}${ajar}` },
	open: { lines: frame },
	unfound: { lines: 'M1 19.5V1.5H11V19.5', dotted: true }
};
