// The shape of the copy once it has been read and checked: the words of a chapter, step by step.
import type { SectionId } from './sections';

/** A named part under a step or a chapter that is not running story, such as notes for teachers. */
export interface Section {
	/** Which part it is, as in `### What to say {#notes}`; used once a step, or once a chapter. */
	id: SectionId;
	/** The words of its `###` heading. */
	name: string;
	html: string;
	/** The same without any markup. */
	text: string;
	/** Ids of the facts cited in it, in order of first use. */
	facts: readonly string[];
	/** Ids of the terms explained in it, in order of first use. */
	terms: readonly string[];
	/** Where its heading stands in the file. */
	line: number;
}

/** The words of one step. */
export interface StepCopy {
	/** The name the outline knows it by; unique in the whole story and fit for an anchor. */
	id: string;
	heading: string;
	/** The language of the heading, where it is a foreign word. */
	headingLang: string | undefined;
	/** Its paragraphs, with every fact as a link. Neither the heading nor the sections are in it. */
	html: string;
	/** The same without any markup; paragraphs are parted by an empty line. */
	text: string;
	/** For descriptions and shared links. */
	firstSentence: string;
	/** Ids of the facts cited in its own paragraphs, in order of first use. */
	facts: readonly string[];
	/** Ids of the glossary's terms linked in its own paragraphs, in order of first use. */
	terms: readonly string[];
	/** How many words its own paragraphs have. */
	words: number;
	/** Where its heading stands in the file. */
	line: number;
	/** The file it was read from, relative to the project. */
	file: string;
	sections: readonly Section[];
}

/** The words of one chapter. */
export interface ChapterCopy {
	/** Unique among the chapters and steps of the whole story. */
	id: string;
	title: string;
	/** The file it was read from, relative to the project. */
	file: string;
	/** The paragraphs before the first step, as HTML; empty when there are none. */
	lead: string;
	/** The same without any markup. */
	leadText: string;
	/** Ids of the facts cited in the lead, in order of first use. */
	facts: readonly string[];
	/** Ids of the glossary's terms linked in the lead, in order of first use. */
	terms: readonly string[];
	steps: readonly StepCopy[];
	/** Sections that stand before the first step. */
	sections: readonly Section[];
}

/**
 * One part of a step or a chapter, or nothing when the copy does without it.
 * @param sections of the step or the chapter
 * @param id which part
 */
export const sectionOf = (sections: readonly Section[], id: SectionId): Section | undefined =>
	sections.find((section) => section.id === id);
