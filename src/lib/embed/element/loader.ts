// `<defector-story>` before anything else is loaded: it waits until the reader comes near, and tidies up.
import type { Shown } from './show';

/** What an editor may set on the element; changes count at any time. */
const attributes = ['mode', 'step', 'theme', 'accent', 'font', 'lang'];

/** How near the element must come before the story is fetched: two screens. */
const nearness = '200% 0px';

/** The folder this file is published in; the story lies beside it. */
const { url } = import.meta;
const folder = new URL('.', url);

/**
 * The story in another page. Until the story has come, and whenever it cannot come, the element shows what
 * stands between its tags. Says in `data-embed-rung` and `data-embed-reason` what it does and why.
 */
class DefectorStory extends HTMLElement {
	static readonly observedAttributes = attributes;
	#coming: AbortController | undefined;
	#shown: Shown | undefined;

	/** Added, or moved: the browser says so by removing and adding. */
	connectedCallback(): void {
		if (this.#coming) this.#shown?.look();
		else void this.#come();
	}

	/** Removed, unless it is only being moved: then it is back in the page before anything else happens. */
	disconnectedCallback(): void {
		queueMicrotask(() => {
			if (this.isConnected) return;
			this.#coming?.abort();
			this.#shown?.stop();
			this.#coming = this.#shown = undefined;
		});
	}

	/** Moved by `moveBefore`, which does not remove it. */
	connectedMoveCallback(): void {
		this.#shown?.look();
	}

	/** An editor or a script has changed an attribute; before the story is there it is read anyway. */
	attributeChangedCallback(name: string, before: string | null, now: string | null): void {
		if (before !== now) this.#shown?.changed(name);
	}

	async #come(): Promise<void> {
		const coming = (this.#coming = new AbortController());
		const { signal } = coming;
		this.#say('6', 'The story is fetched when the reader comes near.');
		if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
		try {
			await near(this, signal);
			const { show } = await import('./show');
			signal.throwIfAborted();
			this.#shown = await show(this, folder, signal);
		} catch (reason) {
			if (signal.aborted) return;
			this.#say('6', `The story could not be shown: ${String(reason)}`);
			console.info('The short version of the story stays.', reason);
		}
	}

	#say(rung: string, reason: string): void {
		this.dataset.embedRung = rung;
		this.dataset.embedReason = reason;
	}
}

/** Waits until an element comes near the screen; one in a hidden part of the page never does. */
function near(element: Element, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const observer = new IntersectionObserver(
			(entries) => {
				if (entries.some((entry) => entry.isIntersecting)) end(resolve);
			},
			{ rootMargin: nearness }
		);
		const end = (settle: () => void): void => {
			observer.disconnect();
			settle();
		};
		signal.addEventListener('abort', () => end(() => reject(new Error('Removed.'))), {
			once: true
		});
		observer.observe(element);
	});
}

/** Makes the element known, once a page however often the file is named. */
export function define(): void {
	if (!customElements.get('defector-story')) customElements.define('defector-story', DefectorStory);
}
