// Finds the rung of the ladder the frame stands on, and moves it when the host allows more, or less, than before.
import type { Reader } from '../../readings/reader.svelte';
import type { EmbedOptions } from '../options';
import type { Row } from './heights';
import { heightAt } from './heights';
import { awaitHeight, isWordPress, listenToHost } from './host';
import { choose, lowScreen, type Seen } from './ladder';
import { watchBand, type Band } from './strips';
import type { BandFollower } from './band.svelte';

/** Hosts that come late get another chance, but not without end. */
const chances = 3;
/** For how long what the host says of the frame's place is fresher than any strip, ms. */
const fresh = 1000;

/**
 * Chooses the reading and keeps choosing it.
 * @param root the story
 * @param heights the table of heights, by width
 * @returns the clean-up
 */
export function climb(
	root: HTMLElement,
	reader: Reader,
	follower: BandFollower,
	{ mode, step }: EmbedOptions,
	heights: readonly Row[]
): () => void {
	const framed = window.parent !== window;
	const seen: Seen = {
		mode,
		step: step !== '',
		framed,
		wordpress: isWordPress(),
		granted: undefined,
		asked: 0,
		given: 0,
		teller: undefined,
		observer: 'IntersectionObserver' in window,
		low: Math.min(screen.height, screen.availHeight) < lowScreen
	};
	let stopWaiting = (): void => undefined;
	let stopWatching: (() => void) | undefined;
	let left = chances;
	let told = 0;
	let lastTop: number | undefined;

	/** Shows the choice, and follows the band only where that is the reading. */
	const settle = (): void => {
		const { rung, reading, reason } = choose(seen);
		root.dataset.embedRung = String(rung);
		root.dataset.embedReason = reason;
		if (reader.reading !== reading) reader.reading = reading;
		root.dataset.reading = reading;
		if (reading === 'scroll') stopWatching ??= watchBand(root, byStrips);
		else {
			stopWatching?.();
			stopWatching = undefined;
			follower.release();
		}
		root.dispatchEvent(new Event('embed:height'));
	};
	/** Asks for the height of the scrolling story, and settles once it is known whether it was given. */
	const ask = (): void => {
		stopWaiting();
		// A stepper on the screen stays there meanwhile: only the height is asked for, nothing is laid out.
		const stepping = reader.reading === 'steps';
		const wanted = (): number =>
			stepping ? heightAt(heights, innerWidth, 1) : Math.max(root.offsetHeight, 1);
		root.toggleAttribute('data-embed-ask', stepping);
		root.dispatchEvent(new Event('embed:height'));
		stopWaiting = awaitHeight(wanted, (granted) => {
			root.removeAttribute('data-embed-ask');
			Object.assign(seen, { granted, asked: wanted(), given: innerHeight });
			settle();
		});
	};
	/** A slow host gives the height after the frame has given up waiting: better late than step by step. */
	const resized = (): void => {
		if (mode !== 'auto' || seen.granted !== false || seen.wordpress || seen.step) return;
		if (left === 0 || reader.index > 0 || heights.length === 0) return;
		const wanted = heightAt(heights, innerWidth, 1);
		if (innerHeight < wanted - 4) return;
		left -= 1;
		Object.assign(seen, { granted: true, asked: wanted, given: innerHeight });
		settle();
	};
	const byStrips = (band: Band, atRest: boolean): void => {
		const before = follower.band;
		if (seen.teller && before && performance.now() - told > fresh) {
			const moved = Math.abs(before.top - band.top) + Math.abs(before.bottom - band.bottom);
			// It has been scrolled, and the host did not say so.
			if (moved > 40) {
				seen.teller = undefined;
				settle();
			}
		}
		follower.follow(band, atRest);
	};
	const stopListening = listenToHost({
		hello: ({ secret }) => {
			if (!seen.wordpress && (isWordPress() || secret !== undefined)) {
				seen.wordpress = true;
				if (mode === 'auto') settle();
			}
			const refused = mode === 'auto' && seen.granted === false && !seen.wordpress && !seen.step;
			// Whoever has begun to read step by step is not thrown back.
			if (!refused || left === 0 || reader.index > 0 || heights.length === 0) return;
			left -= 1;
			ask();
		},
		position: (by, { top, viewport }) => {
			told = performance.now();
			// pym.js answers a question, which does not mean that it will tell again.
			const keeps = by !== 'pym' || (lastTop !== undefined && lastTop !== top);
			lastTop = top;
			if (keeps && seen.teller !== by) {
				seen.teller = by;
				if (seen.granted !== undefined || mode === 'scroll') settle();
			}
			if (reader.reading !== 'scroll') return;
			const band = { top: Math.max(0, -top), bottom: Math.min(root.offsetHeight, viewport - top) };
			if (band.bottom > band.top) follower.follow(band, false);
		}
	});

	addEventListener('resize', resized);
	settle();
	if (framed && mode === 'auto' && reader.reading === 'scroll') {
		root.removeAttribute('data-embed-rung');
		ask();
	}
	return () => {
		removeEventListener('resize', resized);
		stopWaiting();
		stopListening();
		stopWatching?.();
	};
}
