// How the reader's place follows from the page: by scrolling where that is the reading, by address always.
import { flushSync, untrack } from 'svelte';
import { crossed, crossingLine } from '$lib/scroll/crossing';
import { whenPlaced } from '$lib/scroll/placed';
import type { Trigger } from '$lib/scroll/trigger';
import { watch } from '$lib/scroll/watch';
import type { Address } from './address';
import type { Reading } from './outline';
import type { Reader } from './reader.svelte';

/** Where the line lies when nothing is pinned: a share of the window's height, 0–1. */
const unpinned = 0.4;

/**
 * Follows the reader through the page, and keeps their place when they change the reading.
 * @param root the story
 * @param elements the steps' elements, in order
 * @param stages the chapters' stages; all have the same size
 * @returns the clean-up
 */
export function follow(
	root: HTMLElement,
	elements: readonly HTMLElement[],
	stages: readonly HTMLElement[],
	reader: Reader,
	{ address, trigger }: { address: Address; trigger: Trigger }
): () => void {
	// A chapter's opening belongs to its first step: whoever reads it is on their way there.
	const extents = elements.map((element) => {
		const chapter = element.closest<HTMLElement>('[data-chapter]');
		return chapter?.querySelector('[data-step]') === element ? chapter : element;
	});
	const line = (): number => lineOf(stages[0]);
	const place = (): number =>
		crossed(
			extents.map((extent) => extent.getBoundingClientRect().top),
			line()
		);
	/** Brings the current step back when a turned or resized window has moved it away. */
	const keep = (): void => {
		const step = elements[reader.index];
		if (step && near && place() !== reader.index) bring(step);
	};
	// Whether the story has been hidden since the reader was last in it.
	let away = false;
	const look = (): void => {
		const { width, top, bottom } = root.getBoundingClientRect();
		// A story in a folded or hidden part of a page has no places to compare. Shown again, it goes on where it
		// was when the reader comes back to it, however the page has been scrolled meanwhile.
		away = width === 0 || (away && (top > innerHeight || bottom < 0));
		if (!away) reader.go(place());
	};
	/** Goes where the address says, if the browser has not done so already. */
	const arrive = (): void => {
		const id = address.place();
		// A link may name a chapter, which is the extent of its first step and no step itself.
		const target = [...elements, ...extents].find((element) => element.id === id);
		if (target && place() !== reader.index) bring(target);
	};
	const addressed = (): void => reader.goTo(address.place());
	// Set while the browser itself shows the reader a word it has found.
	let shows = false;
	/** The browser's search has found a word in a step, or in the opening of a chapter, that is put away. */
	const found = ({ target }: Event): void => {
		const { step, chapter } = (target as HTMLElement).dataset;
		// The step is told of before its chapter.
		if (!step && (!chapter || chapter === reader.current.chapter)) return;
		shows = true;
		reader.goTo(step ?? chapter ?? '');
		flushSync();
		shows = false;
	};
	let before: Reading | undefined;
	// Whether the reader is in the story: nobody is to be brought back to it from elsewhere in the page.
	let near = true;
	const nearness = new IntersectionObserver(
		(entries) => {
			near = entries.at(-1)?.isIntersecting ?? near;
		},
		{ rootMargin: '-20% 0px' }
	);
	nearness.observe(root);

	const unfollow = $effect.root(() => {
		$effect(() => {
			const { reading } = reader;
			const changed = before !== undefined && before !== reading;
			before = reading;
			if (changed) untrack(() => keepPlace(reader));
			if (reading !== 'steps') {
				let stop = (): void => undefined;
				const begin = (): void => {
					if (!changed && address.place()) arrive();
					stop = watch(root, elements, { line, look, keep, trigger });
				};
				const wait = untrack(() => whenPlaced(begin));
				return () => {
					wait();
					stop();
				};
			}
			const unwatch = address.watch(addressed);
			root.addEventListener('beforematch', found);
			return () => {
				unwatch();
				root.removeEventListener('beforematch', found);
			};
		});
		let last = reader.index;
		$effect(() => {
			const { index, reading } = reader;
			if (index === last) return;
			last = index;
			// Step by step, a new step begins at its top, wherever the one before it was left.
			if (reading === 'steps' && !shows) untrack(() => showStart(index, true));
		});
	});
	return () => {
		nearness.disconnect();
		unfollow();
	};

	/** Brings the current step back to where it can be read, in the new reading. */
	function keepPlace({ reading, index }: Reader): void {
		address.note(reading);
		root.dataset.reading = reading;
		if (!near) return;
		if (reading === 'steps') return showStart(index);
		// The first step lies in the opening; so does the switch that was just used.
		const target = index === 0 ? extents[0] : elements[index];
		if (target) bring(target);
	}

	/**
	 * Brings the top of a step that is shown on its own: its chapter holds nothing else then.
	 * @param turned whether the reader has come from another step
	 */
	function showStart(index: number, turned = false): void {
		const chapter = elements[index]?.closest<HTMLElement>('[data-chapter]');
		const heading = elements[index]?.querySelector<HTMLElement>(':is(h2, h3)');
		// The page is laid out for the new step only after every part has heard of it.
		requestAnimationFrame(() => {
			// By then the reader may have gone on, or chosen another reading.
			if (!chapter || reader.reading !== 'steps' || reader.index !== index) return;
			bring(chapter);
			if (!turned) return;
			// Whoever listens is at the beginning of what is new, and not behind it.
			heading?.setAttribute('tabindex', '-1');
			heading?.toggleAttribute('data-turned', true);
			heading?.focus({ preventScroll: true });
		});
	}
}

const bring = (element: HTMLElement): void =>
	element.scrollIntoView({ block: 'start', behavior: 'instant' });

/** The crossing line, in px from the top of the viewport. */
function lineOf(stage: HTMLElement | undefined): number {
	const style = stage && getComputedStyle(stage);
	if (!stage || stage.offsetHeight === 0 || style?.position !== 'sticky')
		return innerHeight * unpinned;
	return crossingLine({
		stage: stage.offsetHeight,
		top: parseFloat(style.top) || 0,
		stacked: style.getPropertyValue('--stacked').trim() === '1'
	});
}
