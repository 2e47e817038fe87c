// Starts the file that holds everything: the story, or the deck when the address asks for a slide; and, where a preview
// gives the file no address that could ask (`srcdoc`, blob), lets readers go from one to the other in place.
import { arrive } from '../embed/element/travel';
import { openLinks } from '../embed/frame/links';
import { startDeck } from '../present/start';
import { start, type Started } from '../readings/start.svelte';

/**
 * Starts whatever the address asks for. Only one of the two is in the document: they share the ids of steps.
 * @param file the document
 * Throws when the file holds neither a story nor a deck.
 */
export function startOneFile(file: Document): void {
	const deck = file.querySelector<HTMLTemplateElement>('template[data-slides]');
	const site = deck?.dataset.site ?? '';
	const first = deck?.dataset.slides ?? '';
	const startSlides = (): (() => void)[] => {
		if (deck) file.body.replaceChildren(deck.content.cloneNode(true));
		linkWithin(file, site, first);
		return [...file.querySelectorAll<HTMLElement>('[data-deck]')].map(startDeck);
	};
	const startStory = (): Started[] => {
		linkWithin(file, site, first);
		return [...file.querySelectorAll<HTMLElement>('[data-story]')].map((root) => start(root));
	};
	if (deck && new URLSearchParams(location.search).has('slide')) startSlides();
	else if (/^(file|https?):$/.test(location.protocol)) startStory();
	else goInPlace(file, startStory(), startSlides);
	// In a frame, what the site sends would be refused, or would take the place of the file.
	if (window.parent !== window) openLinks(file.body, () => undefined);
}

/**
 * Follows links within the file without an address. The browser would take them for links within the page that shows
 * the preview.
 * @param stories the story, which stays alive while the slides are shown
 * @param startSlides shows the slides, and returns what ends them
 */
function goInPlace(
	file: Document,
	stories: readonly Started[],
	startSlides: () => readonly (() => void)[]
): void {
	const story = [...file.body.childNodes];
	let stops: readonly (() => void)[] | undefined;
	let left = 0;
	const showSlides = (): void => {
		if (stops) return;
		left = scrollY;
		stops = startSlides();
	};
	const showStory = (): void => {
		for (const stop of stops ?? []) stop();
		if (stops) file.body.replaceChildren(...story);
		// The story needs a frame to be as long as it was.
		const top = stops ? left : 0;
		requestAnimationFrame(() => scrollTo({ top, behavior: 'instant' }));
		stops = undefined;
	};
	file.addEventListener('click', (event) => {
		const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
		const link = event.target instanceof Element && event.target.closest('a[href]');
		const to = (link && link.getAttribute('href')) || '';
		if (event.defaultPrevented || event.button !== 0 || modified || !/^[#?]/.test(to)) return;
		event.preventDefault();
		if (to.startsWith('?slide=')) return showSlides();
		if (to.startsWith('?')) return showStory();
		const goal = file.getElementById(decodeURIComponent(to.slice(1)));
		for (const { root, reader } of stories)
			if (goal && root.isConnected) arrive(root, reader, goal.id, goal);
	});
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
