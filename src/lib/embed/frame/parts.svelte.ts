// Step by step in a fixed height: a step whose words do not fit is shown in parts, side by side like the pages
// of a book. Nothing scrolls, nothing is cut off, whatever the height and however large the text.

/** Which part of the current step is shown. */
export class Parts {
	readonly #root: HTMLElement;
	#index = $state(0);
	#count = $state(1);

	/** @param root the story */
	constructor(root: HTMLElement) {
		this.#root = root;
	}

	/** Which part is shown, from 0. */
	get index(): number {
		return this.#index;
	}

	/** How many parts the current step has. */
	get count(): number {
		return this.#count;
	}

	/**
	 * Shows a part; beyond either end it stays at the end.
	 * @param index from 0; `Infinity` for the last
	 */
	show(index: number): void {
		const pane = this.#pane();
		// In a frame that is hidden nothing has a width.
		if (!pane || pane.clientWidth === 0) return;
		const width = partWidth(pane);
		this.#count = Math.max(1, Math.round((pane.scrollWidth + gapOf(pane)) / width));
		this.#index = Math.min(Math.max(0, index), this.#count - 1);
		const towards = getComputedStyle(pane).direction === 'rtl' ? -1 : 1;
		pane.scrollTo({ left: towards * this.#index * width, top: 0, behavior: 'instant' });
	}

	/** Shows the part that holds an element, for readers who go through links by keyboard. */
	reveal(element: Element): void {
		const pane = this.#pane();
		if (!pane?.contains(element)) return;
		const offset = element.getBoundingClientRect().left - pane.getBoundingClientRect().left;
		this.show(Math.floor((Math.abs(pane.scrollLeft) + Math.abs(offset) + 1) / partWidth(pane)));
	}

	#pane(): HTMLElement | null {
		return this.#root.querySelector('[data-chapter][data-current] .pane');
	}
}

const gapOf = (pane: Element): number => parseFloat(getComputedStyle(pane).columnGap) || 0;
const partWidth = (pane: Element): number => pane.clientWidth + gapOf(pane);
