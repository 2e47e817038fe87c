// What stands below each picture: on a phone one line that opens while the story is scrolled, and a way to pass the
// step on. The style sheet says where the line is shown.
import type { ScriptWords } from './outline';

/**
 * Gives every picture its line, and every link to a step's own address its work.
 * @param root the story
 * @returns the clean-up
 */
export function openFeet(root: HTMLElement, { about, copied }: ScriptWords): () => void {
	const lines = [...root.querySelectorAll<HTMLElement>('.step figcaption')].map((caption) => {
		const line = document.createElement('button');
		line.type = 'button';
		line.className = 'about-picture';
		line.textContent = about;
		line.setAttribute('aria-expanded', 'false');
		line.addEventListener('click', () => {
			const open = caption.toggleAttribute('data-open');
			line.setAttribute('aria-expanded', String(open));
		});
		caption.querySelector('.reading')?.before(line);
		return line;
	});
	const clicked = (event: MouseEvent): void => {
		const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
		const link =
			event.target instanceof Element
				? event.target.closest<HTMLAnchorElement>('a[data-pass-on]')
				: null;
		// Where the browser can do neither, the link leads to the step's own page, whose address can be copied.
		if (!link || modified || event.button !== 0 || !(canShare() || canCopy())) return;
		event.preventDefault();
		void passOn(link, copied);
	};
	root.addEventListener('click', clicked);
	return () => {
		root.removeEventListener('click', clicked);
		for (const line of lines) line.remove();
	};
}

const canShare = (): boolean => 'share' in navigator;
const canCopy = (): boolean => 'clipboard' in navigator;

/** Hands a step's address to the system, or to the clipboard, and says so; else follows the link. */
async function passOn(link: HTMLAnchorElement, copied: string): Promise<void> {
	const title = link.closest('[data-step]')?.querySelector(':is(h2, h3)')?.textContent ?? '';
	try {
		if (canShare()) return await navigator.share({ title, url: link.href });
		await navigator.clipboard.writeText(link.href);
		const said = document.createElement('span');
		said.role = 'status';
		link.after(' ', said);
		// A region is told of only when it changes, so it has to be there first.
		requestAnimationFrame(() => (said.textContent = copied));
		link.addEventListener('blur', () => said.remove(), { once: true });
	} catch (reason) {
		// Whoever closes the system's own list has changed their mind.
		if (reason instanceof DOMException && reason.name === 'AbortError') return;
		location.assign(link.href);
	}
}
