// Words that are set into markup by hand.

/** A text as it stands in HTML or SVG, between tags and in quoted attributes. */
export const escaped = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/**
 * Leaves out the comments by which Svelte finds its way back into what it has drawn: nothing of ours is taken up
 * again like that.
 */
export const plain = (html: string): string =>
	html.replaceAll(/<!--(?:\[!?-?\d*|\]|[0-9a-z]*)-->/g, '');
