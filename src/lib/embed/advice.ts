// Which systems are best served by which snippet; what is said of each is in the words.
import type { Accepts } from './snippets';

/** Families of content management systems by what they are best given. */
export const advice: Readonly<Record<Accepts, readonly string[]>> = {
	script: ['newsroom', 'ghost'],
	iframe: ['lms', 'amp'],
	url: ['wordpress'],
	nothing: ['letters']
};
