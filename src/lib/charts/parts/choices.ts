// What a chart with controls of its own tells the page: what a reader has chosen to see of it.
import type { Component } from 'svelte';

/** A picture as a reader has chosen to see it. */
export interface Chosen {
	/** The view, as the chart understands it. */
	view: unknown;
	/** What the marks need for it. */
	state: unknown;
	/** The title, where the designed one no longer says what is shown. */
	title?: string;
	/** The rows of the table that are shown, by their number in the designed table, in order. */
	rows: readonly number[];
}

/** What the controls of a chart are given. */
export interface ChoicesProps<State, View> {
	/** What the marks of the designed picture need. */
	state: State;
	/** What is shown now. */
	view: View;
	/** Called with what a reader chose; without anything when that is the designed picture. */
	choose: (chosen: Chosen | undefined) => void;
}

/** A chart's controls, found in its folder as `Choices.svelte`. */
export type ChartChoices = Component<ChoicesProps<unknown, unknown>>;
