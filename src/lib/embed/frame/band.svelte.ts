// Follows the visible band of the frame: which step is read, and where the picture has to be to stay in sight.
import { crossed, crossingLine } from '$lib/scroll/crossing';
import type { Reader } from '../../readings/reader.svelte';
import type { Band } from './strips';

/** Where a chapter's picture may be moved. */
interface Track {
	stage: HTMLElement;
	track: HTMLElement;
}

/** Moves pictures and reader with the band. */
export class BandFollower {
	readonly #root: HTMLElement;
	readonly #reader: Reader;
	readonly #extents: readonly Element[];
	readonly #tracks: readonly Track[];
	readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
	#band: Band | undefined;
	#placedAt = -1;

	/**
	 * @param root the story
	 * @param elements the steps' elements, in order
	 */
	constructor(root: HTMLElement, elements: readonly HTMLElement[], reader: Reader) {
		this.#root = root;
		this.#reader = reader;
		// A chapter's opening belongs to its first step: whoever reads it is on their way there.
		this.#extents = elements.map((element) => {
			const chapter = element.closest('[data-chapter]');
			return (chapter?.querySelector('[data-step]') === element && chapter) || element;
		});
		this.#tracks = [...root.querySelectorAll<HTMLElement>('[data-stage]')].flatMap((stage) => {
			const track = stage.closest<HTMLElement>('.track');
			return track ? [{ stage, track }] : [];
		});
	}

	/** The band as last seen. */
	get band(): Band | undefined {
		return this.#band;
	}

	/**
	 * Goes where the band is.
	 * @param atRest whether nothing has moved for a while
	 */
	follow(band: Band, atRest: boolean): void {
		this.#band = band;
		this.#root.style.setProperty('--band', `${Math.round(band.bottom - band.top)}px`);
		const top = this.#root.getBoundingClientRect().top;
		const tops = this.#extents.map((extent) => extent.getBoundingClientRect().top - top);
		this.#reader.go(crossed(tops, band.top + this.#line(band)));
		// Whoever wants less motion sees nothing glide: the picture changes its place with the step, or at rest.
		const due = atRest || this.#placedAt !== this.#reader.index || !this.#still.matches;
		if (!due) return;
		this.#placedAt = this.#reader.index;
		for (const each of this.#tracks) this.#place(each, band, top);
	}

	/** Puts every picture back where the page has it. */
	release(): void {
		for (const { stage } of this.#tracks) stage.style.removeProperty('transform');
		this.#placedAt = -1;
	}

	/** The crossing line, in px below the top of the band. */
	#line(band: Band): number {
		const stage = this.#tracks[0]?.stage;
		const stacked = stage && getComputedStyle(stage).getPropertyValue('--stacked').trim() === '1';
		const line = crossingLine({
			stage: stage?.offsetHeight ?? 0,
			top: 0,
			stacked: Boolean(stacked)
		});
		// In a band that is hardly higher than the picture the line must still lie in it.
		return Math.min(line, (band.bottom - band.top) * 0.8);
	}

	/** Moves one picture to the top of the band, or, beside the words, to its middle; never out of its track. */
	#place({ stage, track }: Track, band: Band, rootTop: number): void {
		const natural = track.getBoundingClientRect().top - rootTop + stage.offsetTop;
		const room = track.offsetHeight - stage.offsetTop - stage.offsetHeight;
		const inset = Math.max(0, (band.bottom - band.top - stage.offsetHeight) / 2);
		const beside = getComputedStyle(stage).getPropertyValue('--stacked').trim() !== '1';
		const wanted = band.top + (beside ? inset : 0) - natural;
		const moved = Math.min(Math.max(0, wanted), Math.max(0, room));
		stage.style.transform = moved > 0 ? `translateY(${Math.round(moved)}px)` : '';
	}
}
