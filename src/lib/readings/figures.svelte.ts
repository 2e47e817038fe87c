// The steps' own pictures: drawn while they are near and in sight, whichever reading shows them, and taken down
// again. What the server wrote stays packed in the page, for paper and for a script that fails.
import { column, fitting } from '$lib/charts/parts/compositions';
import { chartsAtHand, loadCharts, type Charts } from '$lib/charts/registry';
import { packedIn, unpack } from '$lib/page/packed';
import { LivePicture } from './live.svelte';
import type { ScriptStep } from './outline';
import type { Reader } from './reader.svelte';

/**
 * Brings the steps' own pictures to life.
 * @param elements the steps' elements, in order
 * @returns the clean-up
 */
export function enlivenFigures(elements: readonly HTMLElement[], reader: Reader): () => void {
	const figures = elements.flatMap((element, index) => {
		const figure = element.querySelector<HTMLElement>('figure[data-picture]');
		const still = figure?.querySelector<HTMLElement>('.still');
		const step = reader.steps[index];
		return figure && still && step ? [new OwnPicture(figure, still, step, reader)] : [];
	});
	const near = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				const figure = figures.find(({ still }) => still === target);
				if (isIntersecting) figure?.wake();
				else figure?.rest();
			}
		},
		{ rootMargin: '150% 0px' }
	);
	for (const { still } of figures) near.observe(still);
	const unfollow = $effect.root(() => {
		$effect(() => {
			for (const figure of figures) figure.follow();
		});
	});
	const print = (): void => {
		for (const figure of figures) figure.print();
	};
	const printed = (): void => {
		for (const figure of figures) figure.printed();
	};
	addEventListener('beforeprint', print);
	addEventListener('afterprint', printed);
	return () => {
		removeEventListener('beforeprint', print);
		removeEventListener('afterprint', printed);
		near.disconnect();
		unfollow();
		for (const figure of figures) figure.rest();
	};
}

/** A step's own picture: drawn by its code, or as the server wrote it. */
class OwnPicture {
	readonly #figure: HTMLElement;
	/** Holds its title and its drawing. */
	readonly still: HTMLElement;
	readonly #step: ScriptStep;
	readonly #reader: Reader;
	#near = false;
	/** Whether its code came but could not draw. */
	#broken = false;
	#live: LivePicture | undefined;

	constructor(figure: HTMLElement, still: HTMLElement, step: ScriptStep, reader: Reader) {
		this.#figure = figure;
		this.still = still;
		this.#step = step;
		this.#reader = reader;
		// Its picture is on the stage, for the eye alone; what it shows is heard here.
		figure.setAttribute('aria-label', step.title);
	}

	/** What is to be seen: the step's view, or the one a reader has chosen. */
	get #shown(): ScriptStep {
		return this.#reader.choice(this.#step.id)?.shown ?? this.#step;
	}

	/** The reader is near. Until the code is there, and should it not come, they see what the server drew. */
	wake(): void {
		this.#near = true;
		const charts = chartsAtHand();
		if (charts && !this.#broken) return this.#draw(charts);
		this.#unpack();
		if (!charts) this.#load();
	}

	/** The reader is elsewhere. */
	rest(): void {
		this.#near = false;
		this.#live?.stop();
		this.#live = undefined;
		this.#figure.dataset.view = JSON.stringify(this.#shown.view);
	}

	/** The reader has chosen to see something else of the picture. */
	follow(): void {
		const shown = this.#shown;
		if (this.#live) return this.#live.show(shown);
		this.#figure.dataset.view = JSON.stringify(shown.view);
		// On paper they will want to see what they have chosen.
		if (shown !== this.#step) this.#load();
	}

	/** On paper a picture is as the server drew it, whatever is on the screen, or as the reader has chosen to see it. */
	print(): void {
		const near = this.#near;
		const chosen = this.#shown !== this.#step;
		const charts = chartsAtHand();
		if (!chosen || !charts) this.rest();
		else this.#draw(charts);
		this.#near = near;
		this.#unpack();
	}

	/** Off the paper again. */
	printed(): void {
		const charts = chartsAtHand();
		if (this.#near && charts) this.#draw(charts);
		else this.rest();
	}

	#load(): void {
		loadCharts()
			.then((charts) => {
				if (this.#near) this.#draw(charts);
			})
			.catch(console.error);
	}

	/** Shows what the server drew. */
	#unpack(): void {
		for (const pack of packedIn(this.still)) unpack(pack);
	}

	#draw(charts: Charts): void {
		if (this.#live || this.#broken) return;
		const box = this.still.querySelector('.picture')?.getBoundingClientRect();
		const place = {
			element: this.#figure,
			target: this.still,
			described: `${this.#step.id}-reading`,
			// On paper it may come from where it was out of sight, and so had no size.
			size: box && box.width > 0 ? fitting(box) : column,
			failed: () => this.#fail()
		};
		try {
			this.#live = new LivePicture(place, charts, this.#shown);
		} catch (reason) {
			console.error(reason);
			this.#fail();
		}
	}

	/** Its code cannot draw it: from now on it is as the server wrote it. */
	#fail(): void {
		this.#live = undefined;
		this.#broken = true;
		this.#unpack();
	}
}
