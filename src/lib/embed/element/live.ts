// The part of the element that needs Svelte: pinning, movement, source cards, the choice of reading.
import type { Prepare } from '$lib/page/packed';
import { plainTrigger } from '$lib/scroll/trigger';
import { noAddress } from '../../readings/address';
import type { Reading } from '../../readings/outline';
import { start } from '../../readings/start.svelte';
import { arrive, travel } from './travel';

/** A story that has been brought to life. */
export interface Living {
	/** Goes to a step or chapter; an empty id changes nothing. */
	goTo: (id: string) => void;
	/** Changes the reading, and what the reader may choose from. */
	read: (reading: Reading, offered: readonly Reading[]) => void;
	stop: () => void;
}

/**
 * Brings a story in a shadow root to life.
 * @param root the story
 * @param reading how it is read at first
 * @param step what it begins with, where that needs no scrolling; empty for the beginning
 * @param prepare changes what has been unpacked before it is shown
 * Throws as `start` does.
 */
export function live(root: HTMLElement, reading: Reading, step: string, prepare: Prepare): Living {
	const begin = reading === 'steps' ? step : '';
	const address = { ...noAddress, place: () => begin };
	const { reader, stop } = start(root, { address, trigger: plainTrigger, prepare });
	const untravel = travel(root, reader);
	return {
		goTo(id) {
			const goal = id ? (root.getRootNode() as ShadowRoot).getElementById(id) : null;
			if (goal) arrive(root, reader, id, goal);
		},
		read(next, offered) {
			reader.offered = offered;
			reader.reading = next;
		},
		stop() {
			untravel();
			stop();
		}
	};
}
