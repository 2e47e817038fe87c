// One window of a lesson, as its controls see it: where it is, what is open, and what commands do.
import { reachable } from '$lib/story/local';
import { addressOf, askedOf, writeDown, writtenDown, type Asked, type Theme } from './address';
import type { Command, Simple } from './keys';
import { unbegun } from './lesson';
import { beginning, type Role } from './link';
import { Room } from './room.svelte';
import type { Given, ScriptSlide } from './script';

/** What a window does for commands that are not about the place: the two kinds of window differ. */
export type Acts = Partial<Readonly<Record<Simple, () => void>>>;

/** How long typed digits are kept, in ms. */
const expiry = 10_000;

/** A deck at a slide. The speaker's window is one, too. */
export class Deck {
	readonly given: Given;
	readonly room: Room;
	/** Where pupils find the story. */
	readonly story: string;
	readonly #acts: Acts;
	#typed = $state('');
	#expiry: ReturnType<typeof setTimeout> | undefined;
	/** Whether all slides are shown at once. */
	overview = $state(false);
	/** Whether everything is kept for use without a network. */
	kept = $state(false);
	#letters = $state(true);
	#theme = $state<Theme>('system');

	/**
	 * @param home where the site is, such as `/stories/58/`
	 * @param acts what this window does for commands that are not about the place
	 * @param opened whether another window of the lesson has opened this one, at its own slide
	 */
	constructor(given: Given, role: Role, home: string, acts: Acts, opened = false) {
		this.given = given;
		this.#acts = acts;
		this.story = reachable(given.story, home, location.href);
		const { slide, letters, theme } = askedOf(location.href);
		this.#letters = letters;
		this.#theme = theme;
		const has = (id: string): boolean => given.slides.some((each) => each.id === id);
		const first = given.slides[0]?.id ?? '';
		const before = writtenDown(history.state);
		// A link to a slide is followed, whatever another window shows; a reload goes where the others are.
		const linked = beginning(
			has(slide) ? slide : first,
			unbegun,
			has(slide) && !opened ? Date.now() : 0
		);
		this.room = new Room({
			role,
			home,
			shared: before && has(before.slide.value) ? before : linked,
			has
		});
	}

	/** Digits typed so far; some seconds after the last they are forgotten. */
	get typed(): string {
		return this.#typed;
	}

	set typed(typed: string) {
		this.#typed = typed;
		clearTimeout(this.#expiry);
		if (typed) this.#expiry = setTimeout(() => (this.#typed = ''), expiry);
	}

	/** Place of the slide shown, from 0. */
	get index(): number {
		const id = this.room.current.slide.value;
		return this.given.slides.findIndex((slide) => slide.id === id);
	}

	/** The slide shown. Throws when the deck is empty. */
	get current(): ScriptSlide {
		const slide = this.given.slides[this.index];
		if (!slide) throw new Error('The deck has no slides.');
		return slide;
	}

	/** Whether keys that write a character count. */
	get letters(): boolean {
		return this.#letters;
	}

	set letters(letters: boolean) {
		this.#letters = letters;
		this.typed = '';
	}

	/** Light or dark, whatever the system says. */
	get theme(): Theme {
		return this.#theme;
	}

	set theme(theme: Theme) {
		this.#theme = theme;
	}

	/** What the address says of all this. */
	get asked(): Asked {
		return { slide: this.current.id, letters: this.#letters, theme: this.#theme };
	}

	/** Writes place and wishes into the address, and what all windows share where a reload finds it. */
	write(): void {
		writeDown(addressOf(location.href, this.asked), this.room.current);
	}

	/** Goes to a slide by its place, from 0; beyond either end it stays at the end. */
	go(index: number): void {
		const place = Math.min(Math.max(0, index), this.given.slides.length - 1);
		const slide = this.given.slides[place];
		if (slide) this.room.show(slide.id);
	}

	/** Does what a key, a button or a swipe asks for. */
	run(command: Command): void {
		const { typed } = this;
		this.typed = command.do === 'type' ? command.typed : '';
		switch (command.do) {
			case 'type':
				return;
			case 'go':
				return this.go(command.number - 1);
			case 'next':
				return this.go(this.index + 1);
			case 'back':
				return this.go(this.index - 1);
			case 'first':
				return this.go(0);
			case 'last':
				return this.go(this.given.slides.length - 1);
			case 'black':
			case 'code':
				return this.room.toggle(command.do);
			case 'escape':
				return this.#escape(typed);
			default:
				return this.#acts[command.do]?.();
		}
	}

	/** Takes away what is in the way, one thing at a time; with nothing in the way, shows the overview. */
	#escape(typed: string): void {
		const cover = this.room.current.cover.value;
		if (typed) return;
		if (cover !== 'none') this.room.toggle(cover);
		else this.#acts.overview?.();
	}
}
