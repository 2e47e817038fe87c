// The controls of pictures that a reader can sort or filter: loaded as the reader nears them, then kept in step
// with the reader's choice, and so is the table. The pictures follow by themselves.
import { mount, unmount } from 'svelte';
import { loadCharts } from '$lib/charts/registry';
import { packedIn, unpack, type Prepare } from '$lib/page/packed';
import type { ScriptStep } from './outline';
import type { Reader } from './reader.svelte';

/**
 * Offers every picture's controls in the place that the page keeps for them.
 * @param root the story
 * @param prepare changes a table before it is shown
 * @returns the clean-up
 */
export function offerChoices(root: HTMLElement, reader: Reader, prepare?: Prepare): () => void {
	const stops = [...root.querySelectorAll<HTMLElement>('[data-choices]')].map((place) => {
		const id = place.closest<HTMLElement>('[data-step]')?.dataset.step;
		const step = reader.steps.find((each) => each.id === id);
		return step && offer(place, step, reader, prepare);
	});
	return () => {
		for (const stop of stops) stop?.();
	};
}

/** Offers one picture's controls once the reader is within a screen of them. */
function offer(
	place: HTMLElement,
	step: ScriptStep,
	reader: Reader,
	prepare?: Prepare
): () => void {
	let stop: (() => void) | undefined;
	let stopped = false;
	const wake = async (): Promise<void> => {
		const charts = await loadCharts();
		const figure = place.closest<HTMLElement>('[data-picture]');
		if (stopped || !figure) return;
		const controls = mount(charts.choices(step.chart), {
			target: place,
			props: {
				state: charts.state(step.id),
				get view() {
					return (reader.choice(step.id)?.shown ?? step).view;
				},
				choose: (chosen) => reader.choose(step, chosen)
			}
		});
		const table = new OwnTable(figure, prepare);
		const unfollow = $effect.root(() => {
			$effect(() => table.show(reader.choice(step.id)?.rows));
		});
		stop = () => {
			unfollow();
			table.show(undefined);
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

/** A step's table, as the server wrote it or with the rows a reader has chosen to see. */
class OwnTable {
	readonly #figure: HTMLElement;
	readonly #prepare: Prepare | undefined;
	/** All rows, once any have been chosen. */
	#rows: readonly Element[] | undefined;

	constructor(figure: HTMLElement, prepare?: Prepare) {
		this.#figure = figure;
		this.#prepare = prepare;
	}

	/** @param chosen the rows to show, by number, in order; without them all that the server wrote */
	show(chosen: readonly number[] | undefined): void {
		if (!chosen && !this.#rows) return;
		const numbers = this.#figure.querySelector('.numbers');
		for (const pack of numbers ? packedIn(numbers) : []) unpack(pack, this.#prepare);
		const body = numbers?.querySelector('tbody');
		const rows = (this.#rows ??= [...(body?.children ?? [])]);
		body?.replaceChildren(...(chosen ? chosen.flatMap((row) => rows[row] ?? []) : rows));
	}
}
