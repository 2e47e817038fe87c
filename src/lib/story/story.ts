// The shape of a story: one value that every reading, embed and deck shows in its own way.
import type { ChapterCopy, StepCopy } from './copy';
import type { Fact, Source } from './ledger';
import type { Picture } from './pictures';

/** The numbers behind a picture, as a reader may open, copy or print them. */
export interface PictureTable {
	/** What the rows are. */
	caption: string;
	/** Column headings; the first names the row. */
	columns: readonly string[];
	/** Cells by row, worded; an unknown is worded too, never left out. */
	rows: readonly (readonly string[])[];
	/** The tables in `data/` the numbers come from, by name, for the download links. */
	from: readonly string[];
}

/** A picture worked out at build time: no pixels yet, but every word and quantity. */
export interface DrawnPicture {
	/** The chart and the view the step asks for. */
	picture: Picture;
	/** What the marks need: plain data, no pixels. Its shape belongs to the chart. */
	state: unknown;
	/** The finding, in a line. */
	title: string;
	/** What the picture shows, in one sentence made from the same data. */
	reading: string;
	/** The numbers behind it. */
	table: PictureTable;
	/** Whether a reader can sort or filter it. */
	choices: boolean;
	/** The sources of the rows drawn, in order of first use. */
	sources: readonly Source[];
}

/** One thought: words, and the picture that goes with them. */
export interface Step extends StepCopy {
	/** Place in the whole story, from 0. */
	index: number;
	/** The chapter it stands in. */
	chapter: string;
	drawn: DrawnPicture;
}

/** A chapter: an opening line and its steps. */
export interface Chapter extends Omit<ChapterCopy, 'steps'> {
	/** Place in the story; the opening is 0. */
	number: number;
	steps: readonly Step[];
}

/** The whole story. */
export interface Story {
	/** BCP 47 tag, such as `en`. */
	language: string;
	direction: 'ltr' | 'rtl';
	/** All chapters in order; the first is the opening, whose one step is the content note. */
	chapters: readonly Chapter[];
	/** Every fact the copy cites, in order of first use, with the steps that cite it. */
	cited: readonly CitedFact[];
	/** The terms that the story explains in place, by name. */
	terms: readonly Term[];
}

/** A word that the story explains. */
export type Term = Pick<StepCopy, 'id' | 'heading' | 'headingLang' | 'html' | 'text' | 'facts'>;

/** A fact with its sources resolved and the steps that use it. */
export interface CitedFact {
	fact: Fact;
	sources: readonly Source[];
	/** Steps that cite it, in order; empty for a fact the copy does not use. */
	steps: readonly { id: string; heading: string }[];
}
