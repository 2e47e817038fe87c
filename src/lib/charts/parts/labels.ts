// Words in a picture, as a layout hands them to its drawing.
import type { Point } from './compositions';

/** Words with their place: what `Label.svelte` needs, plus what tells them apart. */
export interface LabelAt extends Point {
	/** What the words are about: the key that lets the same words stay from view to view. */
	id: string;
	text: string;
	/** Widest line in units; longer words wrap. */
	width: number;
	/** Size in units, when it is not that of the composition. */
	size?: number;
	anchor?: 'start' | 'middle' | 'end';
	quiet?: boolean;
	role?: string;
}

/** A rectangle with its corner at `x`, `y`. */
export interface Box extends Point {
	width: number;
	height: number;
}
