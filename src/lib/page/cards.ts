// Opens source cards and terms in place. Without this, a cited figure is a plain link to its entry on the
// sources page, and a term one to the glossary.

/**
 * Makes every cited figure and every term in a story open its card.
 * @param root the story
 * @returns the clean-up
 */
export function openCards(root: HTMLElement): () => void {
	const clicked = (event: MouseEvent): void => {
		const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
		if (event.button !== 0 || modified || !(event.target instanceof Element)) return;
		const marker = event.target.closest<HTMLElement>('[data-fact], [data-term]');
		if (!marker || !root.contains(marker)) return;
		const scope = root.getRootNode() as Document | ShadowRoot;
		const { fact, term } = marker.dataset;
		const card = scope.getElementById(fact === undefined ? `term-${term}` : `card-${fact}`);
		// Where the browser has no popovers the link does its work.
		if (!card || !('showPopover' in card)) return;
		event.preventDefault();
		open(card, marker);
	};
	root.addEventListener('click', clicked);
	// An open card lies above the page, and no style sheet can put it back among the printed notes.
	const closed = (): void => {
		for (const card of root.querySelectorAll<HTMLElement>('.card:popover-open')) card.hidePopover();
	};
	addEventListener('beforeprint', closed);
	return () => {
		root.removeEventListener('click', clicked);
		removeEventListener('beforeprint', closed);
	};
}

/** Opens a card beside its marker, moves focus into it, and gives focus back when it closes. */
function open(card: HTMLElement, marker: HTMLElement): void {
	place(card, marker);
	card.showPopover();
	card.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
	const closed = (event: Event): void => {
		if ((event as ToggleEvent).newState !== 'closed') return;
		card.removeEventListener('toggle', closed);
		// Safari does not focus a link on click, so it cannot give the focus back by itself. A reader who
		// closed the card by going somewhere else keeps the focus there.
		const { activeElement: inner } = card.getRootNode() as Document | ShadowRoot;
		if (document.activeElement === document.body || card.contains(inner))
			marker.focus({ preventScroll: true });
	};
	card.addEventListener('toggle', closed);
}

/** Sets the card near its marker; the stylesheet turns it into a sheet at the foot of a narrow screen. */
function place(card: HTMLElement, marker: HTMLElement): void {
	const { left, bottom, top } = marker.getBoundingClientRect();
	card.style.setProperty('--marker-left', `${Math.round(left)}px`);
	card.style.setProperty('--marker-bottom', `${Math.round(bottom)}px`);
	card.style.setProperty('--marker-top', `${Math.round(innerHeight - top)}px`);
	card.toggleAttribute('data-above', bottom > innerHeight * 0.55);
}
