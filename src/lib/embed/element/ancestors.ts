// Looks for what would keep a picture from being pinned: an ancestor with a scroller of its own, or with edges.

/** An ancestor that clips, and in words how. */
export interface Clip {
	element: Element;
	/** The beginning of a sentence. */
	words: string;
}

/**
 * The nearest ancestor to which `position: sticky` would stick instead of the window: one whose `overflow` is
 * neither `visible` nor `clip`, on either axis.
 */
export function clippingAncestor(element: Element): Clip | undefined {
	for (let each = parent(element); each; each = parent(each)) {
		if (toWindow(each)) continue;
		const { overflowX, overflowY } = getComputedStyle(each);
		const clips = [overflowX, overflowY].some((value) => value !== 'visible' && value !== 'clip');
		if (clips)
			return { element: each, words: `${named(each)} has "overflow: ${overflowX} ${overflowY}"` };
	}
	return undefined;
}

/** Whether a clipping ancestor is lower than what it holds, so that not everything in it can be seen at once. */
export const cuts = ({ element }: Clip): boolean =>
	element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 1;

/** The parent as it is rendered, across shadow roots and slots. */
function parent(element: Element): Element | null {
	if (element.assignedSlot) return element.assignedSlot;
	if (element.parentElement) return element.parentElement;
	const root = element.getRootNode();
	return root instanceof ShadowRoot ? root.host : null;
}

/** Whether an element hands its overflow on to the window (CSS Overflow 3, section 3.3), as the page's own does. */
function toWindow(element: Element): boolean {
	const { documentElement: html, body } = element.ownerDocument;
	if (element === html) return true;
	const { overflowX, overflowY } = getComputedStyle(html);
	return element === body && overflowX === 'visible' && overflowY === 'visible';
}

/** An element as an editor would find it in the page's source. */
function named({ localName, id, classList: [first] }: Element): string {
	const mark = id ? `#${id}` : first ? `.${first}` : '';
	return `The ancestor "${localName}${mark}"`;
}
