// Puts the fetched story into the element, shows it, and then brings it to life.
import { unpackAll } from '$lib/page/packed';
import { readOptions, type EmbedOptions } from '../options';
import { clippingAncestor, cuts } from './ancestors';
import { calm } from './calm';
import { dress } from './dress';
import { addFonts } from './fonts';
import { article, leadOut } from './fragment';
import type { Living } from './live';
import { choose, type Choice } from './rung';
import { sheet } from './styles';

/** A story that is shown. */
export interface Shown {
	/** An attribute of the element has changed. */
	changed: (name: string) => void;
	/** The element is somewhere else in the page: its ancestors are others. */
	look: () => void;
	/** Ends everything, and shows again what stands between the tags. */
	stop: () => void;
}

/**
 * Shows the story in an element.
 * @param folder where the element's files are published
 * @param signal ends the showing while it is on its way
 * Rejects when the story cannot be had; a story that cannot be brought to life is shown unrolled.
 */
export async function show(element: HTMLElement, folder: URL, signal: AbortSignal): Promise<Shown> {
	// Asked for now, used once the story is there to be read.
	const coming = import('./live');
	coming.catch(() => undefined);
	const root = await article(folder);
	signal.throwIfAborted();
	// Keeps the place of controls that are about to come (see `readings/early.ts`).
	root.toggleAttribute('data-script', true);
	const wrapper = document.createElement('div');
	wrapper.className = 'embed';
	wrapper.append(root);
	const allowed = {
		steps: [...root.querySelectorAll('[data-step],[data-chapter][id]')].map(({ id }) => id),
		languages: [root.lang]
	};
	const options = (): EmbedOptions => readOptions((name) => element.getAttribute(name), allowed);

	let choice = pick(element, wrapper, options());
	say(element, {
		rung: 6,
		reason: 'The reader is in the middle of the short version, and nothing in sight is to move.'
	});
	await calm(element, choice.reading !== 'steps', signal);
	const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
	addFonts();
	shadow.adoptedStyleSheets = [sheet()];
	shadow.replaceChildren(wrapper);
	dress(wrapper, element, options());
	// Unrolled first, since only then a box that is too low for it shows.
	root.dataset.reading = 'all';
	choice = pick(element, wrapper, options());
	root.dataset.reading = choice.reading;
	say(element, choice);

	const prepare = (content: DocumentFragment): void => leadOut(content, folder);
	// Paper has room for everything.
	const print = (): void => unpackAll(root, prepare);
	addEventListener('beforeprint', print);
	let living: Living | undefined;
	try {
		const { live } = await coming;
		if (!signal.aborted) {
			living = live(root, choice.reading, options().step, prepare);
			living.read(choice.reading, choice.offered);
		}
	} catch (reason) {
		console.info('The story is shown, but without its controls.', reason);
		root.dataset.reading = 'all';
		root.removeAttribute('data-script');
		unpackAll(root, prepare);
		say(element, { rung: 4, reason: `The story could not be brought to life: ${String(reason)}` });
	}
	const look = (): void => {
		const next = pick(element, wrapper, options());
		// A reader's own choice of reading is kept as long as the page allows the same as before.
		if (!living || (next.reason === choice.reason && next.reading === choice.reading)) return;
		choice = next;
		say(element, choice);
		living.read(choice.reading, choice.offered);
	};
	return {
		look,
		changed(name) {
			if (name === 'step') living?.goTo(options().step);
			else if (name === 'mode') look();
			else dress(wrapper, element, options());
		},
		stop() {
			living?.stop();
			removeEventListener('beforeprint', print);
			shadow.replaceChildren(document.createElement('slot'));
			shadow.adoptedStyleSheets = [];
			element.removeAttribute('data-embed-boxed');
		}
	};
}

/** Looks at the element's surroundings, and chooses. */
function pick(element: HTMLElement, wrapper: HTMLElement, options: EmbedOptions): Choice {
	const clip = clippingAncestor(element);
	const box = (room: boolean): void => {
		wrapper.toggleAttribute('data-room', room);
		element.toggleAttribute('data-embed-boxed', room);
	};
	box(false);
	const cut = clip !== undefined && cuts(clip);
	if (cut) {
		wrapper.style.setProperty('--room', `${clip.element.clientHeight}px`);
		box(true);
	}
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	return choose({ options, still, clip: clip?.words ?? '', cut });
}

/** Says in the page's source what has been chosen, and why. */
function say(
	element: HTMLElement,
	{ rung, reason }: { rung: Choice['rung'] | 6; reason: string }
): void {
	element.dataset.embedRung = String(rung);
	element.dataset.embedReason = reason;
}
