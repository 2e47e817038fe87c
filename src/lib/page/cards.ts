// Opens source cards, terms and the legend in place. Without this, a cited figure is a plain link to its entry on the
// sources page, a term one to the glossary, and the legend stands after the story.
import { contentOf, packedIn, type Prepare } from './packed';

/** What opens a card. */
const markers = '[data-fact], [data-term], [data-legend]';

/** What takes the focus in a card. */
const stops = ':is(a[href], button, input)';

/**
 * Makes every cited figure, every term and every way to the legend in a story open its card.
 * @param root the story
 * @param prepare changes a card before it is shown
 * @returns the clean-up
 */
export function openCards(root: HTMLElement, prepare?: Prepare): () => void {
	const clicked = (event: MouseEvent): void => {
		const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
		if (event.button !== 0 || modified || !(event.target instanceof Element)) return;
		const marker = event.target.closest<HTMLElement>(markers);
		if (!marker || !root.contains(marker)) return;
		// Where the browser has no popovers the link does its work.
		if (!('showPopover' in root)) return;
		const { fact, term } = marker.dataset;
		const card =
			fact !== undefined
				? make('.cards', 'card', fact)
				: term !== undefined
					? make('.terms', 'term', term)
					: legend();
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
		const card = cardOf(`${kind}-${id}`, note, foot);
		made.append(card);
		tellSources(card, [...notes.querySelectorAll('.note-sources > li')]);
		const way = card.querySelector('.foot a');
		way?.setAttribute('href', `${way.getAttribute('href')}${id}`);
		prepare?.(made);
		section.append(made);
		return card;
	};
	/** Makes a card of the legend, which stands after the story: nobody has to leave their picture for it. */
	const legend = (): HTMLElement | undefined => {
		const section = root.querySelector<HTMLElement>('.legend');
		const foot = root.querySelector<HTMLTemplateElement>('[data-foot]');
		if (!section || !foot) return;
		for (const card of root.querySelectorAll('.card')) card.remove();
		const card = cardOf('card-legend', section, foot);
		card.classList.add('marks-card');
		card.querySelector('.foot a')?.remove();
		root.querySelector('.cards')?.append(card);
		return card;
	};
	for (const marker of root.querySelectorAll(markers))
		marker.setAttribute('aria-haspopup', 'dialog');
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

/**
 * A card, named by what it says first.
 * @param id its own
 * @param content what it shows
 * @param foot the way on, and the way out
 */
function cardOf(id: string, content: Element, foot: HTMLTemplateElement): HTMLElement {
	const card = document.createElement('div');
	card.append(...content.cloneNode(true).childNodes, foot.content.cloneNode(true));
	for (const part of card.querySelectorAll('[id]')) part.removeAttribute('id');
	card.className = 'card';
	card.id = id;
	card.tabIndex = -1;
	card.setAttribute('popover', '');
	card.setAttribute('role', 'dialog');
	const first = card.firstElementChild;
	if (first) first.id = `${id}-name`;
	card.setAttribute('aria-labelledby', `${id}-name`);
	card.querySelector('button')?.addEventListener('click', () => card.hidePopover());
	return card;
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
	// The card itself: what it says comes first, its button last.
	card.focus({ preventScroll: true });
	card.addEventListener('keydown', (event: KeyboardEvent) => {
		if (event.key !== 'Tab') return;
		const inner = [...card.querySelectorAll<HTMLElement>(stops)];
		const { activeElement: at } = card.getRootNode() as Document | ShadowRoot;
		const leaves = event.shiftKey ? at === card || at === inner[0] : at === inner.at(-1);
		if (!leaves) return;
		// Out of the card a reader is at their figure again. On from there the browser goes by itself.
		if (event.shiftKey) event.preventDefault();
		card.hidePopover();
		marker.focus({ preventScroll: true });
	});
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
