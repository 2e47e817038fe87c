// Brings the story in a frame to life: the same parts as on its own page, with a host in place of the address.
import { mount, unmount } from 'svelte';
import { showForKeeping } from '$lib/page/away';
import { openCards } from '$lib/page/cards';
import { openTables } from '$lib/page/tables';
import { noAddress } from '../../readings/address';
import { announce } from '../../readings/announce.svelte';
import { enlivenFigures } from '../../readings/figures.svelte';
import { findStory } from '../../readings/outline';
import { Reader } from '../../readings/reader.svelte';
import { showPlace, type StepDetail } from '../../readings/show.svelte';
import { enliven } from '../../readings/stage.svelte';
import { watchSwipes } from '../../scroll/swipe';
import { asked, readOptions } from '../options';
import { BandFollower } from './band.svelte';
import { climb } from './climb.svelte';
import type { FrameFacts } from './early';
import FrameStepper from './FrameStepper.svelte';
import { Parts } from './parts.svelte';

/** What the host is told at every change of step, besides heights. Nothing in it is about the reader. */
export interface StepMessage extends StepDetail {
	type: 'story:step';
}

/**
 * Starts the story in a frame.
 * @param root the `[data-story][data-frame]` element as the server wrote it
 * @returns the clean-up
 * Throws when the element holds no outline or misses a step of it.
 */
export function startFrame(root: HTMLElement): () => void {
	const { steps, elements, words } = findStory(root);
	const facts = JSON.parse(root.dataset.frame ?? '{}') as FrameFacts;
	const options = readOptions(asked(location.search), facts);
	const reader = new Reader(steps, 'all');
	const parts = new Parts(root);
	const direction = root.dir === 'rtl' ? 'rtl' : 'ltr';
	reader.goTo(options.step);

	/** Goes through the parts of a step first. */
	const turn = (by: 1 | -1): void => {
		if (by === 1 ? parts.index < parts.count - 1 : parts.index > 0)
			return parts.show(parts.index + by);
		arriving = by === 1 ? 0 : Infinity;
		reader.go(reader.index + by);
	};
	let arriving = 0;

	const stops: (() => void)[] = [];
	const stop = (): void => {
		for (const each of stops.splice(0)) each();
		root.toggleAttribute('data-started', false);
	};
	const follower = new BandFollower(root, elements, reader);
	const pieces: readonly (() => () => void)[] = [
		() => tellHost(root),
		() => climb(root, reader, follower, options, facts.heights),
		...[...root.querySelectorAll<HTMLElement>('[data-stage]')].map(
			(stage) => () => enliven(stage, reader)
		),
		() => showPlace(root, elements, reader, noAddress),
		// The focus stays on Back or Next.
		() =>
			announce(root, reader, ({ place, heading, reading }) => `${place}. ${heading}. ${reading}`),
		() => enlivenFigures(elements, reader),
		() => openCards(root),
		() => openTables(root),
		() => showForKeeping(root),
		() => printAll(root, reader),
		() => {
			const target = root.querySelector<HTMLElement>('[data-stepper]');
			if (!target) return () => undefined;
			const part = target.dataset.part ?? '';
			const props = { reader, parts, turn, words, part, direction } as const;
			const stepper = mount(FrameStepper, { target, props });
			return () => void unmount(stepper);
		},
		() =>
			watchSwipes(root, (towards) => {
				if (reader.reading !== 'steps') return;
				turn((direction === 'rtl' ? -towards : towards) === 1 ? 1 : -1);
			}),
		() => followParts(root, reader, parts, () => arriving)
	];
	try {
		for (const piece of pieces) stops.push(piece());
	} catch (reason) {
		// Half a story is worse than none: the page goes back to what needs no script (see early.ts).
		stop();
		throw reason;
	}
	root.toggleAttribute('data-started', true);
	root.dispatchEvent(new Event('embed:height'));
	return stop;
}

/** Lays the parts of a step out anew whenever the step, the size or the faces change. */
function followParts(
	root: HTMLElement,
	reader: Reader,
	parts: Parts,
	arriving: () => number
): () => void {
	const again = (): void => {
		if (reader.reading === 'steps') parts.show(parts.index);
	};
	const focused = ({ target }: FocusEvent): void => {
		if (reader.reading === 'steps' && target instanceof Element) parts.reveal(target);
	};
	addEventListener('resize', again);
	root.addEventListener('focusin', focused);
	root.addEventListener('toggle', again, true);
	void document.fonts?.ready.then(again);
	const unfollow = $effect.root(() => {
		$effect(() => {
			if (reader.reading !== 'steps' || reader.index < 0) return;
			const wanted = arriving();
			// After every part has heard of the step: only then is it laid out. Off the screen no frame is painted.
			const timer = setTimeout(() => parts.show(wanted));
			return () => clearTimeout(timer);
		});
	});
	return () => {
		unfollow();
		removeEventListener('resize', again);
		root.removeEventListener('focusin', focused);
		root.removeEventListener('toggle', again, true);
	};
}

/** Tells the host of every change of step. */
function tellHost(root: HTMLElement): () => void {
	if (window.parent === window) return () => undefined;
	const tell = (event: Event): void => {
		const message: StepMessage = {
			type: 'story:step',
			...(event as CustomEvent<StepDetail>).detail
		};
		parent.postMessage(message, '*');
	};
	root.addEventListener('story:step', tell);
	return () => root.removeEventListener('story:step', tell);
}

/** Shows everything at once while the page is printed. */
function printAll(root: HTMLElement, reader: Reader): () => void {
	const before = (): void => {
		root.dataset.reading = 'all';
	};
	const after = (): void => {
		root.dataset.reading = reader.reading;
	};
	addEventListener('beforeprint', before);
	addEventListener('afterprint', after);
	return () => {
		removeEventListener('beforeprint', before);
		removeEventListener('afterprint', after);
	};
}
