// A chapter's stage: loads its pictures as the reader nears them, and keeps them in step with the words.
import { loadDrawing } from '$lib/charts/registry';
import { LivePicture } from './live.svelte';
import type { ScriptStep } from './outline';
import { stepOnStage, type Reader } from './reader.svelte';
import { showStill } from './still';

/**
 * Brings a stage to life when the reader comes within a screen of it.
 * @param stage the element that holds the chapter's pictures
 * @returns the clean-up
 */
export function enliven(stage: HTMLElement, reader: Reader): () => void {
	const chapter = stage.dataset.stage ?? '';
	const pictures = [...stage.querySelectorAll<HTMLElement>('[data-picture]')];
	const live: (LivePicture | undefined)[] = [];
	let stopped = false;

	const follow = (): void => {
		const { index, current, steps } = reader;
		for (const [place, picture] of pictures.entries()) {
			const chart = picture.dataset.picture ?? '';
			const step = stepOnStage(steps, index, chapter, chart);
			if (step) showStep(picture, place, reader.choice(step.id)?.shown ?? step);
			if (current.chapter === chapter)
				picture.toggleAttribute('data-shown', current.chart === chart);
		}
	};
	const showStep = (picture: HTMLElement, place: number, step: ScriptStep): void => {
		if (!picture.hasAttribute('data-live')) {
			// Pages for frames leave the stage empty: what never changes there is the step's own picture.
			if (picture.childElementCount === 0) showStill(picture, step);
			return;
		}
		try {
			if (live[place]) return live[place].show(step);
		} catch (reason) {
			// Code that came but cannot draw is no better than code that did not come.
			console.error(reason);
			live[place]?.stop();
			live[place] = undefined;
			picture.replaceChildren();
		}
		showStill(picture, step);
	};
	const wake = async (picture: HTMLElement, place: number): Promise<void> => {
		const drawing = await loadDrawing(picture.dataset.picture ?? '');
		if (stopped) return;
		live[place] = new LivePicture(picture, drawing);
		follow();
	};
	const near = new IntersectionObserver(
		(entries) => {
			if (!entries.some((entry) => entry.isIntersecting)) return;
			near.disconnect();
			// A line that drops here leaves the server's drawings in place, each with its own step.
			for (const [place, picture] of pictures.entries()) {
				if (picture.hasAttribute('data-live')) wake(picture, place).catch(console.error);
			}
		},
		{ rootMargin: '100% 0px' }
	);
	near.observe(stage);
	const unfollow = $effect.root(() => {
		$effect(follow);
	});

	return () => {
		stopped = true;
		near.disconnect();
		unfollow();
		for (const picture of live) picture?.stop();
	};
}
