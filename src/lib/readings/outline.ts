// What the script needs to know of the story: small enough to travel in the page.
import type { Chapter, Story } from '../story/story';
import type { Words } from '../story/words';

/** A reading: scroll past pinned pictures, one step at a time, or everything at once. */
export type Reading = 'scroll' | 'steps' | 'all';

/** All readings, in the order they are offered. */
export const readings: readonly Reading[] = ['scroll', 'steps', 'all'];

/** One step, without its words: those are in the page already. */
export interface ScriptStep {
	id: string;
	chapter: string;
	heading: string;
	chart: string;
	view: unknown;
	title: string;
	reading: string;
	/** Its place in the story, in words: “7 of 38”. */
	place: string;
	/** What the marks need; only for pictures that change on their chapter's stage. */
	state?: unknown;
}

/**
 * Whether a chart changes within a chapter: from view to view, or because a reader can sort or filter it. One
 * that does not stays as the server drew it, and neither its code nor its data are sent.
 */
export function changes(chapter: Chapter, chart: string): boolean {
	const drawn = chapter.steps
		.map((step) => step.drawn)
		.filter(({ picture }) => picture.chart === chart);
	const views = drawn.map(({ picture }) => JSON.stringify(picture.view));
	return new Set(views).size > 1 || drawn.some(({ choices }) => choices);
}

/** Words on the controls, which are there only when the script is. */
export interface ScriptWords {
	/** What the choice of reading is called. */
	label: string;
	/** The readings by name. */
	readings: Readonly<Record<Reading, string>>;
	back: string;
	next: string;
	/** What the Back and Next buttons are for, as a group. */
	stepper: string;
}

/** The steps in order, and the words on the controls. */
export interface ScriptOutline {
	steps: readonly ScriptStep[];
	words: ScriptWords;
}

/** Cuts a story down to what its script needs. */
export function outlineOf(story: Story, words: Words): ScriptOutline {
	const count = story.chapters.reduce((sum, { steps }) => sum + steps.length, 0);
	return {
		words: {
			label: words('page.reading.label'),
			readings: {
				scroll: words('page.reading.scroll'),
				steps: words('page.reading.steps'),
				all: words('page.reading.all')
			},
			back: words('page.back'),
			next: words('page.next'),
			stepper: words('page.stepper')
		},
		steps: story.chapters.flatMap((chapter) =>
			chapter.steps.map(({ id, heading, index, drawn }) => ({
				id,
				chapter: chapter.id,
				heading,
				chart: drawn.picture.chart,
				view: drawn.picture.view,
				title: drawn.title,
				reading: drawn.reading,
				place: words('page.place', { index: index + 1, count }),
				state: changes(chapter, drawn.picture.chart) ? drawn.state : undefined
			}))
		)
	};
}
