// Fetches the prerendered story, once a page, and makes its links independent of the page it is put into.
import { restyle } from '$lib/page/packed';
import { trusted } from '$lib/page/trusted';

let fetched: Promise<DocumentFragment> | undefined;

/**
 * A copy of the story's article.
 * @param folder where the element's files are published, with the story beside them
 * Rejects with a sentence when the story cannot be had; a later try asks again.
 */
export async function article(folder: URL): Promise<HTMLElement> {
	fetched ??= load(folder).catch((reason: unknown) => {
		fetched = undefined;
		throw reason;
	});
	const copy = document.importNode(await fetched, true);
	const root = copy.querySelector<HTMLElement>('[data-story]');
	if (!root) throw new Error('What was fetched as the story holds no [data-story].');
	return root;
}

async function load(folder: URL): Promise<DocumentFragment> {
	const address = new URL('story.html', folder);
	// Nothing about the reader or the page goes along.
	const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
	if (!response.ok) throw new Error(`${address.href} answered ${response.status}, not the story.`);
	// Parsed apart: nothing in it runs, and nothing loads before it is shown.
	const parsed = new DOMParser().parseFromString(trusted(await response.text()), 'text/html');
	restyle(parsed);
	leadOut(parsed, folder);
	const fragment = document.createDocumentFragment();
	fragment.append(...parsed.body.childNodes);
	return fragment;
}

/**
 * Makes links lead to the site.
 * @param scope what holds them
 * @param folder where the element's files are published
 */
export function leadOut(scope: ParentNode, folder: URL): void {
	for (const link of scope.querySelectorAll('a')) lead(link, new URL('..', folder));
}

/**
 * Makes a link lead to the site, in a window of its own. One within the story keeps its goal in `data-here`,
 * so that a plain click stays in the story (see `travel.ts`) and nothing ever changes the host's address.
 */
function lead(link: HTMLAnchorElement, site: URL): void {
	const href = link.getAttribute('href') ?? '';
	if (href.startsWith('#')) link.dataset.here = href.slice(1);
	link.href = new URL(href, site).href;
	link.target = '_blank';
	link.rel = 'noopener';
}
