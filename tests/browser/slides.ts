// The slides of the built deck, for tests with and without a browser.
import { readFileSync } from 'node:fs';

/** A slide as the page gives it to its script. */
export interface Listed {
	id: string;
	heading: string;
	at: string;
	kind: string;
}

/** All slides of the built deck, in order. */
export const slides: readonly Listed[] = (
	JSON.parse(
		/data-given>(.*?)<\/script>/s.exec(readFileSync('build/present/index.html', 'utf8'))?.[1] ?? ''
	) as { slides: Listed[] }
).slides;

/** Place of a slide, from 0. */
export const placeOf = (id: string): number => slides.findIndex((slide) => slide.id === id);
