import { linkedData } from '$lib/server/linked';
import { readStory } from '$lib/server/story';

/** The tables as a reader of the data page needs to know them. */
export function load({ url }) {
	const { data } = readStory().everything;
	const { tables: _, ...about } = data;
	return { ...about, linked: linkedData(new URL('../', url).href, true) };
}
