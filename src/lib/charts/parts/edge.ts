// Keeps words inside their picture: a longer language, or a longer word, moves them away from its edge.
import { createContext } from 'svelte';

const [edge, setEdge, hasEdge] = createContext<() => number>();

/** Says how wide the picture is whose words follow, in units; call it while a component is made. */
export { setEdge };

/** Where words are set from. */
export type Anchor = 'start' | 'middle' | 'end';

/** Letters of the label face that are much narrower than an n, and much wider. */
const thin = /[\s.,:;!|()'’ijlIftr-]/g;
const thick = /[mwMW%@—…]/g;

/** How wide a line runs, in units, letter by letter: the generous count of `lines.ts` would move too many words. */
function widthOf(line: string, size: number): number {
	const narrow = line.match(thin)?.length ?? 0;
	const broad = line.match(thick)?.length ?? 0;
	return size * (narrow * 0.34 + broad * 0.86 + (line.length - narrow - broad) * 0.59);
}

/**
 * Gives what moves words into the picture they are drawn in; call it while a component is made. A picture drawn on
 * its own, as a file, has no edge that is known, and its words stay where they are.
 * @returns given the lines of a label, its x, size and anchor, the x at which it lies inside, in units
 */
export function keptInside(): (
	broken: readonly string[],
	x: number,
	size: number,
	anchor?: Anchor
) => number {
	const width = hasEdge() ? edge() : () => Infinity;
	return (broken, x, size, anchor = 'start') => {
		const wide = Math.max(0, ...broken.map((line) => widthOf(line, size)));
		const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
		return x + Math.min(0, width() - left - wide) - Math.min(0, left);
	};
}
