// Which door each answer is drawn as: the codes of the table, put into one language of doors.

/** The four things asked of every government. */
export const measures = ['travel_document', 'citizenship', 'reentry', 'rehabilitation'] as const;

/** One of the four things asked. */
export type Measure = (typeof measures)[number];

/**
 * A door, told apart by its shape.
 * - `shut` done, or in force
 * - `permit` shut to those without a permit
 * - `effect` not shut by law, but barred in effect
 * - `planned` announced by the government, not law
 * - `asked` asked for by parliament, not law
 * - `partly` open by a part
 * - `open` open
 * - `unfound` nothing was found in what was read: no door is drawn
 */
export const doors = [
	'shut',
	'permit',
	'effect',
	'planned',
	'asked',
	'partly',
	'open',
	'unfound'
] as const;

/** The shape of a door. */
export type Door = (typeof doors)[number];

/** What counts together where there is room for a few words only. */
export type Family = 'shut' | 'open' | 'between' | 'unfound';

/** The family of every door. */
export const familyOf: Record<Door, Family> = {
	shut: 'shut',
	permit: 'shut',
	effect: 'shut',
	planned: 'between',
	asked: 'between',
	partly: 'between',
	open: 'open',
	unfound: 'unfound'
};

/** The first three measures close a way: doing them shuts the door. */
const closing: Readonly<Record<string, Door>> = {
	yes: 'shut',
	barred: 'shut',
	barred_without_permit: 'permit',
	barred_in_effect: 'effect',
	stated_intention: 'planned',
	requested: 'asked',
	no: 'open',
	not_barred: 'open',
	not_found: 'unfound'
};

/** The last one opens a way: doing it opens the door. */
const opening: Readonly<Record<string, Door>> = {
	yes: 'open',
	partial: 'partly',
	no: 'shut',
	not_found: 'unfound'
};

/** The door an answer is drawn as; throws when the table has a code no door was made for. */
export function doorFor(measure: Measure, code: string): Door {
	const door = (measure === 'rehabilitation' ? opening : closing)[code];
	if (!door) throw new Error(`No door is drawn for "${code}" under "${measure}".`);
	return door;
}
