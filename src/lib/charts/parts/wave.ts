// The edge of a rounded figure: "about" drawn as a wave, as in the sign for it.
import { round } from './compositions';

/**
 * A level wave as a path.
 * @param x left end, @param y its height, @param width its length, in units
 * @param length of one crest and trough, before it is fitted to the width
 */
export function wave(x: number, y: number, width: number, length: number): string {
	const count = Math.max(2, Math.round(width / length));
	const half = round(width / count / 2);
	const high = round(Math.min(half * 0.6, 6));
	const crest = `q${round(half / 2)} -${high} ${half} 0t${half} 0`;
	return `M${round(x)} ${round(y)}${crest.repeat(count)}`;
}
