// What the shared frame of quantitative charts and its axes are given.

/** How a scale finds its value in a datum: a column's name, or a function. */
export type Accessor<Datum> = (keyof Datum & string) | ((datum: Datum) => number | string);

/** The values at the two ends of a scale, or all values of a band scale. */
export type Domain = readonly (number | string)[];

/** The two edges a scale reaches, in viewBox units. */
export type Range = readonly [number, number];

/** A d3 scale, such as `scaleBand()`; LayerCake works on a copy and sets its domain and range. */
export interface PlotScale {
	(value: never): unknown;
	domain(): unknown[];
	range(): unknown[];
	copy(): unknown;
}

/** A place on an axis with its words, worded in the chart's state: drawings have no formats of their own. */
export interface Tick {
	value: number | string;
	text: string;
	/** For a tick at the edge of the picture: where its words are set from. */
	anchor?: 'start' | 'middle' | 'end';
}
