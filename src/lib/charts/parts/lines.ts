// Breaks words into lines for SVG, which does not wrap by itself.

/** Average width of a character of the label face, in em, a little generous so that lines never overrun. */
const characterWidth = 0.53;

/** About how wide a line of the label face runs, in units, a little generous. */
export const lineWidth = (line: string, size: number): number =>
	line.length * size * characterWidth;

/**
 * Breaks text at spaces so that no line is wider than asked, as far as words allow.
 * @param text the words
 * @param width widest line, in units
 * @param size font size, in units
 */
export function lines(text: string, width: number, size: number): string[] {
	const most = Math.max(4, Math.floor(width / (size * characterWidth)));
	const made: string[] = [];
	for (const word of text.split(' ')) {
		const last = made.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= most)
			made[made.length - 1] = `${last} ${word}`;
		else made.push(word);
	}
	return made;
}
