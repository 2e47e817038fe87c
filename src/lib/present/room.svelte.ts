// A window's part in a lesson: what all windows share, kept the same in all of them over one channel.
import type { Lesson } from './lesson';
import {
	alone,
	change,
	channelName,
	readMessage,
	receive,
	withoutSilent,
	type Cover,
	type Message,
	type Role,
	type Shared,
	type View
} from './link';

/** How often the other windows are asked whether they are still there, in ms. */
const round = 4000;

/** What a window needs to take part. */
export interface RoomOptions {
	role: Role;
	/** Where the site is, such as `/stories/58/`. */
	home: string;
	/** What it knows at first. */
	shared: Shared;
	/** Whether a slide is in this window's deck; another version of the site may have others. */
	has: (slide: string) => boolean;
}

/** One window among those of a lesson. */
export class Room {
	readonly role: Role;
	readonly #id = Math.random().toString(36).slice(2);
	readonly #name: string;
	readonly #has: (slide: string) => boolean;
	#view: View;
	#channel: BroadcastChannel | undefined;
	#asked = 0;

	/** @param options see there */
	constructor({ role, home, shared, has }: RoomOptions) {
		this.role = role;
		this.#name = channelName(home);
		this.#has = has;
		this.#view = $state.raw(alone(shared));
	}

	/** What all windows share. */
	get current(): Shared {
		return this.#view.shared;
	}

	/** How many other windows of a kind are open. */
	count(role: Role): number {
		return [...this.#view.others.values()].filter((other) => other.role === role).length;
	}

	/** Shows a slide in all windows; whatever lay over the last one goes. */
	show(slide: string): void {
		if (slide === this.current.slide.value && this.current.cover.value === 'none') return;
		this.#change('slide', slide);
		if (this.current.cover.value !== 'none') this.#change('cover', 'none');
		this.#say('tell');
	}

	/** Lays something over the slide in all windows, or takes it away when it is there already. */
	toggle(cover: Cover): void {
		this.#change('cover', this.current.cover.value === cover ? 'none' : cover);
		this.#say('tell');
	}

	/** Starts, stops or sets the clock in all windows. */
	time(lesson: Lesson): void {
		this.#change('lesson', lesson);
		this.#say('tell');
	}

	/**
	 * Takes part: asks what the others know, and tells them from here on.
	 * @returns the clean-up
	 */
	join(): () => void {
		// A page opened from a file may have no channel; it is then a lesson of one window.
		if (typeof BroadcastChannel === 'undefined') return () => undefined;
		const channel = new BroadcastChannel(this.#name);
		this.#channel = channel;
		channel.onmessage = ({ data }) => this.#hear(data);
		const leave = (): void => this.#say('bye');
		// A page that comes back out of the browser's memory has heard nothing meanwhile.
		const back = ({ persisted }: PageTransitionEvent): void => {
			if (persisted) this.#ask();
		};
		const timer = setInterval(() => this.#ask(), round);
		addEventListener('pagehide', leave);
		addEventListener('pageshow', back);
		this.#ask();
		return () => {
			leave();
			clearInterval(timer);
			removeEventListener('pagehide', leave);
			removeEventListener('pageshow', back);
			channel.close();
			this.#channel = undefined;
		};
	}

	#ask(): void {
		this.#view = withoutSilent(this.#view, this.#asked);
		this.#asked = Date.now();
		this.#say('ask');
	}

	#hear(data: unknown): void {
		const message = readMessage(data);
		if (!message || !this.#has(message.shared.slide.value)) return;
		const { view, answer } = receive(this.#view, message, Date.now());
		this.#view = view;
		if (answer) this.#say('tell');
	}

	#change<Part extends keyof Shared>(part: Part, value: Shared[Part]['value']): void {
		const { shared, others } = this.#view;
		this.#view = { shared: change(shared, part, value, Date.now(), this.#id), others };
	}

	#say(kind: Message['kind']): void {
		const message: Message = { kind, from: this.#id, role: this.role, shared: this.current };
		this.#channel?.postMessage(message);
	}
}
