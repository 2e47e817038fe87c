// Stands in for a picture whose code is not there: not yet, or not at all because a line dropped.
import { contentOf } from '$lib/page/packed';
import type { ScriptStep } from './outline';

/**
 * Shows a step's view on the stage as the server drew it for the step itself, so that words and picture agree
 * without any code for the chart. Marks the picture with `data-still`.
 * @param picture the `[data-picture]` element on the stage
 * @param step the step whose view is wanted; when the page has no drawing of it, nothing changes
 */
export function showStill(picture: HTMLElement, step: ScriptStep): void {
	const view = JSON.stringify(step.view);
	if (picture.dataset.view === view && picture.childElementCount > 0) return;
	const own = picture.closest('[data-story]')?.querySelector(`[data-step="${step.id}"] .still`);
	const still = own?.cloneNode(true);
	if (!(still instanceof HTMLElement)) return;
	const pack = still.querySelector<HTMLElement>('[data-packed]');
	pack?.replaceWith(contentOf(pack));
	// On the stage the picture is for the eye only; the step's own figure is named and described.
	for (const name of ['role', 'aria-label', 'aria-describedby'])
		still.querySelector('.picture')?.removeAttribute(name);
	picture.replaceChildren(...still.childNodes);
	picture.dataset.view = view;
	picture.toggleAttribute('data-still', true);
	picture.toggleAttribute('data-settled', true);
}
