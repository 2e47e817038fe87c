// Stands in for a picture whose code is not there: not yet, or not at all because a line dropped.
import type { ScriptStep } from './outline';

/**
 * Shows a step's view on the stage as the server drew it for the step itself, so that words and picture agree
 * without any code for the chart. Marks the picture with `data-still`: it can no longer be brought to life
 * in place.
 * @param picture the `[data-picture]` element on the stage
 * @param step the step whose view is wanted; when the page has no drawing of it, nothing changes
 */
export function showStill(picture: HTMLElement, step: ScriptStep): void {
	const view = JSON.stringify(step.view);
	if (picture.dataset.view === view && picture.childElementCount > 0) return;
	const root = picture.closest('[data-story]');
	const drawn = root?.querySelector(`[data-step="${step.id}"] .still`)?.cloneNode(true);
	if (!(drawn instanceof HTMLElement)) return;
	// On the stage the picture is for the eye only; the step's own figure is named and described.
	for (const name of ['role', 'aria-label', 'aria-describedby'])
		drawn.querySelector('.picture')?.removeAttribute(name);
	picture.replaceChildren(...drawn.childNodes);
	picture.dataset.view = view;
	picture.toggleAttribute('data-still', true);
	picture.toggleAttribute('data-settled', true);
}
