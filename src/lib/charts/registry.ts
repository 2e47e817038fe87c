// Finds the drawing of a chart by its name, and its controls where it has some: one folder a chart, nothing to register.
import type { Component } from 'svelte';
import type { ChartChoices } from './parts/choices';
import type { Size } from './parts/compositions';

/** Draws a chart's state at one size. */
export type ChartDrawing = Component<{ state: unknown; size: Size }>;

const drawings = import.meta.glob<{ default: ChartDrawing }>('./*/Drawing.svelte');
const choices = import.meta.glob<{ default: ChartChoices }>('./*/Choices.svelte');

/**
 * Loads the code that draws a chart.
 * @param name the chart's folder
 * Throws when there is no such chart.
 */
export async function loadDrawing(name: string): Promise<ChartDrawing> {
	const load = drawings[`./${name}/Drawing.svelte`];
	if (!load) throw new Error(`There is no chart "${name}": no folder of that name under charts/.`);
	return (await load()).default;
}

/** Whether a reader can sort or filter a chart. */
export const hasChoices = (name: string): boolean => `./${name}/Choices.svelte` in choices;

/**
 * Loads the controls of a chart.
 * @param name the chart's folder
 * Throws when the chart has none.
 */
export async function loadChoices(name: string): Promise<ChartChoices> {
	const load = choices[`./${name}/Choices.svelte`];
	if (!load)
		throw new Error(`The chart "${name}" has no controls: no Choices.svelte in its folder.`);
	return (await load()).default;
}
