// The time of day, as state: for the clock and the stopwatch of the speaker's window.
import { createSubscriber } from 'svelte/reactivity';

/** How often it is looked at, in ms: often enough that no second is skipped. */
const often = 250;

/** A clock that runs while something shows it. */
export class Clock {
	readonly #subscribe = createSubscriber((update) => {
		const timer = setInterval(update, often);
		return () => clearInterval(timer);
	});

	/** Ms since 1970. */
	get current(): number {
		this.#subscribe();
		return Date.now();
	}
}
