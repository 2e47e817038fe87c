// Where bars stand at a given size: columns where there is height, lying bars on a phone.
import { scaleBand, scaleLinear, type ScaleBand } from 'd3-scale';
import type { Size } from '../parts/compositions';
import type { LabelAt } from '../parts/labels';
import type { Domain, Range } from '../parts/plot';
import { evened, linesOf } from '../parts/placed';
import type { Bar } from './chart';

/** Frame, bars and words of the count, in viewBox units. */
export interface CountLayout {
	/** Whether bars lie; else they stand. */
	lying: boolean;
	slots: Domain;
	people: Domain;
	xRange: Range;
	yRange: Range;
	/** Share of a slot that is left between bars. */
	padding: number;
	labels: LabelAt[];
}

/** The bars of a pair stand together: an empty slot keeps the pairs apart. */
const slotsOf = (bars: readonly Bar[]): string[] =>
	bars.flatMap((bar, i) =>
		i > 0 && bars[i - 1]?.date !== bar.date ? [`before ${bar.id}`, bar.id] : [bar.id]
	);

/** Works out the count at one size. */
export function countLayout(bars: readonly Bar[], size: Size): CountLayout {
	return size.name === 'phone' ? lying(bars, size) : standing(bars, size);
}

const most = (bars: readonly Bar[]): number => Math.max(...bars.map((bar) => bar.people));

function lying(bars: readonly Bar[], size: Size): CountLayout {
	const t = size.text;
	const slots = bars.map((bar) => bar.id);
	const xRange: Range = [12, size.width - 14];
	const yRange: Range = [t * 1.6, size.height - 6];
	const padding = (t * 2.3 * slots.length) / (yRange[1] - yRange[0]);
	const y = scaleBand(slots, yRange).paddingInner(padding);
	return {
		lying: true,
		slots,
		people: [0, most(bars)],
		xRange,
		yRange,
		padding,
		labels: bars.map((bar) => ({
			id: bar.id,
			x: xRange[0],
			y: (y(bar.id) ?? 0) - t * 0.5,
			text: [`${bar.date}: ${bar.label}`, bar.oneSource].filter(Boolean).join(' · '),
			width: size.width - 20
		}))
	};
}

function standing(bars: readonly Bar[], size: Size): CountLayout {
	const t = size.text;
	const slots = slotsOf(bars);
	const padding = 0.1;
	const xRange: Range = [16, size.width - 16];
	const yRange: Range = [size.height - t * 2.6, t * 4.2];
	const people: [number, number] = [0, most(bars)];
	const x = scaleBand(slots, xRange).paddingInner(padding);
	const y = scaleLinear(people, yRange);
	return {
		lying: false,
		slots,
		people,
		xRange,
		yRange,
		padding,
		labels: [
			...bars.flatMap((bar): LabelAt[] => {
				const common = {
					x: (x(bar.id) ?? 0) + x.bandwidth() / 2,
					width: x.step(),
					anchor: 'middle' as const
				};
				const foot = y(bar.people) - t * 0.6;
				const label = evened({ ...common, y: 0, text: bar.label, size: t });
				const note = {
					...common,
					id: `${bar.id}-source`,
					y: foot,
					text: bar.oneSource,
					quiet: true
				};
				const under = bar.oneSource ? 1.25 : 0;
				return [
					{ ...label, id: bar.id, y: foot - t * (under + 1.25 * (linesOf(label).length - 1)) },
					...(bar.oneSource ? [note] : [])
				];
			}),
			...dates(bars, x, yRange[0] + t * 1.9)
		]
	};
}

/** The month under each pair. */
function dates(bars: readonly Bar[], x: ScaleBand<string>, y: number): LabelAt[] {
	return [...new Set(bars.map((bar) => bar.date))].map((date) => {
		const pair = bars.filter((bar) => bar.date === date).map((bar) => x(bar.id) ?? 0);
		return {
			id: date,
			x: (Math.min(...pair) + Math.max(...pair) + x.bandwidth()) / 2,
			y,
			text: date,
			width: x.step() * pair.length,
			anchor: 'middle',
			quiet: true
		};
	});
}
