// Brings a prerendered story to life. The page and every embed start the same way.
import { mount, unmount } from 'svelte';
import { showForKeeping } from '$lib/page/away';
import { openCards } from '$lib/page/cards';
import type { Prepare } from '$lib/page/packed';
import { openTables } from '$lib/page/tables';
import { watchSwipes } from '$lib/scroll/swipe';
import { scrollamaTrigger, type Trigger } from '$lib/scroll/trigger';
import { pageAddress, type Address } from './address';
import { announce } from './announce.svelte';
import { offerChoices } from './choices.svelte';
import { openFeet } from './feet';
import { enlivenFigures } from './figures.svelte';
import { follow } from './follow.svelte';
import { findStory, readings, type Reading } from './outline';
import { Reader } from './reader.svelte';
import ReadingMenu from './ReadingMenu.svelte';
import ReadingSwitch from './ReadingSwitch.svelte';
import { showPlace } from './show.svelte';
import { enliven } from './stage.svelte';
import Stepper from './Stepper.svelte';
import { Turning } from './turning.svelte';

export type { StepDetail } from './show.svelte';

/** What differs between a story that has its page to itself and one that is a guest in another. */
export interface Surroundings {
	/** Where the reader's place is kept. */
	address?: Address;
	/** Says when a step may have crossed the line. */
	trigger?: Trigger;
	/** Changes what has been unpacked before it is shown. */
	prepare?: Prepare;
}

/** A story that has come to life. */
export interface Started {
	root: HTMLElement;
	/** Where the reader is; may be set. */
	reader: Reader;
	/** Ends everything: listeners, observers, pictures. */
	stop: () => void;
}

/**
 * Starts a story.
 * @param root the `[data-story]` element as the server wrote it
 * Throws when the element holds no outline or misses a step of it.
 */
export function start(
	root: HTMLElement,
	{ address = pageAddress, trigger = scrollamaTrigger, prepare }: Surroundings = {}
): Started {
	const { steps, elements, words } = findStory(root);
	const reader = new Reader(steps, readingOf(root));
	const stages = [...root.querySelectorAll<HTMLElement>('[data-stage]')];
	const direction = root.dir === 'rtl' ? 'rtl' : 'ltr';
	const turning = new Turning(root, elements, reader);

	reader.goTo(address.place());
	const stops: (() => void)[] = [];
	const stop = (): void => {
		for (const each of stops.splice(0)) each();
		root.toggleAttribute('data-started', false);
	};
	const parts: readonly (() => () => void)[] = [
		...stages.map((stage) => () => enliven(stage, reader)),
		() => showPlace(root, elements, reader, address),
		() => follow(root, elements, stages, reader, { address, trigger }),
		// The focus goes to the new step's heading, which says itself.
		() => announce(root, reader, ({ place }) => place),
		() => enlivenFigures(elements, reader),
		() => openCards(root, prepare),
		() => openTables(root, prepare),
		() => openFeet(root, words),
		() => showForKeeping(root, prepare),
		() => offerChoices(root, reader, prepare),
		() =>
			add(root, '[data-switch]', (target) =>
				mount(ReadingSwitch, { target, props: { reader, words, name: `reading-${root.id}` } })
			),
		() =>
			add(root, '[data-menu]', (target) =>
				mount(ReadingMenu, { target, props: { reader, words } })
			),
		() =>
			add(root, '[data-stepper]', (target) =>
				mount(Stepper, { target, props: { reader, turning, words } })
			),
		() => turning.watch(direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'),
		() =>
			watchSwipes(root, (towards) => {
				if (reader.reading !== 'steps') return;
				reader.go(reader.index + (direction === 'rtl' ? -towards : towards));
			})
	];
	try {
		for (const part of parts) stops.push(part());
	} catch (reason) {
		// Half a story is worse than none: the page goes back to what needs no script (see early.ts).
		stop();
		throw reason;
	}
	// Should the page have given up waiting, it learns here that its controls do work.
	root.toggleAttribute('data-script', true);
	root.toggleAttribute('data-started', true);
	return { root, reader, stop };
}

/** The reading the page has already chosen. */
function readingOf(root: HTMLElement): Reading {
	return readings.find((reading) => reading === root.dataset.reading) ?? 'all';
}

/** Adds a control in the place the page keeps for it; a page without the place goes without the control. */
function add(
	root: HTMLElement,
	place: string,
	make: (target: HTMLElement) => Record<string, unknown>
): () => void {
	const target = root.querySelector<HTMLElement>(place);
	if (!target) return () => undefined;
	const control = make(target);
	return () => void unmount(control);
}
