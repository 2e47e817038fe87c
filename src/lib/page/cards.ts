// Opens source cards and terms in place. Without this, a cited figure is a plain link to its entry on the
// sources page, and a term one to the glossary.
import { contentOf, packedIn, type Prepare } from './packed';

/**
 * Makes every cited figure and every term in a story open its card.
 * @param root the story
 * @param prepare changes a card before it is shown
 * @returns the clean-up
 */
export function openCards(root: HTMLElement, prepare?: Prepare): () => void {
	const clicked = (event: MouseEvent): void => {
		const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
		if (event.button !== 0 || modified || !(event.target instanceof Element)) return;
		const marker = event.target.closest<HTMLElement>('[data-fact], [data-term]');
		if (!marker || !root.contains(marker)) return;
		const { fact, term } = marker.dataset;
		// Where the browser has no popovers the link does its work.
		if (!('showPopover' in root)) return;
		const card =
			fact === undefined ? make('.terms', 'term', term ?? '') : make('.cards', 'card', fact);
		if (!card) return;
		event.preventDefault();
		openCard(card, marker);
	};
	/** Makes a card of a note: the note with its sources in full, a way on, and a way out. */
	const make = (list: string, kind: 'card' | 'term', id: string): HTMLElement | undefined => {
		const section = root.querySelector<HTMLElement>(list);
		const foot = section?.querySelector<HTMLTemplateElement>('[data-foot]');
		if (!section || !foot) return;
		for (const card of section.querySelectorAll('.card')) card.remove();
		const [pack] = packedIn(section);
		// After the page has been on paper, the notes are there as they are.
		const notes: ParentNode = pack ? contentOf(pack) : section;
		const note = notes.querySelector(`[data-card="${kind}-${id}"]`);
		if (!note) return;
		const made = document.createDocumentFragment();
		const card = document.createElement('div');
		made.append(card);
		card.append(note.cloneNode(true), foot.content.cloneNode(true));
		card.firstElementChild?.replaceWith(...(card.firstElementChild?.childNodes ?? []));
		tellSources(card, [...notes.querySelectorAll('.note-sources > li')]);
		card.className = 'card';
		card.id = `${kind}-${id}`;
		card.setAttribute('popover', '');
		card.setAttribute('role', 'dialog');
		card.setAttribute('aria-label', foot.dataset.foot ?? '');
		const way = card.querySelector('.foot a');
		way?.setAttribute('href', `${way.getAttribute('href')}${id}`);
		card.querySelector('button')?.addEventListener('click', () => card.hidePopover());
		prepare?.(made);
		section.append(made);
		return card;
	};
	root.addEventListener('click', clicked);
	// An open card lies above the page, and no style sheet can put it back among the printed notes.
	const closed = (): void => {
		for (const card of root.querySelectorAll('.card')) card.remove();
	};
	addEventListener('beforeprint', closed);
	return () => {
		closed();
		root.removeEventListener('click', clicked);
		removeEventListener('beforeprint', closed);
	};
}

/** Writes the sources of a card in full: its note has their numbers in the list of all sources. */
function tellSources(card: HTMLElement, sources: readonly Element[]): void {
	for (const item of card.querySelectorAll<HTMLLIElement>('.sources > li')) {
		const told = sources[item.value - 1]?.cloneNode(true);
		const where = [...item.childNodes];
		if (told instanceof Element) {
			const read = told.querySelector('.read');
			if (read) read.before(...where);
			else told.append(...where);
			item.replaceChildren(...told.childNodes);
		}
		item.removeAttribute('value');
	}
}

/** Opens a card beside its marker, moves focus into it, and gives focus back when it closes. */
export function openCard(card: HTMLElement, marker: HTMLElement): void {
	place(card, marker);
	card.showPopover();
	card.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
	card.addEventListener('toggle', (event: Event) => {
		if ((event as ToggleEvent).newState !== 'closed') return;
		// Safari does not focus a link on click, so it cannot give the focus back by itself. A reader who
		// closed the card by going somewhere else keeps the focus there.
		const { activeElement: inner } = card.getRootNode() as Document | ShadowRoot;
		if (document.activeElement === document.body || card.contains(inner))
			marker.focus({ preventScroll: true });
		card.remove();
	});
}

/** Sets the card near its marker; the stylesheet turns it into a sheet at the foot of a narrow screen. */
function place(card: HTMLElement, marker: HTMLElement): void {
	const { left, bottom, top } = marker.getBoundingClientRect();
	card.style.setProperty('--marker-left', `${Math.round(left)}px`);
	card.style.setProperty('--marker-bottom', `${Math.round(bottom)}px`);
	card.style.setProperty('--marker-top', `${Math.round(innerHeight - top)}px`);
	card.toggleAttribute('data-above', bottom > innerHeight * 0.55);
}
