// Where reasons (rows) and studies (columns) stand.
import type { Point, Size } from '../parts/compositions';
import { evened, linesOf, serif, type PlacedLabel } from '../parts/placed';
import type { Finding, Found, StudiesState, Study } from './chart';

/** A mark of the matrix, by its middle. */
export interface Cell extends Point {
	id: string;
	found: Found;
}

/** Everything the drawing needs, in viewBox units. */
export interface StudiesLayout {
	/** Side of a square. */
	side: number;
	cells: Cell[];
	labels: PlacedLabel[];
	/** Heights of the hairlines above each row. */
	rules: number[];
}

/** One composition. */
interface Plan {
	/** Width of the column of reasons. */
	reasons: number;
	/** Height of the heads of the studies. */
	head: number;
	side: number;
	/** Size of reasons and samples. */
	big: number;
	/** From a row's top to the middle of its marks, as a share of the row. */
	middle: number;
	words: 'full' | 'short';
	/** Whether every mark but a filled one is worded, or only the first of each look. */
	notes: 'all' | 'first';
	/** What stands above a column, line by line; the second line is set big where there is room. */
	heads: (study: Study) => string[];
}

const plans: Record<Size['name'], Plan> = {
	phone: {
		reasons: 79,
		head: 52,
		side: 18,
		big: 13.5,
		middle: 0.34,
		words: 'short',
		notes: 'first',
		heads: ({ brief, sample, year }) => [brief, sample, year]
	},
	column: {
		reasons: 150,
		head: 88,
		side: 24,
		big: 18,
		middle: 0.41,
		words: 'full',
		notes: 'all',
		heads: ({ brief, sample, method }) => [brief, sample, method]
	},
	wide: {
		reasons: 200,
		head: 106,
		side: 36,
		big: 20.5,
		middle: 0.4,
		words: 'full',
		notes: 'all',
		heads: ({ name, sample, kind }) => [name, sample, kind]
	}
};

/** Works out the picture at one size. */
export function layout(state: StudiesState, size: Size): StudiesLayout {
	const plan = plans[size.name];
	const row = (size.height - plan.head) / state.reasons.length;
	const column = (size.width - plan.reasons) / state.studies.length;
	const top = (reason: number): number => plan.head + row * reason;
	const place = ({ reason, study }: Finding): Point => ({
		x: plan.reasons + column * (state.studies.findIndex(({ id }) => id === study) + 0.5),
		y: top(state.reasons.findIndex(({ id }) => id === reason)) + row * plan.middle
	});
	const note = size.text * 0.935;
	const worded = ({ found, first }: Finding): boolean =>
		first || (plan.notes === 'all' && found !== 'yes');
	return {
		side: plan.side,
		rules: state.reasons.map((_, i) => top(i)),
		cells: state.findings.map((finding) => ({
			...place(finding),
			id: `${finding.study}-${finding.reason}`,
			found: finding.found
		})),
		labels: [
			...state.studies.flatMap((study, i) =>
				heads(plan.heads(study), plan, size, plan.reasons + column * (i + 0.5), column)
			),
			...state.reasons.map((reason, i) =>
				reasonLabel(reason[plan.words], plan, size, top(i) + row * plan.middle)
			),
			...state.findings.filter(worded).map((finding): PlacedLabel => {
				const { x, y } = place(finding);
				return {
					x,
					y: y + plan.side / 2 + note * 1.08,
					text: finding.note,
					width: size.width,
					size: note,
					anchor: 'middle',
					quiet: true
				};
			})
		]
	};
}

/** Name, sample and year of a study, from the top down. */
function heads(words: string[], plan: Plan, size: Size, x: number, width: number): PlacedLabel[] {
	const note = size.text * 0.935;
	const large = plan.big > size.text;
	const second = note + plan.big * (large ? 1.3 : 1.15);
	const [name = '', sample = '', rest = ''] = words;
	const common = { x, anchor: 'middle' as const, width };
	return [
		{ ...common, y: note, text: name, size: note },
		{
			...common,
			y: second,
			text: sample,
			size: large ? plan.big : note,
			face: large ? serif : 1,
			role: large ? 'title' : 'note'
		},
		evened({ ...common, y: second + note * 1.3, text: rest, size: note, quiet: true })
	];
}

/** The name of a reason, its lines about the middle of its marks. */
function reasonLabel(text: string, plan: Plan, size: Size, middle: number): PlacedLabel {
	const large = plan.big > size.text;
	const label = evened({
		x: 0,
		y: middle,
		text,
		width: plan.reasons,
		size: plan.big,
		face: large ? serif : 1,
		role: large ? 'title' : undefined
	});
	const down = plan.big * (0.34 - 0.625 * (linesOf(label).length - 1));
	return { ...label, y: middle + down };
}
