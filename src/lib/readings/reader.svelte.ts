// Where the reader is and how they read: the one piece of state the browser keeps.
import type { Chosen } from '$lib/charts/parts/choices';
import { readings, type Reading, type ScriptStep } from './outline';

/** A reader's own choice of what a picture shows. */
export interface Choice {
	/** The step with the chosen view, state and title in place of its own. */
	shown: ScriptStep;
	/** The rows of its table that are shown, in order. */
	rows: readonly number[];
}

/** A reader of a story. All parts of the page follow from it; nothing remembers how it came to be. */
export class Reader {
	readonly steps: readonly ScriptStep[];
	#index = $state(0);
	#reading = $state<Reading>('scroll');
	#choice = $state.raw<Choice>();
	/** The readings there are to choose from; a page that clips has no pinned one. */
	offered = $state.raw(readings);

	/**
	 * @param steps all steps of the story, in order
	 * @param reading how it is read at first
	 */
	constructor(steps: readonly ScriptStep[], reading: Reading) {
		this.steps = steps;
		this.#reading = reading;
	}

	/** Index of the current step, from 0. */
	get index(): number {
		return this.#index;
	}

	/** The current step. Throws when the story has none. */
	get current(): ScriptStep {
		const step = this.steps[this.#index];
		if (!step) throw new Error('The story has no steps.');
		return step;
	}

	/** How the story is read. */
	get reading(): Reading {
		return this.#reading;
	}

	set reading(reading: Reading) {
		if (reading !== this.#reading) this.#choice = undefined;
		this.#reading = reading;
	}

	/** What the reader has chosen to see of a step's picture; nothing when that is the designed picture. */
	choice(step: string): Choice | undefined {
		return this.#choice?.shown.id === step ? this.#choice : undefined;
	}

	/** Shows a step's picture as the reader has chosen to see it, or again as it was designed. */
	choose(step: ScriptStep, chosen: Chosen | undefined): void {
		if (!chosen) return void (this.#choice = undefined);
		const { view, state, title = step.title, rows } = chosen;
		this.#choice = { shown: { ...step, view, state, title }, rows };
	}

	/** Goes to a step, or to the first step of a chapter, by id; an unknown id changes nothing. */
	goTo(id: string): void {
		const index = this.steps.findIndex((step) => step.id === id || step.chapter === id);
		if (index !== -1) this.go(index);
	}

	/** Goes to a step by index; beyond either end it stays at the end. */
	go(index: number): void {
		const next = Math.min(Math.max(0, index), this.steps.length - 1);
		// A picture on a stage is as designed whenever one comes to it. All at once there is no coming and going.
		if (next !== this.#index && this.#reading !== 'all') this.#choice = undefined;
		this.#index = next;
	}
}

/**
 * The step whose view a picture on a chapter's stage is in: the latest step up to the current one that
 * uses the chart, or else the first in the chapter that does. So every step can be entered directly.
 * @param steps all steps
 * @param index the current step's index
 */
export function stepOnStage(
	steps: readonly ScriptStep[],
	index: number,
	chapter: string,
	chart: string
): ScriptStep | undefined {
	const using = steps.filter((step) => step.chapter === chapter && step.chart === chart);
	return using.findLast((step) => steps.indexOf(step) <= index) ?? using[0];
}
