// A chapter's stage: draws its pictures as the reader nears them, keeps them in step with the words, and takes them
// down again behind the reader, so that a long story is never more than a few pictures.
import { chartsAtHand, loadCharts } from '$lib/charts/registry';
import { whenIdle } from '$lib/page/idle';
import { LivePicture } from './live.svelte';
import type { ScriptStep } from './outline';
import { stepOnStage, type Reader } from './reader.svelte';
import { showStill } from './still';

/** How many steps ahead of the reader, and behind, a picture is kept ready. */
const ready = 1;

/**
 * Brings a stage to life.
 * @param stage the element that holds the chapter's pictures
 * @returns the clean-up
 */
export function enliven(stage: HTMLElement, reader: Reader): () => void {
	const chapter = stage.dataset.stage ?? '';
	const pictures = [...stage.querySelectorAll<HTMLElement>('[data-picture]')].map(
		(element) => new StagePicture(element)
	);
	const follow = (): void => {
		const { index, current, steps, reading } = reader;
		const near = steps.slice(Math.max(0, index - ready), index + ready + 1);
		for (const picture of pictures) {
			const { chart, element } = picture;
			const here = current.chapter === chapter && current.chart === chart;
			if (current.chapter === chapter) element.toggleAttribute('data-shown', here);
			const wanted = near.some((step) => step.chapter === chapter && step.chart === chart);
			const step = stepOnStage(steps, index, chapter, chart);
			// All at once there is no stage; every step has its own picture.
			if (!step || !wanted || reading === 'all') picture.rest();
			else picture.show(reader.choice(step.id)?.shown ?? step, here);
		}
	};
	const unfollow = $effect.root(() => {
		$effect(follow);
	});
	return () => {
		unfollow();
		for (const picture of pictures) picture.stop();
	};
}

/** One picture's place on a stage, filled while the reader is near. */
class StagePicture {
	readonly element: HTMLElement;
	/** Name of its chart. */
	readonly chart: string;
	#step: ScriptStep | undefined;
	#now = false;
	#asked = false;
	/** Whether its code came but could not draw. */
	#broken = false;
	#live: LivePicture | undefined;
	#cancel = (): void => undefined;

	constructor(element: HTMLElement) {
		this.element = element;
		this.chart = element.dataset.picture ?? '';
	}

	/**
	 * @param step what is to be seen
	 * @param now whether it is in sight; else it is drawn when the browser has time, never while a finger moves
	 */
	show(step: ScriptStep, now: boolean): void {
		this.#step = step;
		this.#now = now;
		this.#cancel();
		if (!chartsAtHand()) this.#load();
		if (this.#live || now) this.#draw();
		else this.#cancel = whenIdle(() => this.#draw());
	}

	/** Nobody is near: the place is empty. */
	rest(): void {
		this.#cancel();
		this.#step = undefined;
		this.#live?.stop();
		this.#live = undefined;
		if (this.element.childElementCount > 0) this.element.replaceChildren();
	}

	/** Ends the picture; what stands there stays as it is drawn, without code. */
	stop(): void {
		this.#cancel();
		this.#live?.stop();
		this.#live = undefined;
		const step = this.#step;
		this.#step = undefined;
		if (step) showStill(this.element, step);
	}

	#load(): void {
		if (this.#asked) return;
		this.#asked = true;
		loadCharts()
			.then(() => {
				if (this.#step) this.show(this.#step, this.#now);
			})
			// A line that drops here leaves the server's drawings, each with its own step.
			.catch(console.error);
	}

	#draw(): void {
		const step = this.#step;
		if (!step) return;
		try {
			if (this.#live) return this.#live.show(step);
			const charts = this.#broken ? undefined : chartsAtHand();
			if (charts) {
				const failed = (): void => this.#fail();
				const place = { element: this.element, target: this.element, failed };
				this.element.replaceChildren();
				this.#live = new LivePicture(place, charts, step);
				return;
			}
		} catch (reason) {
			console.error(reason);
			this.#live?.stop();
			return this.#fail();
		}
		showStill(this.element, step);
	}

	/** Code that came but cannot draw is no better than code that did not come. */
	#fail(): void {
		this.#live = undefined;
		this.#broken = true;
		this.element.replaceChildren();
		if (this.#step) showStill(this.element, this.#step);
	}
}
