// Everything that pictures are drawn with: loaded together, and only once a picture is near.
import states from 'virtual:states';
import type { ChartChoices } from './parts/choices';
import type { ChartDrawing, Charts } from './registry';

const drawings = import.meta.glob<ChartDrawing>('./*/Drawing.svelte', {
	eager: true,
	import: 'default'
});
const controls = import.meta.glob<ChartChoices>('./*/Choices.svelte', {
	eager: true,
	import: 'default'
});

/** All charts of the story. */
export const charts: Charts = {
	drawing(name) {
		const drawing = drawings[`./${name}/Drawing.svelte`];
		if (!drawing)
			throw new Error(`There is no chart "${name}": no folder of that name under charts/.`);
		return drawing;
	},
	choices(name) {
		const found = controls[`./${name}/Choices.svelte`];
		if (!found)
			throw new Error(`The chart "${name}" has no controls: no Choices.svelte in its folder.`);
		return found;
	},
	state: (step) => states[step]
};
