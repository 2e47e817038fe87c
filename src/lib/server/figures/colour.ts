// Mixes two colours as CSS does, for files that cannot ask a browser to.

type Triple = readonly [number, number, number];

/** Six hex digits as linear light, each part from 0 to 1. */
function linear(hex: string): Triple {
	if (!/^#[0-9a-f]{6}$/i.test(hex))
		throw new Error(`Expected a colour such as #1c5878, got "${hex}".`);
	const part = (at: number): number => {
		const value = parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [part(1), part(3), part(5)];
}

function hexOf(light: Triple): string {
	const part = (value: number): string => {
		const shown = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
		return Math.round(Math.min(1, Math.max(0, shown)) * 255)
			.toString(16)
			.padStart(2, '0');
	};
	return `#${light.map(part).join('')}`;
}

const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple => {
	const [a, b, c] = rows.map(([p, q, r]) => p * x + q * y + r * z);
	return [a ?? 0, b ?? 0, c ?? 0];
};

// Oklab's matrices, from Björn Ottosson's definition (bottosson.github.io/posts/oklab), which CSS Color 4 takes over.
const toCones: readonly Triple[] = [
	[0.4122214708, 0.5363325363, 0.0514459929],
	[0.2119034982, 0.6806995451, 0.1073969566],
	[0.0883024619, 0.2817188376, 0.6299787005]
];
const fromCones: readonly Triple[] = [
	[4.0767416621, -3.3077115913, 0.2309699292],
	[-1.2684380046, 2.6097574011, -0.3413193965],
	[-0.0041960863, -0.7034186147, 1.707614701]
];

/**
 * `color-mix(in oklab, first share%, second)`. Cube roots of cones are mixed: Oklab is a linear change of
 * those, so its own last matrix would cancel out.
 * @param first six hex digits, such as `#1c5878`
 * @param share of the first, 0 to 1
 * @param second six hex digits
 */
export function mix(first: string, share: number, second: string): string {
	const roots = (hex: string): Triple => {
		const [l, m, s] = times(toCones, linear(hex));
		return [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)];
	};
	const [a, b] = [roots(first), roots(second)];
	const mixed = a.map((value, i) => (value * share + (b[i] ?? 0) * (1 - share)) ** 3);
	return hexOf(times(fromCones, [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0]));
}
