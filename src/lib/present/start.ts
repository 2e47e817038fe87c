// Starts the deck and the speaker's window on a page that the server has written.
import { mount, unmount } from 'svelte';
import { showForKeeping } from '../page/away';
import { openCards } from '../page/cards';
import { keepLessons } from '../page/offline';
import Controls from './Controls.svelte';
import { Deck } from './deck.svelte';
import { keepAwake, watchPointer } from './idle';
import type { Role } from './link';
import { listenCover, listenKeys, listenSwipes, releaseKeys } from './listen';
import { unpackNear } from './near.svelte';
import { Opened } from './opened.svelte';
import { givenIn } from './script';
import { showOverview, showSlide } from './show.svelte';
import { factTeller } from './spoken';
import SpeakerBar from './SpeakerBar.svelte';

/** Starts one part of a window and returns its clean-up. */
type Part = () => () => void;

/** Names of the windows that open each other: opening twice shows the same one. */
const names = { deck: 'fifty-eight-spoke-deck', speaker: 'fifty-eight-spoke-speaker' } as const;

/**
 * Starts a deck.
 * @param root the `[data-deck]` element
 * @returns the clean-up
 */
export function startDeck(root: HTMLElement): () => void {
	const opened = new Opened();
	const given = givenIn(root);
	const other = otherWindow('speaker', 'speaker/', opened, () => deck);
	const acts = {
		full: () => toggleFull(),
		overview: () => void (deck.overview = !deck.overview),
		...(given.speaker ? { speaker: other } : {}),
		help: () => void (opened.current = 'help'),
		ask: () => void (opened.current = 'go')
	};
	const deck: Deck = new Deck(given, 'deck', homeOf(root), acts, window.name === names.deck);
	const slides = elementsFor(root, 'slide', deck);
	return startAll(root, [
		() => deck.room.join(),
		() => unpackNear(root, slides, deck),
		() => showSlide(root, slides, deck),
		() => showOverview(root, slides, deck),
		() => listenKeys(root, deck),
		() => releaseKeys(root),
		() => listenSwipes(root, deck),
		() => listenCover(root, deck),
		() => openCards(root),
		() => showForKeeping(root),
		() => watchPointer(root),
		() => keepAwake(),
		() => keep(root, deck),
		() => {
			const target = root.querySelector('[data-controls]') ?? root;
			const controls = mount(Controls, { target, props: { deck, opened } });
			return () => void unmount(controls);
		}
	]);
}

/**
 * Starts a speaker's window.
 * @param root the `[data-speaker]` element
 * @returns the clean-up
 */
export function startSpeaker(root: HTMLElement): () => void {
	const opened = new Opened();
	const openDeck = otherWindow('deck', '../', opened, () => deck);
	const acts = {
		full: () => toggleFull(),
		speaker: openDeck,
		help: () => void (opened.current = 'help'),
		ask: () => void (opened.current = 'go')
	};
	const deck: Deck = new Deck(
		givenIn(root),
		'speaker',
		homeOf(root),
		acts,
		window.name === names.speaker
	);
	const turns = elementsFor(root, 'turn', deck);
	return startAll(root, [
		() => deck.room.join(),
		// The next slide is in sight as well.
		() => unpackNear(root, turns, deck, { ahead: 1, complete: factTeller(root) }),
		() => showSlide(root, turns, deck),
		() => listenKeys(root, deck),
		() => releaseKeys(root),
		() => keepAwake(),
		() => keep(root, deck),
		() => {
			const target = root.querySelector('[data-controls]') ?? root;
			const props = { deck, opened, openDeck };
			const bar = mount(SpeakerBar, { target, props });
			return () => void unmount(bar);
		}
	]);
}

/** Starts all parts, or none: half a deck is worse than the document it is without script. */
function startAll(root: HTMLElement, parts: readonly Part[]): () => void {
	const stops: (() => void)[] = [];
	const stop = (): void => {
		for (const each of stops.splice(0)) each();
		root.toggleAttribute('data-started', false);
	};
	try {
		for (const part of parts) stops.push(part());
	} catch (reason) {
		stop();
		root.toggleAttribute('data-script', false);
		throw reason;
	}
	root.toggleAttribute('data-script', true);
	root.toggleAttribute('data-started', true);
	return stop;
}

/** Where the site is, as a path that ends in a slash. */
const homeOf = (root: HTMLElement): string =>
	new URL(root.dataset.home ?? './', location.href).pathname;

/** What stands for each slide. Throws when the page misses one. */
function elementsFor(root: HTMLElement, kind: 'slide' | 'turn', deck: Deck): HTMLElement[] {
	return deck.given.slides.map(({ id }) => {
		const element = root.querySelector<HTMLElement>(`[data-${kind}="${id}"]`);
		if (!element) throw new Error(`The page holds no slide "${id}".`);
		return element;
	});
}

/**
 * Makes what shows the other kind of window: the one that this one has opened, or that has opened this one; else a new
 * one beside it, with the same wishes. A window for the class is never opened beside another, and where the browser
 * lets none open, a dialog says so.
 * @param role what the other window is for
 * @param path the way to its page
 */
function otherWindow(role: Role, path: string, opened: Opened, deck: () => Deck): () => void {
	let other: Window | null = window.opener as Window | null;
	return () => {
		const there = deck().room.count(role) > 0;
		if (there && other && !other.closed) return other.focus();
		if (there && role === 'deck') return;
		const address = new URL(path, location.origin + location.pathname);
		address.search = location.search;
		other = open(address, names[role], 'popup,width=1280,height=800');
		// Some that keep windows away give back one that is closed already.
		if (!other || other.closed) opened.refuse(address.href);
	};
}

function toggleFull(): void {
	const done = document.fullscreenElement
		? document.exitFullscreen()
		: document.documentElement.requestFullscreen?.();
	// A browser may refuse, as one does that is managed by a school.
	done?.catch((reason: unknown) => console.info('The screen is not filled.', reason));
}

/** Has everything for a lesson kept on this machine, and says when it is. */
function keep(root: HTMLElement, deck: Deck): () => void {
	return keepLessons(root.dataset.worker, () => {
		deck.kept = true;
		root.toggleAttribute('data-kept', true);
	});
}
