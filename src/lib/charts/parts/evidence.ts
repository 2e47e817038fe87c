// The evidence grammar: how a mark looks says how well its number is known. One legend serves every picture.

/**
 * How a mark is drawn.
 * - `solid` counted and published
 * - `hatched` beyond a published minimum: "at least" up to here, then unknown
 * - `outlined` reported, but no number published
 */
export type Look = 'solid' | 'hatched' | 'outlined';

/** All looks, in the order of the legend. */
export const looks: readonly Look[] = ['solid', 'hatched', 'outlined'];

/** A colour with a meaning; `ink` has none. The colours are in tokens.css. */
export type Role = 'ink' | 'voice' | 'group' | 'state' | 'opening';

/**
 * The fill of a look. Patterns are in `Defs.svelte`, one a role: they cannot inherit a colour.
 * @param role the colour role of the mark; solid marks take theirs from CSS `color`
 */
export const fill = (look: Look, role: Role = 'ink'): string =>
	look === 'solid'
		? 'currentColor'
		: look === 'outlined'
			? 'none'
			: `url(#${role === 'ink' ? 'hatch' : `hatch-${role}`})`;
