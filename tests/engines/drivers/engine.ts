// What the tests ask of a browser, whichever engine it has: little enough that every driver can do it for real.

/** The size of what a page is seen through, CSS px. */
export interface Size {
	width: number;
	height: number;
}

/** What readers have set in their system or browser. */
export interface Wishes {
	/** Dark colours. */
	dark?: boolean;
	/** Less motion. */
	still?: boolean;
	/** No script from any page. */
	scriptless?: boolean;
}

/** Keys by their names in the DOM. */
export type Key =
	'Tab' | 'Enter' | 'Escape' | 'End' | 'Home' | 'ArrowLeft' | 'ArrowRight' | 'PageDown';

/** A running browser with one page, driven as its reader would. All coordinates are CSS px of the viewport. */
export interface Engine {
	/** Its name and version, and how it is driven. */
	readonly about: string;
	/** What cannot be done to it, and what the tests do instead; a sentence each. */
	readonly limits: readonly string[];
	/** Loads an address and waits for the load event. */
	go(address: string): Promise<void>;
	reload(): Promise<void>;
	back(): Promise<void>;
	forward(): Promise<void>;
	/**
	 * Runs a function in the page.
	 * @param run what to run: it sees nothing from outside itself, and answers with what JSON can hold
	 */
	evaluate<Given extends readonly unknown[], Answer>(
		run: (...given: Given) => Answer,
		...given: Given
	): Promise<Answer>;
	/**
	 * Runs a function in the first frame of the page, wherever that frame is from; throws while there is none.
	 * @param run as in `evaluate`
	 */
	inFrame<Given extends readonly unknown[], Answer>(
		run: (...given: Given) => Answer,
		...given: Given
	): Promise<Answer>;
	/** Changes the viewport, as turning a phone or resizing a window does. */
	resize(size: Size): Promise<void>;
	/**
	 * Zooms the page, in a window of the size given last.
	 * @param factor 1 is 100 %
	 */
	zoom(factor: number): Promise<void>;
	/** Turns the wheel over the middle of the viewport, and does not wait for the page to come to rest. */
	wheel(by: number): Promise<void>;
	/** Presses and releases a key, with Shift held if asked. */
	press(key: Key, shift?: boolean): Promise<void>;
	/** Presses and releases the main button at a place. */
	clickAt(x: number, y: number): Promise<void>;
	/** Has the reader's wishes granted from the next page on; what is not named is as usual. */
	wish(wishes: Wishes): Promise<void>;
	/** The page on paper, A4, as a PDF; nothing where the engine's driver cannot print. */
	print(): Promise<Buffer | undefined>;
	/** Uncaught exceptions and errors on the console since the last call; nothing where they cannot be heard. */
	errors(): string[];
	/** Ends the browser and every process that was started for it. */
	stop(): Promise<void>;
}

/** What the page is asked to run: a function that takes its arguments and gives its answer as JSON. */
export const asJson = (run: (...given: never[]) => unknown): string =>
	`(given) => JSON.stringify((${run.toString()})(...JSON.parse(given))) ?? 'null'`;

/** Asks again and again until there is an answer. Throws what was last the matter, or `said` after a minute. */
export async function until<Answer>(
	said: string,
	ask: () => Promise<Answer | undefined>
): Promise<Answer> {
	const end = Date.now() + 60_000;
	let reason: unknown = new Error(said);
	while (Date.now() < end) {
		try {
			const answer = await ask();
			if (answer !== undefined) return answer;
		} catch (error) {
			reason = error;
		}
		await new Promise((done) => setTimeout(done, 25));
	}
	throw reason;
}
