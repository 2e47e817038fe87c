// The marks of what talking did, told apart by shape. In a box of 16 by 16 units.
import type { Effect } from './chart';

/** A mark: filled or drawn as a line. */
export interface Shape {
	path: string;
	look: 'filled' | 'line' | 'dotted';
}

const steps = 'M1 2H6V7H11V12H15V15H1Z';

/** Steps down for a lower sentence, outlined when it was only asked for; an open door for amnesty; a level line. */
export const shapes: Readonly<Record<Effect, Shape>> = {
	mitigation: { path: steps, look: 'filled' },
	condition_of_amnesty: { path: 'M3 15.5V1H13V15.5', look: 'line' },
	leniency_requested: { path: steps, look: 'line' },
	none_visible: { path: 'M1 6.5H15V9.5H1Z', look: 'filled' },
	not_stated: { path: 'M1.5 1.5H14.5V14.5H1.5Z', look: 'dotted' },
	not_applicable: { path: 'M3 3L13 13M13 3L3 13', look: 'line' }
};
