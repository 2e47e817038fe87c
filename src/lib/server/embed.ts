// What pages for frames are made of: pictures as HTML, heights, the early script, and links that lead outwards.
import early from '../embed/frame/early.ts?text';
import heights from '../embed/frame/heights.json';
import type { Row } from '../embed/frame/heights';
import type { FrameFacts } from '../embed/frame/early';
import { outlineOf } from '../readings/outline';
import { column, phone } from '../charts/parts/compositions';
import type { Chapter, Step, Story } from '../story/story';
import type { Words } from '../story/words';
import { still } from './page';

/** The table of heights: the story's rows, and each picture's, as `npm run heights` has measured them. */
const table = heights as unknown as {
	story: readonly Row[];
	pictures: Readonly<Record<string, readonly Row[]>>;
};

/** The way from the story's page for frames to the site's root. */
export const home = '../';

/** All steps that have a page for frames of their own. */
export const framedSteps = (story: Story): Step[] => story.chapters.flatMap(({ steps }) => steps);

/** The story as a frame shows it: words and links only where a frame needs them. */
export function framedStory(story: Story, words: Words) {
	const steps = framedSteps(story);
	const facts: FrameFacts = {
		heights: table.story,
		steps: [...story.chapters.map(({ id }) => id), ...steps.map(({ id }) => id)],
		languages: [story.language]
	};
	return {
		story: {
			...story,
			chapters: story.chapters.map((chapter): Chapter => ({
				...chapter,
				lead: outwards(chapter.lead, home),
				steps: chapter.steps.map((step) => ({
					...step,
					html: outwards(step.html, home),
					// What the marks need travels in the outline; here they are drawn already.
					drawn: { ...step.drawn, state: undefined }
				}))
			})),
			terms: story.terms.map((term) => ({ ...term, html: outwards(term.html, home) }))
		},
		stills: Object.fromEntries(steps.map(({ id, drawn }) => [id, still(drawn)])),
		script: JSON.stringify(outlineOf(story, words)),
		facts: JSON.stringify(facts),
		early
	};
}

/** One step's picture as a frame shows it. Throws when there is no such step. */
export function framedPicture(story: Story, id: string) {
	const step = framedSteps(story).find((each) => each.id === id);
	if (!step) throw new Error(`There is no step "${id}" whose picture a frame could show.`);
	const facts: FrameFacts = {
		heights: table.pictures[id] ?? [],
		steps: [],
		languages: [story.language]
	};
	return {
		step: { id: step.id, drawn: { ...step.drawn, state: undefined } },
		still: still(step.drawn, [phone, column]),
		facts: JSON.stringify(facts),
		early
	};
}

/**
 * Leads every link of the copy from a page for frames to the piece itself.
 * @param html words of ours
 * @param way to the site's root
 */
export const outwards = (html: string, way: string): string =>
	html.replaceAll(/ href="(?![a-z]+:)([^"]*)"/g, ` href="${way}$1"`);
