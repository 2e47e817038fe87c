// The deck: every slide in order, made from the story. There is no second text to keep.
import { publishersOf } from '../story/publishers';
import { sectionOf, type Section } from '../story/copy';
import type { Chapter, CitedFact, DrawnPicture, Step, Story } from '../story/story';

/** What a slide is: the title of the story or of a chapter, a step, or the talk at the end of a chapter. */
export type SlideKind = 'title' | 'chapter' | 'step' | 'discuss';

/** One slide, and what its speaker is given. */
export interface Slide {
	/** A step's own id, `chapter-<id>` or `discuss-<id>`; unique in the deck. */
	id: string;
	kind: SlideKind;
	/** Its place in the deck, from 1: what a teacher types to go there. */
	number: number;
	/** The chapter's id. */
	chapter: string;
	/** Place of the chapter in the story; the opening is 0. */
	chapterNumber: number;
	/** The step's or the chapter's own heading. */
	heading: string;
	/** The step's words, the chapter's lead, or what to talk about; empty when there is nothing. */
	html: string;
	/** The step's picture; the title shows the picture of the first step. */
	picture: DrawnPicture | null;
	/** The step whose picture it is. */
	pictureOf: string | null;
	/** Ids of the facts cited in its words. */
	facts: readonly string[];
	/** Where the same stands in the story: a fragment for pupils' phones, empty for its beginning. */
	at: string;
	/** How many words are read out. */
	words: number;
	/** How many steps a discussion looks back on; 0 for other slides. */
	weight: number;
	/** What the speaker is given, such as notes and the expected answer; none where the copy has none. */
	parts: readonly Section[];
}

/** A slide with what it is drawn from at build time. */
export interface DeckSlide {
	slide: Slide;
	/** Its picture as HTML; empty when it has none. */
	still: string;
	/** Who stands behind its words and its picture, by name. */
	publishers: readonly string[];
}

/** A slide with everything its speaker is given. */
export interface SpokenSlide extends DeckSlide {
	/** The facts in its words, with their sources. */
	onSlide: readonly CitedFact[];
	/** Facts that only the notes cite. */
	inNotes: readonly CitedFact[];
	/** What its picture shows, in a sentence; empty when it has none. */
	reading: string;
}

/** A slide before it has a number. */
type Made = Omit<Slide, 'number'>;

/**
 * The slides of a story.
 * @param link makes the links in rendered copy fit the page, such as `../sources/` for `sources/`
 */
export function slidesOf(story: Story, link: (html: string) => string = (html) => html): Slide[] {
	const linked = (section: Section): Section => ({ ...section, html: link(section.html) });
	return story.chapters
		.flatMap((chapter): Made[] => [
			divider(chapter),
			...chapter.steps.map((step) => stepSlide(step, chapter)),
			...discussion(chapter)
		])
		.map((made, index) => ({
			...made,
			number: index + 1,
			html: link(made.html),
			parts: made.parts.map(linked)
		}));
}

/** What is the same on every slide of a chapter. */
const shared = ({ id, number, title }: Chapter) => ({
	chapter: id,
	chapterNumber: number,
	heading: title,
	at: number === 0 ? '' : id,
	picture: null,
	pictureOf: null,
	weight: 0
});

function divider(chapter: Chapter): Made {
	const [first] = chapter.steps;
	const title = chapter.number === 0;
	return {
		...shared(chapter),
		id: `chapter-${chapter.id}`,
		kind: title ? 'title' : 'chapter',
		html: chapter.lead,
		picture: title && first ? first.drawn : null,
		pictureOf: title && first ? first.id : null,
		facts: chapter.facts,
		words: countWords(chapter.leadText),
		parts: chapter.sections.filter(({ id }) => !talked.has(id))
	};
}

function stepSlide(step: Step, chapter: Chapter): Made {
	const { id, heading, html, drawn, facts, words, sections } = step;
	return {
		...shared(chapter),
		id,
		kind: 'step',
		heading,
		html,
		picture: drawn,
		pictureOf: id,
		facts,
		at: id,
		words,
		parts: sections
	};
}

/** What is kept for the end of a chapter; the opening ends with the rules of the talk. */
const talked: ReadonlySet<string> = new Set(['discussion', 'exit-ticket', 'ground-rules']);

/**
 * The talk at the end of a chapter: what its copy puts up for discussion, or else the questions of its steps.
 * The opening has one only when its copy gives the rules of the talk.
 */
function discussion(chapter: Chapter): Made[] {
	const first = chapter.number === 0 ? 'ground-rules' : 'discussion';
	const own = sectionOf(chapter.sections, first);
	if (chapter.number === 0 && !own) return [];
	const questions = chapter.steps.flatMap(({ sections }) => sectionOf(sections, 'question') ?? []);
	const shown = own ? [own] : questions;
	return [
		{
			...shared(chapter),
			id: `discuss-${chapter.id}`,
			kind: 'discuss',
			html: shown.map(({ html }) => html).join('\n'),
			facts: [...new Set(shown.flatMap(({ facts }) => facts))],
			words: 0,
			weight: chapter.steps.length,
			parts: chapter.sections.filter(({ id }) => talked.has(id))
		}
	];
}

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/**
 * Who stands behind a slide: the publishers of what its words cite, then of what its picture draws, each once.
 * @param known all facts that slides cite
 */
export function publishersOn(slide: Slide, known: ReadonlyMap<string, CitedFact>): string[] {
	const cited = slide.facts.flatMap((id) => known.get(id)?.sources ?? []);
	const drawn = slide.picture?.sources ?? [];
	return publishersOf([...cited, ...drawn]);
}
