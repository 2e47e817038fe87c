import { highestGrade } from '$lib/server/copy/readability';
import { readStory } from '$lib/server/story';

/** The policy, and the list that the build holds the copy to. */
export function load() {
	const { pages, avoid } = readStory().everything;
	const copy = pages['words-and-pictures'];
	if (!copy) throw new Error('There is no page "words-and-pictures" among the copy.');
	return { copy, avoid, most: highestGrade };
}
