// Draws the squares of a QR code as one path.

/**
 * The path of the dark squares, one stroke for each run in a row.
 * @param rows true for dark
 */
export function pathOf(rows: readonly (readonly boolean[])[]): string {
	return rows
		.flatMap((row, y) =>
			row.flatMap((dark, x) => {
				if (!dark || row[x - 1]) return [];
				const end = row.indexOf(false, x);
				return `M${x} ${y}h${(end === -1 ? row.length : end) - x}v1h${x - (end === -1 ? row.length : end)}z`;
			})
		)
		.join('');
}
