// What home governments did to the way back: all of it, or what a reader has chosen to see of it.
import type { Family, Measure } from './codes';

/** One answer to one of the things asked, such as `travel_document:shut`. */
export type Answer = `${Measure}:${Family}`;

/** What is shown, and in which order. The story asks for nothing; a reader may. */
export interface DoorsView {
	/** By name, or by the answers to one measure; otherwise most doors shut first. */
	sort?: 'name' | Measure;
	/** Only the countries with this answer. */
	only?: Answer;
	/** The country to point out, by its ISO 3166-1 code. */
	find?: string;
}

declare module '$lib/story/pictures' {
	interface Views {
		doors: DoorsView;
	}
}
