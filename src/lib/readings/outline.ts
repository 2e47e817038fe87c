// What the script needs to know of the story beyond what stands in the page: small enough to travel with it.
import type { Story } from '../story/story';
import type { Words } from '../story/words';

/** A reading: scroll past pinned pictures, one step at a time, or everything at once. */
export type Reading = 'scroll' | 'steps' | 'all';

/** All readings, in the order they are offered. */
export const readings: readonly Reading[] = ['scroll', 'steps', 'all'];

/** One step as it travels in the page. */
export interface OutlineStep {
	id: string;
	chapter: string;
	chart: string;
	view: unknown;
	/** Its place in the story, in words: “7 of 38”. */
	place: string;
}

/** One step as the script knows it: with the words that stand in the page already. */
export interface ScriptStep extends OutlineStep {
	heading: string;
	/** Title of its picture. */
	title: string;
	/** What its picture shows, in a sentence. */
	reading: string;
	/** What the marks need, where a reader has chosen to see something else than the step's own picture. */
	state?: unknown;
}

/** Words on the controls, which are there only when the script is. */
export interface ScriptWords {
	/** What the choice of reading is called. */
	label: string;
	/** The readings by name. */
	readings: Readonly<Record<Reading, string>>;
	back: string;
	next: string;
	/** On the button Next while more of the step lies below. */
	more: string;
	/** On the button Next at the last step, where the page goes on below the story. */
	finish: string;
	/** On the button that opens what stands below a picture. */
	about: string;
	/** What is said once the address of a step has been copied. */
	copied: string;
	/** What the Back and Next buttons are for, as a group. */
	stepper: string;
}

/** The steps in order, and the words on the controls. */
export interface ScriptOutline {
	steps: readonly OutlineStep[];
	words: ScriptWords;
}

/** A story as its script finds it. */
export interface FoundStory {
	steps: readonly ScriptStep[];
	/** The steps' elements, in the same order. */
	elements: readonly HTMLElement[];
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
			more: words('page.more'),
			finish: words('page.finish'),
			about: words('page.about-picture'),
			copied: words('page.pass-on-copied'),
			stepper: words('page.stepper')
		},
		steps: story.chapters.flatMap((chapter) =>
			chapter.steps.map(({ id, index, drawn }) => ({
				id,
				chapter: chapter.id,
				chart: drawn.picture.chart,
				view: drawn.picture.view,
				place: words('page.place', { index: index + 1, count })
			}))
		)
	};
}

/**
 * Reads a story out of the page.
 * @param root the `[data-story]` element as the server wrote it
 * Throws when it holds no outline, or misses a step of it.
 */
export function findStory(root: HTMLElement): FoundStory {
	const json = root.querySelector('[data-outline]')?.textContent;
	if (!json) throw new Error('The story holds no outline: [data-outline] is missing.');
	const { steps, words } = JSON.parse(json) as ScriptOutline;
	const elements = steps.map(({ id }) => {
		const element = root.querySelector<HTMLElement>(`[data-step="${id}"]`);
		if (!element) throw new Error(`The page holds no step "${id}".`);
		return element;
	});
	const within = (place: number, selector: string): string =>
		elements[place]?.querySelector(selector)?.textContent.trim() ?? '';
	return {
		words,
		elements,
		steps: steps.map((step, place) => ({
			...step,
			heading: within(place, `[id="${step.id}-heading"]`),
			title: within(place, '.still .picture-title'),
			reading: within(place, `[id="${step.id}-reading"]`)
		}))
	};
}
