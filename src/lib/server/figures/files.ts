// Every step's picture as files to take away.
import type { PictureMaterial } from '../../embed/picture-snippets';
import { readStory } from '../story';
import { alt, pictureOf, type Plate } from './plate';
import { png } from './raster';

/** A picture's file. */
export interface PictureFile {
	name: string;
	/** Its media type. */
	type: string;
	bytes: Uint8Array;
}

/** Px of a PNG for one unit of the picture: sharp on dense screens and in print at column width. */
const scale = 2;

const plates = new Map<string, Plate>();
const made = new Map<string, Promise<Uint8Array>>();

/** The names of all files, an SVG and a PNG for each step. */
export const pictureNames = (): string[] => steps().flatMap(({ id }) => [`${id}.svg`, `${id}.png`]);

const steps = () => readStory().story.chapters.flatMap((chapter) => chapter.steps);

/** A step's picture, composed once a build. Throws when there is no such step. */
export function plateNamed(id: string): Plate {
	const kept = plates.get(id);
	if (kept && import.meta.env.MODE !== 'development') return kept;
	const step = steps().find((each) => each.id === id);
	if (!step) throw new Error(`There is no picture of "${id}": the story has no such step.`);
	const plate = pictureOf(step, readStory().everything.words);
	plates.set(id, plate);
	return plate;
}

/** A file by its name, such as `origins.png`. Throws when there is none. */
export async function pictureFile(name: string): Promise<PictureFile> {
	const [, id = '', kind] = /^(.+)\.(svg|png)$/.exec(name) ?? [];
	const plate = plateNamed(id);
	if (kind === 'svg')
		return { name, type: 'image/svg+xml', bytes: new TextEncoder().encode(plate.svg) };
	const bytes = made.get(id) ?? png(plate, scale);
	made.set(id, bytes);
	return { name, type: 'image/png', bytes: await bytes };
}

/** What editors need to know of every picture, in the story's order. */
export const pictureMaterial = (): PictureMaterial[] =>
	steps().map(({ id, drawn }) => {
		const { width, height } = plateNamed(id);
		return { id, title: drawn.title, alt: alt(drawn), width, height };
	});
