// Links within the story: they move the reader, and leave the address of the host's page alone.
import type { Reader } from '../../readings/reader.svelte';

/**
 * Makes links within a story work inside a shadow root, where the browser finds no anchors.
 * @param root the story
 * @returns the clean-up
 */
export function travel(root: HTMLElement, reader: Reader): () => void {
	const clicked = (event: MouseEvent): void => {
		const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
		if (event.defaultPrevented || event.button !== 0 || modified) return;
		const link =
			event.target instanceof Element && event.target.closest<HTMLElement>('[data-here]');
		const id = link && link.dataset.here;
		const goal = id ? (root.getRootNode() as ShadowRoot).getElementById(id) : null;
		if (!id || !goal) return;
		event.preventDefault();
		arrive(root, reader, id, goal);
	};
	root.addEventListener('click', clicked);
	return () => root.removeEventListener('click', clicked);
}

/** Goes to a step, a chapter or another part of the story, and takes the focus along as a browser would. */
export function arrive(root: HTMLElement, reader: Reader, id: string, goal: HTMLElement): void {
	// Step by step a new step brings itself into view; in the other readings the place follows from scrolling.
	if (reader.reading === 'steps') reader.goTo(id);
	// Given back once it has left, so that it never shows up among what can be tabbed to.
	goal.tabIndex = -1;
	goal.addEventListener('blur', () => goal.removeAttribute('tabindex'), { once: true });
	requestAnimationFrame(() => {
		if (!root.isConnected) return;
		goal.focus({ preventScroll: true });
		goal.scrollIntoView({ block: 'start', behavior: 'instant' });
	});
}
