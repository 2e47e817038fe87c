// Finds a chart by its name: one folder a chart, nothing to register.
import type { Component } from 'svelte';
import type { ChartChoices } from './parts/choices';
import type { Size } from './parts/compositions';

/** Draws a chart's state at one size. */
export type ChartDrawing = Component<{ state: unknown; size: Size }>;

/** What the pictures of a story are drawn with. */
export interface Charts {
	/** What draws a chart, by the name of its folder. Throws when there is no such chart. */
	drawing(name: string): ChartDrawing;
	/** The controls of a chart. Throws when it has none. */
	choices(name: string): ChartChoices;
	/** What the marks of a step's own picture need, by the step's id. */
	state(step: string): unknown;
}

let loaded: Charts | undefined;

/** Loads all charts. They are one file: a story shows most of them, and what they share is more than what each adds. */
export const loadCharts = async (): Promise<Charts> =>
	(loaded ??= (await import('./charts')).charts);

/** All charts, once they have come. */
export const chartsAtHand = (): Charts | undefined => loaded;

/** For the names alone: what is found here is loaded with all charts. */
const withChoices = import.meta.glob('./*/Choices.svelte');

/** Whether a reader can sort or filter a chart. */
export const hasChoices = (name: string): boolean => `./${name}/Choices.svelte` in withChoices;
