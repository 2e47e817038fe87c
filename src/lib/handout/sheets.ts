// What a handout is made from: which sheets there are, and the story as a sheet shows it.
import type { ChapterSection, StepSection } from '$lib/story/sections';
import type { CitedFact, Term } from '$lib/story/story';

/** The sheets, in the order in which a teacher is offered them; each has an address of its own. */
export const sheetNames = ['plan', 'pupil', 'key', 'glossary', 'reader'] as const;

/** The name of a sheet. */
export type SheetName = (typeof sheetNames)[number];

/** A step as a sheet shows it; every text is HTML with links that fit the sheet's own address. */
export interface SheetStep {
	id: string;
	/** Number of its slide in the deck: what a teacher types to show it. */
	slide: number;
	heading: string;
	/** Its address as it is typed, without `https://`. */
	address: string;
	/** Its own words. */
	html: string;
	/** Its picture, empty on sheets that do not show it; the picture's finding, and what it shows in one sentence. */
	picture: string;
	title: string;
	reading: string;
	parts: Readonly<Record<StepSection, string>>;
}

/** A chapter as a sheet shows it. */
export interface SheetChapter {
	id: string;
	number: number;
	title: string;
	lead: string;
	/** Its sections; empty where it has none of the name. */
	parts: Readonly<Record<ChapterSection, string>>;
	steps: readonly SheetStep[];
}

/** Everything any sheet needs. */
export interface Handout {
	sheet: SheetName;
	large: boolean;
	/** The way to the site's root, such as `../..`. */
	root: string;
	/** The story's address as it is typed, without `https://`. */
	address: string;
	/** Whether the address is one of this machine or network only, so that pupils cannot open it elsewhere. */
	local: boolean;
	chapters: readonly SheetChapter[];
	/** The facts that the sheet's numbered notes stand for, in order. */
	cited: readonly CitedFact[];
	/** All terms of the glossary, by name. */
	terms: readonly Term[];
}

/**
 * A chapter's step by its id.
 * @throws an Error that names the id when the story has no such step
 */
export function stepNamed({ chapters }: Handout, id: string): SheetStep {
	const step = chapters.flatMap(({ steps }) => steps).find((each) => each.id === id);
	if (!step) throw new Error(`The lesson names a step "${id}" that the story does not have.`);
	return step;
}
