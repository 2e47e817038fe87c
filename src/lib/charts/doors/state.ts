// What the doors are drawn from: countries, answers counted, and what a reader may choose. Plain data, worded.
import type { Door, Family, Measure } from './codes';
import type { Answer, DoorsView } from './view';

/** One country and its four doors. */
export interface Country {
	/** ISO 3166-1 code: the key of the row. */
	id: string;
	name: string;
	/** A shorter name that is still clear. */
	short: string;
	/** Its row in the table under the picture, from 0. */
	row: number;
	doors: Readonly<Record<Measure, Door>>;
}

/** One thing asked, with its answers counted over all countries. */
export interface Counted {
	id: Measure;
	label: string;
	short: string;
	/** Families of answers in the order drawn, none of them empty. */
	groups: readonly { family: Family; count: number; label: string }[];
	/** The countries behind the first group, as many as can be named. */
	named: string;
	/** Every answer in words. */
	answers: Readonly<Partial<Record<Door, string>>>;
}

/** One thing a reader may choose: its words, and what is said once it is chosen. */
export interface Offer<Value extends string> {
	value: Value;
	label: string;
	said: string;
	/** The title of the picture when this is shown. */
	title?: string;
}

/** What a reader may choose, each with the designed picture first. */
export interface Offers {
	/** What the three controls are called, and all of them together. */
	labels: Readonly<Record<'sort' | 'only' | 'find' | 'all', string>>;
	sort: readonly Offer<NonNullable<DoorsView['sort']> | ''>[];
	only: readonly (Offer<Answer | ''> & { measure: string })[];
	/** The choice of no country in particular. */
	nobody: string;
	/** BCP 47 tag of the language that names are sorted in. */
	language: string;
}

/** What the doors need: the countries shown, in order. */
export interface DoorsState {
	countries: readonly Country[];
	measures: readonly Counted[];
	/** The shapes in use, said in words. */
	key: readonly { door: Door; label: string }[];
	offers: Offers;
	/** What has been chosen. */
	view: DoorsView;
}
