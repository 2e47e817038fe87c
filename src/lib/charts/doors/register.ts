// The doors as a register of countries: for a column or a wide screen.
import type { Point, Size } from '../parts/compositions';
import { lines } from '../parts/lines';
import { keyRows } from './key';
import type { DoorsLayout, RowAt } from './places';
import type { DoorsState } from './state';

/** How many countries a column holds when all are shown: rows keep that height, however few are. */
const full = 11;

/** Newspaper columns of countries, four doors and a name each, under headings that step down to their doors. */
export function register({ countries, measures, key, view }: DoorsState, size: Size): DoorsLayout {
	const big = size.name === 'wide';
	const text = big ? size.text : size.text * 0.93;
	const scale = big ? 1.62 : 1.1;
	const pitch = 12 * scale + (big ? 8 : 6);
	const columns = 3;
	const perColumn = Math.ceil(countries.length / columns);
	const columnWidth = (size.width - 8) / columns;
	const step = text * 1.2;
	const grid = step * measures.length + text * 0.5;
	const shown = keyRows(key, size, text, scale);
	const row = (size.height - grid - shown.height) / Math.max(perColumn, full);
	const used = Math.ceil(countries.length / Math.max(perColumn, 1));
	const place = (i: number): Point => ({
		x: 5 + Math.floor(i / perColumn) * columnWidth,
		y: grid + (i % perColumn) * row
	});
	const asked = new Set([view.sort, view.only?.split(':')[0]]);
	const rows = countries.map((country, i): RowAt => {
		const width = columnWidth - measures.length * pitch - 4;
		const name = big ? country.name : country.short;
		// A name on two lines stands with its middle where the others have theirs.
		const raise = (lines(name, width, text).length - 1) * text * 0.625;
		const found = country.id === view.find;
		return {
			id: country.id,
			...place(i),
			doors: measures.map(({ id }, m) => ({
				id,
				door: country.doors[id],
				x: m * pitch,
				y: (row - 20 * scale) / 2,
				scale
			})),
			label: {
				id: country.id,
				x: measures.length * pitch + 2,
				y: row / 2 + text * 0.35 - raise,
				text: name,
				width,
				size: text,
				quiet: Boolean(view.find) && !found
			},
			found: found ? { x: -4, y: 0.5, width: columnWidth - 6, height: row - 1 } : undefined
		};
	});
	const heads = Array.from({ length: used }, (_, column) =>
		measures.map((measure, m) => ({
			id: `${column}-${measure.id}`,
			x: place(column * perColumn).x + m * pitch,
			y: text + m * step,
			text: big ? measure.label : measure.short,
			width: columnWidth,
			size: text,
			quiet: !asked.has(measure.id)
		}))
	).flat();
	return {
		rows,
		doors: shown.doors,
		labels: [...heads, ...shown.labels],
		leads: heads.map(({ id, x, y }) => ({
			id,
			x: x + 6 * scale,
			from: y + 4,
			to: grid + (row - 20 * scale) / 2 - 3
		}))
	};
}
