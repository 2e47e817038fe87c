// Every chart, loaded at once: at build time all pictures are worked out.
import type { Chart } from '../charts/parts/chart';

const charts = import.meta.glob<{ chart: Chart<never, unknown> }>(
	['../charts/*/chart.ts', '!../charts/parts/*'],
	{ eager: true }
);

/** Finds a chart by its folder's name; throws when there is none. */
export function chartNamed(name: string): Chart<never, unknown> {
	const found = charts[`../charts/${name}/chart.ts`];
	if (!found) throw new Error(`There is no chart "${name}": charts/${name}/chart.ts is missing.`);
	return found.chart;
}

/** The names of all charts, in alphabetical order. */
export const chartNames: readonly string[] = Object.keys(charts)
	.map((path) => path.split('/').at(-2) ?? '')
	.sort();
