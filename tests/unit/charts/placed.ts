// What the tests of typographic pictures share: tables read anew, and boxes of labels that must not touch.
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Size } from '$lib/charts/parts/compositions';
import { boxOf, type PlacedBox, type PlacedLabel } from '$lib/charts/parts/placed';

/** A table as it stands in the file, read without any code of the site. */
export const csv = (name: string) => csvParse(readFileSync(`data/${name}.csv`, 'utf8'));

/** The row of a table that has an id. */
export function rowOf(name: string, id: string) {
	const found = csv(name).find((row) => row.id === id);
	if (!found) throw new Error(`No row "${id}" in ${name}.csv.`);
	return found;
}

/** How often something stands in markup. */
export const times = (markup: string, what: string | RegExp): number =>
	typeof what === 'string' ? markup.split(what).length - 1 : [...markup.matchAll(what)].length;

/** Boxes that reach over the edge of the picture. */
export const outside = (boxes: readonly PlacedBox[], { width, height }: Size): PlacedBox[] =>
	boxes.filter(
		(box) =>
			box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1
	);

/** Pairs of labels that touch, by their words. */
export function touching(labels: readonly PlacedLabel[]): string[] {
	const boxes = labels.map((label) => ({ label, ...boxOf(label) }));
	return boxes.flatMap((a, i) =>
		boxes
			.slice(i + 1)
			.filter(
				(b) =>
					a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
			)
			.map((b) => `${a.label.text} / ${b.label.text}`)
	);
}
