// The ground the gates stand on, seen from above and to one side: a parallel projection, as architects draw it.
import { round, type Point, type Size } from '../parts/compositions';

/** How the ground lies in a composition. */
export interface Ground {
	/** Where the way passes the first gate. */
	origin: Point;
	/** From one gate to the next, along the way. */
	step: Point;
	/** From the way to the nearer post, across the way. */
	half: Point;
	/** Height of a leaf. */
	height: number;
	/** Thickness of a post. */
	post: number;
}

/** The ground of each composition; the gates keep these places in every scene. */
export const grounds: Readonly<Record<Size['name'], Ground>> = {
	phone: {
		origin: { x: 60, y: 240 },
		step: { x: 53, y: -11 },
		half: { x: 13, y: 9.5 },
		height: 58,
		post: 5
	},
	column: {
		origin: { x: 112, y: 338 },
		step: { x: 78, y: -22 },
		half: { x: 20, y: 15 },
		height: 86,
		post: 7
	},
	wide: {
		origin: { x: 150, y: 472 },
		step: { x: 95, y: -41 },
		half: { x: 25.5, y: 20 },
		height: 116,
		post: 9
	}
};

/**
 * The place of a point on or over the ground.
 * @param along in steps from the first gate
 * @param across in half gates from the middle of the way, towards the reader
 * @param up in units
 */
export const spot = ({ origin, step, half }: Ground, along: number, across = 0, up = 0): Point => ({
	x: origin.x + along * step.x + across * half.x,
	y: origin.y + along * step.y + across * half.y - up
});

/** A path through points. */
export const line = (...points: readonly Point[]): string =>
	points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** A closed path through points. */
export const shape = (...points: readonly Point[]): string => `${line(...points)}Z`;
