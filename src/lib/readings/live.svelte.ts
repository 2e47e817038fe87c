// One picture that has come to life: it shows what it is told and says when it has settled.
import { mount, tick, unmount } from 'svelte';
import type { Size } from '$lib/charts/parts/compositions';
import type { Charts } from '$lib/charts/registry';
import LiveDrawing from './LiveDrawing.svelte';
import type { ScriptStep } from './outline';

/** Where a picture comes to life. */
export interface Place {
	/** The `[data-picture]` element, which says what is shown. */
	element: HTMLElement;
	/** Holds title and drawing. What the server wrote there is put back when the picture is taken down. */
	target: HTMLElement;
	/** Id of the sentence that says what is shown, where the picture is not for the eye alone. */
	described?: string;
	/** The size to draw at until the place has been measured; without it nothing is drawn until then. */
	size?: Size;
	/** Called when the picture cannot be drawn, at first or after a change. It is taken down by then. */
	failed: () => void;
}

/** A live picture. The same step always ends in the same markup, whatever was shown before. */
export class LivePicture {
	readonly #place: Place;
	readonly #served: readonly ChildNode[];
	readonly #view: string | undefined;
	readonly #component: Record<string, unknown>;
	#step: ScriptStep;
	#stopped = false;

	/**
	 * @param charts what pictures are drawn with
	 * @param step what is shown first
	 * Throws when the chart cannot be drawn; the place is then as it was.
	 */
	constructor(place: Place, charts: Charts, step: ScriptStep) {
		this.#place = place;
		this.#served = [...place.target.childNodes];
		this.#view = place.element.dataset.view;
		this.#step = $state.raw(step);
		const shown = (): { title: string; state: unknown } => {
			const { id, title, state } = this.#step;
			// Asked for by the drawing alone, so that what may be wrong with it leaves the title in place.
			return {
				title,
				get state() {
					return state ?? charts.state(id);
				}
			};
		};
		place.target.replaceChildren();
		place.element.removeAttribute('data-still');
		try {
			this.#component = mount(LiveDrawing, {
				target: place.target,
				props: {
					Drawing: charts.drawing(step.chart),
					described: place.described,
					first: place.size,
					failed: (reason: unknown) => {
						console.error(reason);
						// Nothing can be taken down while it is being drawn.
						queueMicrotask(() => this.#fail());
					},
					get shown() {
						return shown();
					}
				}
			});
		} catch (reason) {
			place.target.replaceChildren(...this.#served);
			throw reason;
		}
		this.#write();
	}

	/** Shows a step's view, moving there from whatever is shown now. */
	show(step: ScriptStep): void {
		if (this.#step === step) return;
		this.#step = step;
		this.#write();
	}

	/** Takes the picture down. */
	stop(): void {
		this.#stopped = true;
		void unmount(this.#component);
		const { element, target } = this.#place;
		target.replaceChildren(...this.#served);
		if (this.#view !== undefined) element.dataset.view = this.#view;
		element.toggleAttribute('data-settled', true);
	}

	#fail(): void {
		if (this.#stopped) return;
		this.stop();
		this.#place.failed();
	}

	#write(): void {
		const { element } = this.#place;
		const view = JSON.stringify(this.#step.view);
		element.removeAttribute('data-settled');
		element.dataset.view = view;
		void this.#settle(view);
	}

	async #settle(view: string): Promise<void> {
		const { element } = this.#place;
		await tick();
		// In the first frame the place is measured and its movements begin; in the second they can be asked for
		// without laying anything out once more.
		await frame();
		await frame();
		const moving = element.getAnimations({ subtree: true });
		await Promise.allSettled(moving.map((animation) => animation.finished));
		if (element.dataset.view === view) element.toggleAttribute('data-settled', true);
	}
}

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
