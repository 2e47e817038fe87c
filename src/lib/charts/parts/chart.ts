// What every chart is: a pure function from tables and a view to something that can be drawn and said.
import type { PictureTable } from '$lib/story/story';
import type { Tables } from '$lib/story/tables';
import type { Words } from '$lib/story/words';

/** What a chart is given. Nothing else may reach it: no clock, no window, no history. */
export interface Given<View> {
	/** All tables of the data package, checked. */
	tables: Tables;
	/** What the step asks to see. */
	view: View;
	/** The words of the reader's language. */
	words: Words;
}

/** A chart without its drawing: state, and what is said of it. Every part is a pure function. */
export interface Chart<View, State> {
	/** The tables it draws from, by name; the source line and the downloads follow from them. */
	tables(view: View): readonly string[];
	/** What the marks need: plain data, worded, no pixels. */
	state(given: Given<View>): State;
	/** The finding, in a line. */
	title(given: Given<View>): string;
	/** What the picture shows, in one sentence made from the data. */
	describe(given: Given<View>): string;
	/** The numbers behind it. */
	table(given: Given<View>): Omit<PictureTable, 'from'>;
	/** Ids of the sources of the rows drawn, in order; duplicates are dropped later. */
	sources(given: Given<View>): readonly string[];
}

/** Types a chart where it is written; returns it unchanged. */
export const defineChart = <View, State>(chart: Chart<View, State>): Chart<View, State> => chart;
