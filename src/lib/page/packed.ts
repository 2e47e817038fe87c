// Parts of a page that wait until they are wanted: pictures, tables, source cards. They travel inside <noscript>,
// which a browser with script reads as one piece of text, and one without script as what it is. So whoever has no
// script loses nothing, and whoever has one pays for what is near.
import { trusted } from './trusted';

/** Changes what has been unpacked before it is shown; a guest in another page leads its links elsewhere. */
export type Prepare = (content: DocumentFragment) => void;

const packs = '[data-packed]';

/** The parts of an element that are still packed, in order. */
export const packedIn = (scope: ParentNode): HTMLElement[] => [
	...scope.querySelectorAll<HTMLElement>(packs)
];

/**
 * What a pack holds, as elements of its own document; the pack stays as it is.
 * @param pack an element with `data-packed`, whose text is markup of ours
 */
export function contentOf(pack: HTMLElement): DocumentFragment {
	const template = document.createElement('template');
	template.innerHTML = trusted(pack.textContent);
	restyle(template.content);
	return template.content;
}

/** Sets by script what travels as `data-style`, where a host's policy may refuse `style` attributes. */
export function restyle(scope: ParentNode): void {
	for (const mark of scope.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
		mark.style.cssText = mark.dataset.style ?? '';
		mark.removeAttribute('data-style');
	}
}

/** Puts what a pack holds in its place. */
export function unpack(pack: HTMLElement, prepare?: Prepare): void {
	const content = contentOf(pack);
	prepare?.(content);
	pack.replaceWith(content);
}

/**
 * Unpacks everything, for paper and for a page whose script has failed. One part that cannot be unpacked keeps
 * no other from it, and is put there in the plainest way there is.
 */
export function unpackAll(scope: ParentNode, prepare?: Prepare): void {
	for (const pack of packedIn(scope)) {
		try {
			unpack(pack, prepare);
		} catch (reason) {
			console.info('A part of the page was unpacked plainly.', reason);
			pack.outerHTML = trusted(pack.textContent);
		}
	}
}
