// The evidence grammar: how a mark looks says how well its number is known. One legend serves every picture.

/**
 * How a mark is drawn.
 * - `solid` counted and published
 * - `hatched` beyond a published minimum: "at least" up to here, then unknown
 * - `outlined` reported, but no number published
 * - `differs` two reports give two numbers: one has it here, the other has not
 */
export type Look = 'solid' | 'hatched' | 'outlined' | 'differs';

/** All looks, in the order of the legend. */
export const looks: readonly Look[] = ['solid', 'hatched', 'outlined', 'differs'];

/** A colour with a meaning; `ink` has none. The colours are in tokens.css. */
export type Role = 'ink' | 'voice' | 'group' | 'state' | 'opening';

/**
 * The fill of a look. What fills is in `Defs.svelte`, one a role: it cannot inherit a colour.
 * @param role the colour role of the mark; solid marks take theirs from CSS `color`
 */
export function fill(look: Look, role: Role = 'ink'): string {
	if (look === 'solid') return 'currentColor';
	if (look === 'outlined') return 'none';
	const name = look === 'differs' ? 'split' : 'hatch';
	return `url(#${role === 'ink' ? name : `${name}-${role}`})`;
}
