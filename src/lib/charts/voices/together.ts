// All 58 as one: a loose field, or rows at the front.
import { block, scatter } from './points';
import { unit, type Arrange } from './shape';

/** A loose field, in no order. */
export const field: Arrange = (state, size) => {
	const pad = 22 * unit(size);
	const box = { x: pad, y: pad, width: size.width - 2 * pad, height: size.height - 2 * pad };
	return { points: scatter(state.total, box), scale: 1.25 * unit(size) };
};

/** Rows at the front, as large as the picture allows. */
export const front: Arrange = (state, size) => {
	const perRow = 10;
	const pitch = Math.min(size.width / (perRow + 0.4), size.height / 6.4);
	const x = (size.width - (perRow - 1) * pitch) / 2;
	const y = (size.height - 5 * pitch) / 2;
	return { points: block(state.total, { x, y }, perRow, pitch), scale: pitch / 16 };
};
