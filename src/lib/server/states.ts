// What the marks of each step's own picture need, for the script that draws them.
import { readStory } from './story';

/** States by the ids of the steps. Throws as `readStory` does. */
export function states(): Record<string, unknown> {
	const { story } = readStory();
	const steps = story.chapters.flatMap((chapter) => chapter.steps);
	return Object.fromEntries(steps.map(({ id, drawn }) => [id, drawn.state]));
}
