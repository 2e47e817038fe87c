// What a layout adds to a picture: words, and the fine lines that tie them to what they name.
import type { LabelAt } from '../parts/labels';
import { lines } from '../parts/lines';
import type { Point } from '../parts/compositions';
import { spot, type Ground } from './ground';
import type { Gate } from './state';

/** A fine line of the drawing. */
export interface Stroke {
	id: string;
	d: string;
	/** Classes: `bracket`, `ring` for one source, a colour role. */
	look: string;
}

/** Words in their place; `turn` in degrees sets them along a line of the drawing. */
export type Worded = LabelAt & { turn?: number };

/** What a part of a scene adds. */
export interface Words {
	labels: Worded[];
	strokes: Stroke[];
}

/** Several parts as one. */
export const joined = (...parts: readonly Words[]): Words => ({
	labels: parts.flatMap(({ labels }) => labels),
	strokes: parts.flatMap(({ strokes }) => strokes)
});

/** Height of a line of text, in sizes of the text: as `Label.svelte` sets it. */
export const leading = 1.25;

/** Height of words broken to a width. */
export const tall = (text: string, width: number, size: number): number =>
	lines(text, width, size).length * leading * size;

/** Dashed for one source, as everywhere in the piece. */
export const tied = (oneSource: boolean): string => (oneSource ? 'ring tie' : 'bracket tie');

/** The place of a gate on the way, from 0. */
export const place = (gates: readonly Gate[], id: string | undefined): number =>
	Math.max(
		0,
		gates.findIndex((gate) => gate.id === id)
	);

/** The middle of a gate's head. */
export const head = (ground: Ground, index: number): Point =>
	spot(ground, index, 0, ground.height * 1.02);
