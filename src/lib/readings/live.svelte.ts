// One picture on a stage that has come to life: it shows what it is told and says when it has settled.
import { hydrate, mount, tick, unmount } from 'svelte';
import type { ChartDrawing } from '$lib/charts/registry';
import type { ScriptStep } from './outline';
import StagePicture from './StagePicture.svelte';

/** A live picture. The same step always ends in the same markup, whatever was shown before. */
export class LivePicture {
	readonly #element: HTMLElement;
	readonly #drawing: ChartDrawing;
	#step = $state.raw<ScriptStep>();
	#component: Record<string, unknown> | undefined;

	/**
	 * @param element the `[data-picture]` element as the server wrote it
	 * @param drawing the code that draws its chart
	 */
	constructor(element: HTMLElement, drawing: ChartDrawing) {
		this.#element = element;
		this.#drawing = drawing;
	}

	/** Shows a step's view, moving there from whatever is shown now. */
	show(step: ScriptStep): void {
		if (this.#step === step) return;
		const view = JSON.stringify(step.view);
		const asServed =
			this.#element.dataset.view === view && !this.#element.hasAttribute('data-still');
		this.#step = step;
		this.#element.removeAttribute('data-settled');
		if (!this.#component) this.#appear(asServed);
		this.#element.dataset.view = view;
		void this.#settle(view);
	}

	/** Takes the picture down. */
	stop(): void {
		if (this.#component) void unmount(this.#component);
		this.#component = undefined;
	}

	#appear(asServed: boolean): void {
		const current = (): ScriptStep => {
			if (!this.#step) throw new Error('A live picture was asked for its step before it had one.');
			return this.#step;
		};
		const options = {
			target: this.#element,
			props: {
				Drawing: this.#drawing,
				get shown() {
					return current();
				}
			}
		};
		if (asServed) {
			this.#component = hydrate(StagePicture, options);
			return;
		}
		// The reader came in at another view than the one the server drew: no replay, just the right one.
		this.#element.replaceChildren();
		this.#element.removeAttribute('data-still');
		this.#component = mount(StagePicture, options);
	}

	async #settle(view: string): Promise<void> {
		await tick();
		const moving = this.#element.getAnimations({ subtree: true });
		await Promise.allSettled(moving.map((animation) => animation.finished));
		if (this.#element.dataset.view === view) this.#element.toggleAttribute('data-settled', true);
	}
}
