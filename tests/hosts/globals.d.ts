// What the pages of hosts put on `window` for the tests to read.
export {};

declare global {
	interface Window {
		/** The address of the page to embed, whole. */
		story: string;
		/** Every message the page has got, in order, with the time in ms. */
		told: { data: unknown; at: number }[];
		/** Sum of all shifts that the reader did not cause. */
		shift: number;
		/** How far what was in sight has moved without being scrolled, px. */
		moved: number;
		/** Fills the page with an article around `#embed`. */
		article: () => void;
		/** Shows the part of `folded.html` that is hidden at first. */
		unfold: () => void;
		/** Makes a plain frame of the story in `#embed`. */
		frame: (attributes?: Readonly<Record<string, string>>) => HTMLIFrameElement;
	}
	/** Chromium's entry for a shift of the layout, which TypeScript does not know. */
	interface PerformanceEntry {
		readonly hadRecentInput?: boolean;
		readonly value?: number;
	}
}
