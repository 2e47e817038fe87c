// Links in somebody else's page: each opens a page of its own, and where the host lets none be opened, the story stays
// and the address is shown, to be copied.
import { openCard } from '../../page/cards';

/**
 * Follows links so that none can put an error page in the story's place. A sandbox without pop-ups refuses them without
 * a word, and its flags cannot be read: only the attempt tells.
 * @param root the story or the picture; it holds the template of the card that shows an address
 * @param refused called with the address of a link that could not be opened
 */
export function openLinks(root: HTMLElement, refused: (address: string) => void): void {
	document.addEventListener('click', (event) => {
		const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
		if (event.defaultPrevented || event.button !== 0 || modified) return;
		const link =
			event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]');
		// A frame without an origin of its own may load our files, but not as downloads.
		if (!link || (link.hasAttribute('download') && origin !== 'null')) return;
		event.preventDefault();
		const opened = open(link.href, '_blank');
		if (opened) return release(opened);
		refused(link.href);
		showAddress(root, link);
	});
}

/** Keeps a page that has been opened from reaching back to the story. In a sandbox it cannot, nor can it be told so. */
function release(opened: Window): void {
	if (origin !== 'null') opened.opener = null;
}

/** Shows where a link leads, selected, in a card beside it. */
function showAddress(root: HTMLElement, link: HTMLAnchorElement): void {
	const template = root.querySelector<HTMLTemplateElement>('template[data-address]');
	const card = template?.content.firstElementChild?.cloneNode(true);
	if (!(card instanceof HTMLElement) || !('showPopover' in card))
		return void link.after(` ${link.href}`);
	const field = card.querySelector('input');
	if (field) field.value = link.href;
	card.querySelector('button')?.addEventListener('click', () => card.hidePopover());
	// Within the card that the link stands in, so that this one stays open.
	(link.closest('.card') ?? root).append(card);
	openCard(card, link);
	field?.focus({ preventScroll: true });
	field?.select();
}
