// Starts the file that holds everything: the story, or the deck when the address asks for a slide.
import { startDeck } from '../present/start';
import { start } from '../readings/start.svelte';

/**
 * Starts whatever the address asks for. Only one of the two is in the document: they share the ids of steps.
 * @param file the document
 * Throws when the file holds neither a story nor a deck.
 */
export function startOneFile(file: Document): void {
	const deck = file.querySelector<HTMLTemplateElement>('template[data-slides]');
	const site = deck?.dataset.site ?? '';
	const first = deck?.dataset.slides ?? '';
	if (deck && new URLSearchParams(location.search).has('slide')) {
		file.body.replaceChildren(deck.content.cloneNode(true));
		linkWithin(file, site, first);
		for (const root of file.querySelectorAll<HTMLElement>('[data-deck]')) startDeck(root);
		return;
	}
	linkWithin(file, site, first);
	for (const root of file.querySelectorAll<HTMLElement>('[data-story]')) start(root);
}

/**
 * Links to the site's story and slides lead to those in this file instead. They are written as links to the
 * site, since without script there is only the story here.
 */
function linkWithin(file: Document, site: string, first: string): void {
	const within = new Map([
		[site, '?'],
		[`${site}present/`, `?slide=${first}`]
	]);
	for (const link of file.querySelectorAll('a[href]')) {
		const to = within.get(link.getAttribute('href') ?? '');
		if (to) link.setAttribute('href', to);
	}
}
