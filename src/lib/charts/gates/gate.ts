// The shape of a gate: two posts, low walls, a leaf and a bolt. All gates of a composition are of one build.
import { round, type Point } from '../parts/compositions';
import { line, shape, spot, type Ground } from './ground';
import type { Holder, Stand } from './scenes';

/** A post as three faces that can be seen. */
export interface Post {
	front: string;
	side: string;
	top: string;
}

/** The parts of a gate, as paths around the point where the way passes it. */
export interface Build {
	/** Farther and nearer post. */
	posts: readonly [Post, Post];
	/** Farther and nearer stub of wall. */
	walls: readonly [Post, Post];
	/** The leaf, drawn flat from its hinge; a transform hangs it. */
	leaf: { hinge: Point; outline: string; bars: Readonly<Record<Holder, string>> };
	/** The bolt across the shut leaf. */
	bolt: string;
	/** How far the bolt has slid when it is drawn. */
	back: Point;
	/** The quarter that the leaf sweeps on the ground. */
	sweep: string;
}

/** Whether someone could pass. */
export const isOpen = ({ stand }: { stand: Stand }): boolean =>
	stand === 'open' || stand === 'ajar';

/** How far the leaf has swung, in degrees. */
const swing: Readonly<Record<Stand, number>> = { ahead: 0, closed: 0, ajar: 38, open: 90 };

/** A leaf that stands open is as deep as a shut one is wide: along the way, on the ground. */
const depth = 0.62;

/** Where the end of the leaf is from its hinge, on the ground, after a swing. */
function reach({ half, step }: Ground, degrees: number): Point {
	const turned = (degrees * Math.PI) / 180;
	const across = 2 * Math.cos(turned);
	const along = depth * Math.sin(turned);
	return { x: across * half.x + along * step.x, y: across * half.y + along * step.y };
}

/** A CSS transform that hangs the flat leaf: skew and stretch carry it from one stand to another without a jump. */
export function hang(ground: Ground, stand: Stand): string {
	const end = reach(ground, swing[stand]);
	const lean = (Math.atan2(end.y, end.x) * 180) / Math.PI;
	const stretch = Math.round((end.x / (2 * ground.half.x)) * 1000) / 1000;
	return `skewY(${round(lean)}deg) scaleX(${stretch})`;
}

/** An upright block on the ground, `from` and `to` across the way. */
function block(ground: Ground, from: number, to: number, thick: number, high: number): Post {
	const flat = { ...ground, origin: { x: 0, y: 0 } };
	const at = (along: number, across: number, up: number): Point =>
		spot(flat, along * thick, across, up);
	return {
		front: shape(at(-0.5, from, 0), at(-0.5, to, 0), at(-0.5, to, high), at(-0.5, from, high)),
		side: shape(at(-0.5, to, 0), at(0.5, to, 0), at(0.5, to, high), at(-0.5, to, high)),
		top: shape(at(-0.5, from, high), at(-0.5, to, high), at(0.5, to, high), at(0.5, from, high))
	};
}

/** The quarter of an ellipse from the end of the shut leaf to the end of the open one, as a cubic curve. */
function arc(half: Point, open: Point): string {
	// The usual distance of the control points for a quarter circle, in radii.
	const k = 0.5523;
	const points = [
		{ x: half.x + k * open.x, y: half.y + k * open.y },
		{ x: open.x - half.x + k * 2 * half.x, y: open.y - half.y + k * 2 * half.y },
		{ x: open.x - half.x, y: open.y - half.y }
	];
	return `${line(half)}C${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join(' ')}`;
}

/** Works out the build of the gates. */
export function build(ground: Ground): Build {
	const { half, step, height, post } = ground;
	const wide = 2 * half.x;
	const across = post / Math.hypot(half.x, half.y);
	const along = post / Math.hypot(step.x, step.y);
	const foot = height * 0.04;
	const head = height * 0.94;
	const high = height * 1.06;
	const low = height * 0.2;
	const upright = (x: number): string => `M${round(x)} ${round(-foot)}V${round(-head)}`;
	const level = (share: number): string => {
		const y = round(-foot - (head - foot) * share);
		return `M0 ${y}H${round(wide)}`;
	};
	const bolt = (v: number): Point =>
		spot({ ...ground, origin: { x: 0, y: 0 } }, -along * 0.6, v, height * 0.5);
	const end = reach(ground, 90);
	const hinge = { x: -half.x, y: -half.y };
	return {
		posts: [block(ground, -1 - across, -1, along, high), block(ground, 1, 1 + across, along, high)],
		walls: [
			block(ground, -1.95, -1 - across, along * 0.7, low),
			block(ground, 1 + across, 1.95, along * 0.7, low)
		],
		leaf: {
			hinge,
			outline: `M0 ${round(-foot)}H${round(wide)}V${round(-head)}H0Z`,
			bars: {
				group:
					[1, 2, 3, 4, 5, 6].map((n) => upright((wide * n) / 7)).join('') +
					level(0.12) +
					level(0.88),
				state: [0.25, 0.5, 0.75].map(level).join('') + upright(wide * 0.14) + upright(wide * 0.86)
			}
		},
		bolt: line(bolt(-1.35), bolt(1.5)),
		back: { x: half.x * 0.9, y: half.y * 0.9 },
		sweep: arc(half, end)
	};
}
