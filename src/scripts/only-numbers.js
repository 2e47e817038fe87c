// Stands in for `d3-interpolate` and `d3-color` in the scripts that are shipped. Our scales lead from numbers to
// numbers; with every way to mix colours that d3 knows, all charts together would be an eighth larger.

/**
 * @param {number} from
 * @param {number} to
 * @returns {(share: number) => number} what lies between, for a share from 0 to 1
 * Throws when one of the two is no number.
 */
export function interpolateNumber(from, to) {
	const [a, b] = [Number(from), Number(to)];
	if (Number.isNaN(a - b))
		throw new Error(
			`A scale leads to numbers, not from "${from}" to "${to}": see only-numbers.js.`
		);
	return (share) => a * (1 - share) + b * share;
}

/** What scales use when they are told nothing else. */
export const interpolate = interpolateNumber;

/**
 * The same in whole numbers.
 * @param {number} from
 * @param {number} to
 * @returns {(share: number) => number}
 */
export function interpolateRound(from, to) {
	const between = interpolateNumber(from, to);
	return (share) => Math.round(between(share));
}

/** What d3-scale and LayerCake name, but need only for scales of colours, and to print them while debugging. */
function none() {
	throw new Error('No chart of ours has a scale of colours: see only-numbers.js.');
}
export { none as piecewise, none as rgb };
