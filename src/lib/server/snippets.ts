// What snippets are made of, taken from the story.
import type { SnippetMaterial } from '../embed/snippets';
import { openingSize } from './element';
import { readStory } from './story';

/**
 * The words and addresses of the snippets.
 * @param site absolute address of the site's root, with a slash at the end
 */
export function snippetMaterial(site: string): SnippetMaterial {
	const { story, everything } = readStory();
	const { words } = everything;
	const description = words('page.description');
	const opening = story.chapters[0]?.steps[0]?.drawn.reading ?? description;
	return {
		site,
		language: story.language,
		direction: story.direction,
		headline: words('page.title'),
		description,
		steps: story.chapters
			.flatMap((chapter) => chapter.steps)
			.map(({ id, heading, firstSentence }) => ({ id, heading, firstSentence })),
		image: { src: `${site}embed/story.svg`, alt: opening, ...openingSize },
		link: words('snippet.link')
	};
}
