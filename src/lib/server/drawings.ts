// The drawing of every chart, loaded at once: at build time all pictures are drawn.
import type { ChartDrawing } from '../charts/registry';

const drawings = import.meta.glob<{ default: ChartDrawing }>('../charts/*/Drawing.svelte', {
	eager: true
});

/** Finds the drawing of a chart; throws when there is none. */
export function drawingNamed(name: string): ChartDrawing {
	const found = drawings[`../charts/${name}/Drawing.svelte`];
	if (!found)
		throw new Error(`There is no drawing of "${name}": charts/${name}/Drawing.svelte is missing.`);
	return found.default;
}
