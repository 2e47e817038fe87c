// What a reader's choice makes of the doors: which countries, in which order. Pure, so it can be undone and tested.
import { doors, familyOf, type Measure } from './codes';
import type { Country, Counted, DoorsState } from './state';
import type { Answer, DoorsView } from './view';

/** Whether a country gave an answer. */
export function gave({ doors: own }: Country, answer: Answer): boolean {
	const [measure, family] = answer.split(':') as [Measure, string];
	return familyOf[own[measure]] === family;
}

/** A country's place by its answer to a measure: the finding first, "not found" last. */
function placeBy({ id, groups }: Counted, { doors: own }: Country): number {
	const family = groups.findIndex((group) => group.family === familyOf[own[id]]);
	return family * doors.length + doors.indexOf(own[id]);
}

/**
 * The doors as a reader has chosen to see them. Countries that a choice does not tell apart keep their order.
 * @param state all countries in the designed order, most doors shut first
 */
export function arranged(state: DoorsState, view: DoorsView): DoorsState {
	const { sort, only } = view;
	const shown = state.countries.filter((country) => !only || gave(country, only));
	const by = state.measures.find(({ id }) => id === sort);
	const { language } = state.offers;
	if (sort === 'name') shown.sort((a, b) => a.name.localeCompare(b.name, language));
	else if (by) shown.sort((a, b) => placeBy(by, a) - placeBy(by, b));
	return { ...state, countries: shown, view };
}

/**
 * A choice with one part changed, and without what no longer fits it: a country that is looked for is always
 * shown, and one that a new filter leaves out is no longer looked for.
 * @param state all countries
 */
export function chosen(
	state: DoorsState,
	view: DoorsView,
	change: { [Part in keyof DoorsView]?: DoorsView[Part] | '' }
): DoorsView {
	const next = Object.fromEntries(
		Object.entries({ ...view, ...change }).filter(([, value]) => value)
	) as DoorsView;
	const found = state.countries.find(({ id }) => id === next.find);
	if (!found || !next.only || gave(found, next.only)) return next;
	if ('find' in change) delete next.only;
	else delete next.find;
	return next;
}

/** The rows of the table for a choice, by number; nothing chosen leaves the table in its own order. */
export function rowsOf(state: DoorsState, view: DoorsView): number[] {
	const rows = arranged(state, view).countries.map(({ row }) => row);
	return view.sort || view.only ? rows : rows.sort((a, b) => a - b);
}

/** What is said of a choice: how many of how many, then in which order. */
export function saidOf({ offers }: DoorsState, view: DoorsView): string {
	const only = offers.only.find(({ value }) => value === (view.only ?? ''));
	const sort = offers.sort.find(({ value }) => value === (view.sort ?? ''));
	return [only?.said, sort?.said].filter(Boolean).join(' ');
}

/** The title of the picture when only some are shown; without one the designed title stands. */
export const titleOf = ({ offers }: DoorsState, view: DoorsView): string | undefined =>
	view.only && offers.only.find(({ value }) => value === view.only)?.title;
