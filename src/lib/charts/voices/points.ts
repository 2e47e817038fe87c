// Points for marks to stand on: spread without order, or row by row.
import type { Point } from '../parts/compositions';
import type { Box } from './shape';

/** How often neighbours are pushed apart; more changes nothing the eye can see. */
const pushes = 60;

/**
 * An even but unordered spread over a rectangle: a low-discrepancy sequence (M. Roberts's R2, constants
 * 1/φ₂ and 1/φ₂²), then neighbours are pushed apart. No row or column is left that could be read as an order.
 */
export function scatter(count: number, box: Box): Point[] {
	const points = Array.from({ length: count }, (_, i) => ({
		x: box.x + box.width * ((0.5 + 0.7548776662 * (i + 1)) % 1),
		y: box.y + box.height * ((0.5 + 0.5698402909 * (i + 1)) % 1)
	}));
	const room = Math.sqrt((box.width * box.height) / count);
	for (let round = 0; round < pushes; round += 1) {
		for (const [i, one] of points.entries()) {
			for (const other of points.slice(i + 1)) push(one, other, room);
		}
		for (const point of points) {
			point.x = Math.min(box.x + box.width, Math.max(box.x, point.x));
			point.y = Math.min(box.y + box.height, Math.max(box.y, point.y));
		}
	}
	return points;
}

/** Moves two points apart when they are closer than they need be. Square roots only: the same everywhere. */
function push(one: Point, other: Point, room: number): void {
	const dx = other.x - one.x;
	const dy = other.y - one.y;
	const apart = Math.sqrt(dx * dx + dy * dy) || 1;
	if (apart >= room) return;
	const share = ((room - apart) / apart) * 0.12;
	one.x -= dx * share;
	one.y -= dy * share;
	other.x += dx * share;
	other.y += dy * share;
}

/** Rows of marks filled left to right, `perRow` to a row. */
export function block(count: number, at: Point, perRow: number, pitch: number): Point[] {
	return Array.from({ length: count }, (_, i) => ({
		x: at.x + (i % perRow) * pitch,
		y: at.y + Math.floor(i / perRow) * pitch
	}));
}
