// Finds the drawing of a chart by its name, and its controls where it has some: one folder a chart, nothing to register.
import type { Component } from 'svelte';
import type { ChartChoices } from './parts/choices';
import type { Size } from './parts/compositions';

/** Draws a chart's state at one size. */
export type ChartDrawing = Component<{ state: unknown; size: Size }>;

/** All charts are one file: a story shows most of them, and what they share is more than what each adds. */
const charts = () => import('./charts');

/** For the names alone: what is found here is loaded with all charts. */
const withChoices = import.meta.glob('./*/Choices.svelte');

/**
 * Loads the code that draws a chart.
 * @param name the chart's folder
 * Throws when there is no such chart.
 */
export async function loadDrawing(name: string): Promise<ChartDrawing> {
	const drawing = (await charts()).drawings[`./${name}/Drawing.svelte`];
	if (!drawing)
		throw new Error(`There is no chart "${name}": no folder of that name under charts/.`);
	return drawing;
}

/** Whether a reader can sort or filter a chart. */
export const hasChoices = (name: string): boolean => `./${name}/Choices.svelte` in withChoices;

/**
 * Loads the controls of a chart.
 * @param name the chart's folder
 * Throws when the chart has none.
 */
export async function loadChoices(name: string): Promise<ChartChoices> {
	const controls = (await charts()).choices[`./${name}/Choices.svelte`];
	if (!controls)
		throw new Error(`The chart "${name}" has no controls: no Choices.svelte in its folder.`);
	return controls;
}
