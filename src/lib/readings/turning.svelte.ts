// Turning step by step: Next goes on within a step until its words and its picture have been on the screen.
import type { Reader } from './reader.svelte';

/** Rounded pixels that hide nothing, px. */
const slack = 2;

/** How much of what was last on the screen stays there when the page goes on within a step, in lines. */
const kept = 2;

/** What a part of a step takes of the screen, px from its top. */
export interface Extent {
	top: number;
	bottom: number;
}

/**
 * How far to go on within a step.
 * @param parts its parts in the order they are read
 * @param room what of the screen is free
 * @param line height of a line, px
 * @returns px; 0 when all parts have been on the screen
 */
export function onward(parts: readonly Extent[], room: Extent, line: number): number {
	const next = parts.find(({ bottom }) => bottom > room.bottom + slack);
	if (!next) return 0;
	// What begins well below the top comes there; what is longer than the screen goes on by almost a screen.
	const begins = next.top - room.top;
	const page = room.bottom - room.top - kept * line;
	return begins > 3 * line ? begins : Math.max(line, page);
}

/** Where Back and Next lead, and whether more of the step lies below. */
export class Turning {
	readonly #root: HTMLElement;
	readonly #elements: readonly HTMLElement[];
	readonly #reader: Reader;
	#more = $state(false);

	/**
	 * @param root the story
	 * @param elements the steps' elements, in order
	 */
	constructor(root: HTMLElement, elements: readonly HTMLElement[], reader: Reader) {
		this.#root = root;
		this.#elements = elements;
		this.#reader = reader;
	}

	/** Whether more of the step lies below what is on the screen. */
	get current(): boolean {
		return this.#more;
	}

	/** What follows the story on its page; nothing where it is a guest. */
	get after(): HTMLElement | null {
		return this.#root.ownerDocument.querySelector<HTMLElement>('.after-story');
	}

	/** Goes back (−1) or on (1). */
	turn(by: 1 | -1): void {
		const { index, steps } = this.#reader;
		const ahead = by > 0 ? this.#ahead() : 0;
		const scroller = this.#scroller;
		const at = scroller.scrollTop;
		if (ahead > 0) scroller.scrollBy({ top: ahead, behavior: 'instant' });
		// A box may hold more than it can be scrolled to.
		if (scroller.scrollTop !== at) return;
		if (by < 0 || index < steps.length - 1) return this.#reader.go(index + by);
		const heading = this.after?.querySelector<HTMLElement>('h2');
		heading?.setAttribute('tabindex', '-1');
		this.after?.scrollIntoView({ block: 'start', behavior: 'instant' });
		heading?.focus({ preventScroll: true });
	}

	/**
	 * Watches how much of the step has been on the screen, and hears the arrow keys on the step's heading, which has
	 * the focus after a turn.
	 * @param back the arrow that leads back; its opposite leads on
	 * @returns the clean-up
	 */
	watch(back: 'ArrowLeft' | 'ArrowRight'): () => void {
		let frame = 0;
		const look = (): void => {
			frame ||= requestAnimationFrame(() => {
				frame = 0;
				this.#more = this.#reader.reading === 'steps' && this.#ahead() > 0;
			});
		};
		const key = (event: KeyboardEvent): void => {
			if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
			if (this.#reader.reading !== 'steps' || !/^Arrow(Left|Right)$/.test(event.key)) return;
			if (
				!(event.target instanceof Element) ||
				!event.target.matches('.stepper button, [data-turned]')
			)
				return;
			event.preventDefault();
			this.turn(event.key === back ? -1 : 1);
		};
		this.#root.addEventListener('keydown', key);
		const anywhere = { passive: true, capture: true };
		addEventListener('scroll', look, anywhere);
		addEventListener('resize', look);
		const unfollow = $effect.root(() => {
			$effect(() => {
				if (this.#reader.reading === 'steps' && this.#reader.index >= 0) look();
			});
		});
		return () => {
			unfollow();
			cancelAnimationFrame(frame);
			removeEventListener('scroll', look, anywhere);
			removeEventListener('resize', look);
			this.#root.removeEventListener('keydown', key);
		};
	}

	/** What scrolls: the page, or the box that a host keeps the story in. */
	get #scroller(): Element {
		return this.#root.closest('[data-room]') ?? document.documentElement;
	}

	/** How far to go on within the step, px; 0 at its end, and at the end of the page. */
	#ahead(): number {
		const step = this.#elements[this.#reader.index];
		const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
		if (!step || scrollTop + clientHeight >= scrollHeight - slack) return 0;
		const bar = this.#root.querySelector('[data-stepper]')?.getBoundingClientRect();
		const list = this.#root.querySelector('.chapter-list')?.getBoundingClientRect();
		// A box may lie half below the screen, and what is in it scrolls all the same.
		const whole = this.#scroller === document.documentElement;
		const box = whole ? { top: 0, bottom: innerHeight } : this.#scroller.getBoundingClientRect();
		const room = {
			// In the opening the list of chapters still stands below, and covers nothing.
			top: list && list.top < box.top + slack ? Math.max(box.top, list.bottom) : box.top,
			bottom: Math.min(box.bottom, bar?.top ?? box.bottom)
		};
		return onward(this.#parts(step), room, parseFloat(getComputedStyle(step).lineHeight) || 24);
	}

	/** What of a step is to be seen, in order: its chapter's opening, its words, and a picture that stands below them. */
	#parts(step: HTMLElement): Extent[] {
		const chapter = step.closest<HTMLElement>('[data-chapter]');
		const extent = (element: Element): Extent => element.getBoundingClientRect();
		const seen = (selector: string): Element[] =>
			[...(chapter?.querySelectorAll(selector) ?? [])].filter((each) => each.checkVisibility());
		const opening = chapter?.hasAttribute('data-at-start')
			? seen('.masthead, .chapter-opening')
			: [];
		const words = step.querySelector('.words') ?? step;
		const below = extent(words).bottom - slack;
		const pictures = seen('.stage, .step:not([hidden]) .still').map(extent);
		return [...opening.map(extent), extent(words), ...pictures.filter(({ top }) => top >= below)];
	}
}
