// Tells the host how high the frame wants to be, in every dialect at once: before the first paint from a table,
// then as measured. Works without the story's script, and in frames that are off the screen.
import {
	childIdIn,
	heightMessages,
	linkMessages,
	secretIn,
	understand,
	type Host,
	type Message
} from './dialects';

/** What the speaker says, and when. */
export interface Speech {
	/** The height wanted now, in CSS px; 0 or less is never said. */
	height: () => number;
	/** Whoever hears of it: the parent window. */
	parent: Pick<Window, 'postMessage'>;
}

/** When to speak after the page has loaded, in ms: some hosts begin to listen late. */
const again = [50, 250, 1000];
/** Changes smaller than this, in px, are not worth moving the host's page for. */
const slight = 2;
/** How often it may speak unasked or answer: this many times at once, and once more after each pause, in ms. */
const breaths = 20;
const pause = 4000;

/** Speaks for a frame. */
export class Speaker {
	readonly #speech: Speech;
	#host: Host;
	#said = 0;
	#breaths = breaths;
	#breathed = 0;
	#later: number | undefined;

	/** Learns the host's name for the frame from the address, where pym.js puts it. */
	constructor(speech: Speech) {
		this.#speech = speech;
		this.#host = { childId: childIdIn(location.search) };
	}

	/** The last height said, in CSS px. */
	get said(): number {
		return this.#said;
	}

	/**
	 * Begins to speak and to answer.
	 * @returns the clean-up
	 */
	start(): () => void {
		const speak = (): void => this.speak();
		const timers: number[] = [];
		const loaded = (): void => {
			speak();
			for (const delay of again) timers.push(window.setTimeout(speak, delay));
		};
		const changed = (): void => this.changed();
		const heard = (event: MessageEvent): void => this.#answer(event);
		addEventListener('message', heard);
		addEventListener('resize', changed);
		document.addEventListener('DOMContentLoaded', speak);
		if (document.readyState === 'complete') loaded();
		else addEventListener('load', loaded, { once: true });
		void document.fonts?.ready.then(changed);
		speak();
		return () => {
			for (const timer of timers) clearTimeout(timer);
			clearTimeout(this.#later);
			removeEventListener('message', heard);
			removeEventListener('resize', changed);
			removeEventListener('load', loaded);
			document.removeEventListener('DOMContentLoaded', speak);
		};
	}

	/** Says the height if it has changed since it was last said. */
	changed(): void {
		if (Math.abs(this.#speech.height() - this.#said) >= slight) this.speak();
	}

	/** Says the height. */
	speak(): void {
		const height = Math.ceil(this.#speech.height());
		if (!Number.isFinite(height) || height <= 0) return;
		if (!this.#breath()) {
			// Out of breath it keeps silent for a while, but no host is left without an answer.
			this.#later ??= window.setTimeout(() => {
				this.#later = undefined;
				this.speak();
			}, pause);
			return;
		}
		this.#said = height;
		const address = location.origin + location.pathname;
		// A height says nothing about the reader, so any host may hear it.
		this.#say((host) => heightMessages(height, innerWidth, host, address));
	}

	/** Says where a link leads that the reader has followed and the frame could not open. */
	link(address: string): void {
		this.#say((host) => linkMessages(address, host));
	}

	#say(messages: (host: Host) => readonly Message[]): void {
		// Hosts own the fragment, and may change it while the page loads: it is read anew each time.
		const secret = secretIn(location.hash) ?? this.#host.secret;
		this.#host = { ...this.#host, secret };
		for (const message of messages(this.#host)) this.#speech.parent.postMessage(message, '*');
	}

	#answer(event: MessageEvent): void {
		if (event.source !== this.#speech.parent) return;
		const heard = understand(event.data);
		if (heard?.kind !== 'hello') return;
		this.#host = { ...this.#host, ...heard.host };
		this.speak();
	}

	/** Whether there is breath left; two that answer each other forever run out of it. */
	#breath(): boolean {
		const now = Date.now();
		const since = Math.floor((now - this.#breathed) / pause);
		if (since > 0) {
			this.#breaths = Math.min(breaths, this.#breaths + since);
			this.#breathed = now;
		}
		if (this.#breaths === 0) return false;
		this.#breaths -= 1;
		return true;
	}
}
