// The doors as a reader has sorted or filtered them on a phone: countries set like text, never a narrow table.
import type { Size } from '../parts/compositions';
import { familyOf } from './codes';
import { type DoorAt, type DoorsLayout, type LabelAt, type RowAt } from './places';
import type { Country, Counted, DoorsState } from './state';

/** How one setting of the countries is measured out, in units. */
interface Setting {
	text: number;
	/** From one line to the next. */
	line: number;
	/** Between two countries. */
	gap: number;
	/** Doors before a name, by their scale; 0 for a name alone. */
	scale: number;
}

/** Settings from roomy to tight; the first that fits is used. */
const settings: readonly Omit<Setting, 'text'>[] = [
	{ line: 40, gap: 26, scale: 1.3 },
	{ line: 31, gap: 20, scale: 1 },
	{ line: 26, gap: 16, scale: 0.8 },
	{ line: 22.5, gap: 12, scale: 0.66 },
	{ line: 20.5, gap: 9, scale: 0.56 }
];

/**
 * Width of a name in em: letters of three widths, as the label face has them. An average would do for a line
 * that is broken somewhere; between names it would leave gaps of every size.
 */
function setWidth(name: string): number {
	const narrow = name.match(/[fijlrt\sI'’.-]/g)?.length ?? 0;
	const broad = name.match(/[mwMW]|\p{Lu}/gu)?.length ?? 0;
	return 0.36 * narrow + 0.76 * broad + 0.59 * (name.length - narrow - broad);
}

/** Sorted by a measure: a paragraph of names for every answer. Otherwise: every country with its four doors. */
export function flow(state: DoorsState, size: Size): DoorsLayout {
	const by = state.measures.find(({ id }) => id === state.view.sort);
	return by && !state.view.only ? paragraphs(state, by, size) : quartets(state, size);
}

/** Every answer to one measure: its door, its count, and the names behind it. */
function paragraphs(state: DoorsState, by: Counted, size: Size): DoorsLayout {
	const text = size.text * 0.93;
	const doors: DoorAt[] = [];
	const labels: LabelAt[] = [
		{ id: by.id, x: 3, y: size.text, text: by.label, width: size.width, size: size.text }
	];
	const rows: RowAt[] = [];
	const line = text * 1.36;
	let y = size.text * 1.5;
	for (const { family, label } of by.groups) {
		const own = state.countries.filter(({ doors: each }) => familyOf[each[by.id]] === family);
		const door = own[0]?.doors[by.id];
		if (!door) continue;
		doors.push({ id: `head-${family}`, door, x: 4, y: y + 3, scale: 0.85 });
		labels.push({
			id: `head-${family}`,
			x: 22,
			y: y + 3 + 8.5 + text * 0.35,
			text: label,
			width: size.width,
			size: text
		});
		const setting = { text, line, gap: 11, scale: 0 };
		const set = setLines(state, own, setting, size.width, { x: 22, y: y + 21 });
		rows.push(...set.rows);
		y = set.foot + 4;
	}
	return { rows, doors, labels };
}

/** The countries one after another, each with its four doors; above them, what the doors are. */
function quartets(state: DoorsState, size: Size): DoorsLayout {
	const text = size.text * 0.93;
	const head = state.measures.map(({ short }) => short).join(' · ');
	const labels: LabelAt[] = [
		{ id: 'head', x: 3, y: size.text, text: head, width: size.width, size: text, quiet: true }
	];
	const top = { x: 3, y: size.text * 1.5 };
	const made = settings.map((setting) =>
		setLines(state, state.countries, { ...setting, text }, size.width, top)
	);
	const set = made.find(({ foot }) => foot <= size.height) ?? made.at(-1);
	return { rows: set?.rows ?? [], doors: [], labels };
}

/** Sets countries like words: as many to a line as there is room for. */
function setLines(
	{ measures, view }: DoorsState,
	countries: readonly Country[],
	{ text, line, gap, scale }: Setting,
	width: number,
	from: { x: number; y: number }
): { rows: RowAt[]; foot: number } {
	const pitch = 12 * scale + 2;
	const before = scale ? measures.length * pitch + 3 : 0;
	let { x, y } = from;
	const rows = countries.map(({ id, short, doors }): RowAt => {
		const own = before + setWidth(short) * text;
		if (x > from.x && x + own > width) {
			x = from.x;
			y += line;
		}
		const at = { x, y };
		x += own + gap;
		return {
			id,
			...at,
			doors: scale
				? measures.map(({ id: measure }, m) => ({
						id: measure,
						door: doors[measure],
						x: m * pitch,
						y: (line - 20 * scale) / 2,
						scale
					}))
				: [],
			label: {
				id,
				x: before,
				y: line / 2 + text * 0.35,
				text: short,
				// A name stays on its line; its room was measured above.
				width: width * 2,
				size: text,
				quiet: Boolean(view.find) && view.find !== id
			},
			found: view.find === id ? { x: -3, y: 0.5, width: own + 6, height: line - 1 } : undefined
		};
	});
	return { rows, foot: y + line };
}
