// Which rung of the ladder the element stands on: pinned scrolling where the page allows it, else what works there.
import { readings, type Reading } from '../../readings/outline';
import type { EmbedOptions } from '../options';

/** What the element has found out before it chooses. */
export interface Situation {
	options: Pick<EmbedOptions, 'mode' | 'step'>;
	/** Whether the reader has asked their system for less motion. */
	still: boolean;
	/** The ancestor that would keep pictures from being pinned, in words; empty when there is none. */
	clip: string;
	/** Whether that ancestor would also cut the story off, or make it scroll in a box of its own. */
	cut: boolean;
}

/** A choice, and why. */
export interface Choice {
	/** 1: pinned and scrolling. 4: everything unrolled. 5: step by step. */
	rung: 1 | 4 | 5;
	/** How the story is read on it. */
	reading: Reading;
	/** What the reader may choose from. */
	offered: readonly Reading[];
	/** A sentence for whoever wonders; it stands in `data-embed-reason`. */
	reason: string;
}

type Made = Omit<Choice, 'offered'>;

const scroll = (reason: string): Made => ({ rung: 1, reading: 'scroll', reason });
const all = (reason: string): Made => ({ rung: 4, reading: 'all', reason });
const steps = (reason: string): Made => ({ rung: 5, reading: 'steps', reason });

/** Chooses a rung. What an editor has asked for counts, as far as the page can do it. */
export function choose(situation: Situation): Choice {
	const offered = situation.clip ? readings.filter((reading) => reading !== 'scroll') : readings;
	return { ...pick(situation), offered };
}

function pick({ options: { mode, step }, still, clip, cut }: Situation): Made {
	if (mode === 'steps') return steps('The mode "steps" was asked for.');
	if (cut) return steps(`${clip} and would cut the story off.`);
	if (mode === 'all') return all('The mode "all" was asked for.');
	if (clip) return all(`${clip}, so no picture can be pinned.`);
	if (mode === 'scroll') return scroll('The mode "scroll" was asked for, and nothing clips.');
	// To begin at a step while scrolling would mean to scroll the host's page under the reader's eyes.
	if (step)
		return steps(`A step was asked for, "${step}", and the page must not be scrolled to it.`);
	if (still) return steps('The reader has asked for less motion.');
	return scroll('Nothing clips, so pictures can be pinned.');
}
