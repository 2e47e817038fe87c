// The controls of pictures that a reader can sort or filter: loaded as the reader nears them, then kept in step
// with the reader's choice, and so is the step's own picture and table.
import { mount, unmount } from 'svelte';
import Compositions from '$lib/charts/parts/Compositions.svelte';
import { column, phone } from '$lib/charts/parts/compositions';
import { loadChoices, loadDrawing, type ChartDrawing } from '$lib/charts/registry';
import type { ScriptStep } from './outline';
import type { Choice, Reader } from './reader.svelte';

/**
 * Offers every picture's controls in the place that the page keeps for them.
 * @param root the story
 * @returns the clean-up
 */
export function offerChoices(root: HTMLElement, reader: Reader): () => void {
	const stops = [...root.querySelectorAll<HTMLElement>('[data-choices]')].map((place) => {
		const id = place.closest<HTMLElement>('[data-step]')?.dataset.step;
		const step = reader.steps.find((each) => each.id === id);
		return step && offer(place, step, reader);
	});
	return () => {
		for (const stop of stops) stop?.();
	};
}

/** Offers one picture's controls once the reader is within a screen of them. */
function offer(place: HTMLElement, step: ScriptStep, reader: Reader): () => void {
	let stop: (() => void) | undefined;
	let stopped = false;
	const wake = async (): Promise<void> => {
		const [Choices, drawing] = await Promise.all([
			loadChoices(step.chart),
			loadDrawing(step.chart)
		]);
		const figure = place.closest<HTMLElement>('[data-picture]');
		if (stopped || !figure) return;
		const controls = mount(Choices, {
			target: place,
			props: {
				state: step.state,
				get view() {
					return (reader.choice(step.id)?.shown ?? step).view;
				},
				choose: (chosen) => reader.choose(step, chosen)
			}
		});
		const own = new OwnPicture(figure, drawing);
		const unfollow = $effect.root(() => {
			$effect(() => own.show(reader.choice(step.id)));
		});
		stop = () => {
			unfollow();
			own.show(undefined);
			void unmount(controls);
		};
	};
	const near = new IntersectionObserver(
		(entries) => {
			if (!entries.some((entry) => entry.isIntersecting)) return;
			near.disconnect();
			wake().catch((reason: unknown) => {
				// A line that drops here leaves the designed picture, and no dead control.
				console.error(reason);
				place.hidden = true;
			});
		},
		{ rootMargin: '100% 0px' }
	);
	near.observe(place);
	return () => {
		stopped = true;
		near.disconnect();
		stop?.();
	};
}

/** A step's own picture and table, as the server wrote them or as a reader has chosen to see them. */
class OwnPicture {
	readonly #figure: HTMLElement;
	readonly #drawing: ChartDrawing;
	readonly #view: string | undefined;
	readonly #title: Element | null;
	readonly #designed: string;
	readonly #picture: Element | null;
	readonly #served: readonly ChildNode[];
	readonly #body: Element | null;
	readonly #rows: readonly Element[];
	#state = $state.raw<unknown>();
	#component: Record<string, unknown> | undefined;

	constructor(figure: HTMLElement, drawing: ChartDrawing) {
		this.#figure = figure;
		this.#drawing = drawing;
		this.#view = figure.dataset.view;
		this.#title = figure.querySelector('.still .picture-title');
		this.#designed = this.#title?.textContent ?? '';
		this.#picture = figure.querySelector('.still .picture');
		this.#served = [...(this.#picture?.childNodes ?? [])];
		this.#body = figure.querySelector('.numbers tbody');
		this.#rows = [...(this.#body?.children ?? [])];
	}

	/** Shows a choice, or without one exactly what the server wrote. */
	show(choice: Choice | undefined): void {
		const title = choice?.shown.title ?? this.#designed;
		if (this.#title) this.#title.textContent = title;
		this.#picture?.setAttribute('aria-label', title);
		this.#figure.dataset.view = choice ? JSON.stringify(choice.shown.view) : this.#view;
		const rows = choice ? choice.rows.flatMap((row) => this.#rows[row] ?? []) : this.#rows;
		this.#body?.replaceChildren(...rows);
		this.#draw(choice);
	}

	#draw(choice: Choice | undefined): void {
		if (!this.#picture) return;
		this.#state = choice?.shown.state;
		if (choice && !this.#component) {
			this.#picture.replaceChildren();
			const current = (): unknown => this.#state;
			this.#component = mount(Compositions, {
				target: this.#picture,
				props: {
					Drawing: this.#drawing,
					sizes: [phone, column],
					get state() {
						return current();
					}
				}
			});
		} else if (!choice && this.#component) {
			void unmount(this.#component);
			this.#component = undefined;
			this.#picture.replaceChildren(...this.#served);
		}
	}
}
