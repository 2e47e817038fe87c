// Which rung of the ladder a frame stands on: what its host allows, in one pure choice.
import type { Reading } from '../../readings/outline';
import type { Mode } from '../options';
import type { PositionTeller } from './dialects';

/**
 * The rungs a frame can stand on: the host tells where it is (2); tick strips find out (3); everything
 * unrolled (4); step by step within the height given (5). The first is the custom element, the sixth the
 * fallback in the snippet.
 */
export type Rung = 2 | 3 | 4 | 5;

/** A rung, the reading that goes with it, and why it was chosen, for editors who look. */
export interface Choice {
	rung: Rung;
	reading: Reading;
	reason: string;
}

/** What the frame has seen so far. */
export interface Seen {
	mode: Mode;
	/** Whether the address asks for a step to begin with. */
	step: boolean;
	/** Whether there is a host at all. */
	framed: boolean;
	/** Whether the host is WordPress, which gives a frame 1,000 px at most. */
	wordpress: boolean;
	/** Whether the host gave the height that was asked for; undefined while that is open. */
	granted: boolean | undefined;
	/** The heights that `granted` is about, for the reason given. */
	asked: number;
	given: number;
	/** Which host keeps telling where the frame stands, if one does. */
	teller: PositionTeller | undefined;
	/** Whether the browser has the observer that tick strips need. */
	observer: boolean;
	/** Whether the screen is so low that a pinned picture would leave no room for words. */
	low: boolean;
}

/** A screen lower than this, in CSS px, gets every picture under its own words. */
export const lowScreen = 480;

/** Chooses the rung. The same sights always give the same choice. */
export function choose(seen: Seen): Choice {
	const { mode, granted, asked, given } = seen;
	if (mode === 'all') return unrolled('The address asks for everything at once.');
	if (mode === 'steps') return stepper('The address asks for one step at a time.');
	if (mode === 'auto') {
		if (seen.step)
			return stepper('The address names a step, and a frame must not scroll its host to it.');
		if (seen.framed && seen.wordpress)
			return stepper('The host is WordPress, which gives a frame 1,000 px at most.');
		if (seen.framed && granted === false)
			return stepper(`The frame asked for ${asked} px and was given ${given}.`);
		if (seen.low) return unrolled('The screen is too low to hold a picture and words at once.');
	}
	if (seen.teller)
		return { rung: 2, reading: 'scroll', reason: `The host tells its place (${seen.teller}).` };
	if (!seen.observer) return unrolled('The browser cannot tell which part of the frame is seen.');
	const why = !seen.framed
		? 'The page is not in a frame.'
		: granted
			? 'The host gave the height asked for and does not tell its place: tick strips find it.'
			: mode === 'scroll'
				? 'The address asks for scrolling; tick strips find the part that is seen.'
				: 'The host has been asked for its height.';
	return { rung: 3, reading: 'scroll', reason: why };
}

const unrolled = (reason: string): Choice => ({ rung: 4, reading: 'all', reason });
const stepper = (reason: string): Choice => ({ rung: 5, reading: 'steps', reason });
