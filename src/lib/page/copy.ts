// Copies words when a button asks for it; where a browser refuses, it selects them instead.

/** The words of an element as they are read: paragraphs and lines of code stay apart. */
const wordsOf = (element: HTMLElement): string =>
	element instanceof HTMLTextAreaElement ? element.value : element.innerText.trim();

/** Selects everything in an element, as a reader would with the mouse. */
function select(element: HTMLElement): void {
	if (element instanceof HTMLTextAreaElement) return element.select();
	getSelection()?.selectAllChildren(element);
}

/**
 * Shows the copy buttons of a page and makes them work.
 * @param root where to look for `[data-copy]`, which names what it copies
 */
export function copyButtons(root: ParentNode): void {
	for (const place of root.querySelectorAll<HTMLElement>('[data-copy]')) {
		const button = place.querySelector('button');
		const status = place.querySelector('[role="status"]');
		const source = document.getElementById(place.dataset.copy ?? '');
		if (!button || !status || !source) continue;
		place.hidden = false;
		button.addEventListener('click', () => {
			// Pages that are not sent over https have no clipboard.
			const copied = navigator.clipboard?.writeText(wordsOf(source)) ?? Promise.reject();
			copied
				.then(() => (status.textContent = button.dataset.copied ?? ''))
				.catch(() => {
					select(source);
					status.textContent = button.dataset.selected ?? '';
				});
		});
	}
}
