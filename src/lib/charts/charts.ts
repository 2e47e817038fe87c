// The drawings of all charts, and the controls of those that have some: loaded together, and only once a picture is near.
import type { ChartChoices } from './parts/choices';
import type { ChartDrawing } from './registry';

/** What draws each chart, by the path of its file. */
export const drawings = import.meta.glob<ChartDrawing>('./*/Drawing.svelte', {
	eager: true,
	import: 'default'
});

/** The controls of charts, by the path of their files. */
export const choices = import.meta.glob<ChartChoices>('./*/Choices.svelte', {
	eager: true,
	import: 'default'
});
