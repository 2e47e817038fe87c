// The cases as cards, three to a row: for a column or a wide screen.
import type { Point, Size } from '../parts/compositions';
import { lines } from '../parts/lines';
import type { Case, CasesState, Group } from './chart';
import type { CasesLayout, LabelAt, MarkAt } from './places';

const perRow = 3;

/** Sizes that all cards of a composition share. */
interface Measure {
	wide: boolean;
	/** Size of the words, and from line to line. */
	text: number;
	line: number;
	/** Room for the name of a group over a card. */
	head: number;
	/** Width of a card, and from card to card. */
	width: number;
	step: number;
}

function measureFor(size: Size): Measure {
	const wide = size.name === 'wide';
	const text = wide ? size.text : size.text * 0.93;
	const line = text * 1.25;
	const gap = wide ? 22 : 16;
	const width = (size.width - 8 - gap * (perRow - 1)) / perRow;
	return { wide, text, line, head: line * (wide ? 1.35 : 1.15), width, step: width + gap };
}

/** The texts of a card: what talking did, and under it, where there is room, how the person spoke. */
const texts = (each: Case, wide: boolean): string[] =>
	wide ? [each.did, each.setting] : [each.did];

const depth = (each: Case, { wide, text, line, width }: Measure): number =>
	line * texts(each, wide).reduce((sum, said) => sum + lines(said, width, text).length, 1);

/** A row of cards; a group is named where it begins, and again on a new row unless it fills rows of its own. */
interface Row {
	cards: readonly { each: Case; named?: string }[];
	headed: boolean;
	height: number;
}

function rowsOf(groups: readonly Group[], measure: Measure): Row[] {
	const all = groups.flatMap(({ way, cases, counted }) =>
		cases.map((each) => ({ each, way, counted }))
	);
	const named = (i: number): boolean => {
		const begins = all.findIndex(({ way }) => way === all[i]?.way);
		return i === begins || (i % perRow === 0 && begins % perRow !== 0);
	};
	const made = all.map(({ each, counted }, i) => (named(i) ? { each, named: counted } : { each }));
	return Array.from({ length: Math.ceil(made.length / perRow) }, (_, r) => {
		const cards = made.slice(r * perRow, (r + 1) * perRow);
		const headed = cards.some((card) => card.named !== undefined);
		const height = Math.max(...cards.map(({ each }) => depth(each, measure)));
		return { cards, headed, height: height + (headed ? measure.head : 0) };
	});
}

/** The mark and the words of one card. */
function card(each: Case, at: Point, measure: Measure): { mark: MarkAt; labels: LabelAt[] } {
	const { wide, text, line, width } = measure;
	const base = at.y + line;
	let under = base;
	const own = { x: at.x, width, size: text };
	return {
		mark: {
			id: each.id,
			effect: each.effect,
			x: at.x,
			y: base - text * 0.85,
			scale: (text * 0.95) / 16
		},
		labels: [
			{ ...own, id: each.id, x: at.x + text * 1.35, y: base, text: each.place },
			...texts(each, wide).map((said, i): LabelAt => {
				const y = under + line;
				under += line * lines(said, width, text).length;
				return { ...own, id: `${each.id}-${i}`, y, text: said, quiet: true };
			})
		]
	};
}

/** Rows of cards in reading order, the finding over them. */
export function cards({ groups, finding }: CasesState, size: Size): CasesLayout {
	const measure = measureFor(size);
	const { wide, text, line, head, width, step } = measure;
	const rows = rowsOf(groups, measure);
	const big = size.text * (wide ? 1.3 : 1.1);
	const top = big + size.text * (wide ? 1.3 : 0.7);
	const spare = size.height - top - rows.reduce((sum, { height }) => sum + height, 0);
	const between = (spare - text * 0.3) / (rows.length - (wide ? 0.5 : 1));
	const marks: MarkAt[] = [];
	const rules: CasesLayout['rules'][number][] = [];
	const labels: LabelAt[] = [
		{ id: 'finding', x: 4, y: big, text: finding, width: size.width, size: big }
	];
	let y = top;
	for (const { cards: own, headed, height } of rows) {
		own.forEach(({ each, named }, c) => {
			const x = 4 + c * step;
			const made = card(each, { x, y: y + (headed ? head : 0) }, measure);
			rules.push({ id: each.id, x, y: y - line * 0.1, width, strong: headed });
			if (named !== undefined) {
				const id = `${each.id}-way`;
				labels.push({ id, x, y: y + line, text: named, width, size: text, role: 'state' });
			}
			marks.push(made.mark);
			labels.push(...made.labels);
		});
		y += height + between;
	}
	return { marks, labels, rules };
}
