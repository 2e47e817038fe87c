// The cases as tiles under the counted way of speaking, and a key of what it did: for a phone.
import type { Point, Size } from '../parts/compositions';
import type { CasesState, Group, Key } from './chart';
import type { CasesLayout, LabelAt, MarkAt } from './places';

const margin = 4;
/** From group to group. */
const gap = 8;
/** How large a mark is, as a multiple of its box of 16 units. */
const markScale = 1.35;
/** Columns of the key, and the height of its lines as a multiple of the text. */
const keyed = { columns: 3, line: 1.4 };

/** A group in its row. */
interface Placed {
	group: Group;
	x: number;
	width: number;
}

/** Groups in rows, each as wide as its name or its tiles need. */
function rowsOf(groups: readonly Group[], tile: number, text: number, width: number): Placed[][] {
	const widthOf = (said: string): number => said.length * text * 0.53 + 10;
	const rows: Placed[][] = [[]];
	let x = margin;
	for (const group of groups) {
		const names = [group.counted, group.cases[0]?.short ?? ''].map(widthOf);
		const own = Math.max(group.cases.length * tile, ...names);
		if (x > margin && x + own > width + gap) {
			rows.push([]);
			x = margin;
		}
		rows.at(-1)?.push({ group, x, width: Math.min(own, width - x) });
		x += own + gap;
	}
	return rows;
}

/** The tiles of one group: a mark and a year each, and a country for those that share it. */
function tilesOf(group: Group, at: Point, tile: number, text: number): CasesLayout {
	const top = at.y + text * 1.55;
	const under = top + 16 * markScale;
	const marks: MarkAt[] = [];
	const rules: CasesLayout['rules'][number][] = [];
	const labels: LabelAt[] = [];
	group.cases.forEach((each, i) => {
		const own = { x: at.x + i * tile, width: tile, size: text };
		const { id, effect } = each;
		marks.push({ id, effect, x: own.x, y: top, scale: markScale });
		labels.push({ ...own, id: `${id}-year`, y: under + text * 1.1, text: each.year, quiet: true });
		// Cases of one country stand together and share its name.
		if (group.cases[i - 1]?.short === each.short) return;
		const run = group.cases.filter(({ short }) => short === each.short).length;
		if (run > 1) {
			const width = run * tile - tile * 0.4;
			rules.push({ id, x: own.x, y: under + text * 1.35, width, strong: false });
		}
		labels.push({ ...own, id, y: under + text * 2.3, text: each.short });
	});
	return { marks, labels, rules };
}

/** What each mark means, in columns at the foot. */
function keyOf(key: readonly Key[], top: number, text: number, size: Size): CasesLayout {
	const column = (size.width - margin) / keyed.columns;
	const at = key.map((_, i) => ({
		x: margin + (i % keyed.columns) * column,
		y: top + Math.floor(i / keyed.columns) * text * keyed.line
	}));
	const scale = (text * 0.8) / 16;
	return {
		marks: key.map(({ effect }, i) => {
			const { x, y } = at[i] ?? { x: 0, y: 0 };
			return { id: `key-${effect}`, effect, x, y: y - text * 0.75, scale };
		}),
		labels: key.map(({ effect, label }, i) => {
			const { x, y } = at[i] ?? { x: 0, y: 0 };
			const id = `key-${effect}`;
			return { id, x: x + text * 1.1, y, text: label, width: column, size: text, quiet: true };
		}),
		rules: []
	};
}

/** Rows of groups, the finding over them, the key under them. */
export function tiles({ groups, key, finding }: CasesState, size: Size): CasesLayout {
	const text = size.text * 0.93;
	const tile = (size.width - margin) / Math.max(...groups.map(({ cases }) => cases.length));
	const rows = rowsOf(groups, tile, text, size.width);
	const top = size.text * 2.1;
	const foot = Math.ceil(key.length / keyed.columns) * text * keyed.line;
	const step = (size.height - top - foot) / rows.length;
	const made = rows.flatMap((own, r) =>
		own.map(({ group, x, width }): CasesLayout => {
			const y = top + r * step;
			const { way: id, counted } = group;
			const inner = tilesOf(group, { x, y }, tile, text);
			const name = { id, x, y: y + text * 1.25, text: counted, width: size.width, size: text };
			return {
				marks: inner.marks,
				labels: [{ ...name, role: 'state' }, ...inner.labels],
				rules: [{ id, x, y, width: width - margin, strong: true }, ...inner.rules]
			};
		})
	);
	const { width } = size;
	made.push(keyOf(key, size.height - foot + text * keyed.line * 0.85, text, size));
	return {
		marks: made.flatMap(({ marks }) => marks),
		labels: [
			{ id: 'finding', x: margin, y: size.text * 1.1, text: finding, width, size: size.text },
			...made.flatMap(({ labels }) => labels)
		],
		rules: made.flatMap(({ rules }) => rules)
	};
}
