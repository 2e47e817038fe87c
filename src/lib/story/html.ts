// Words that are set into markup by hand.

/** A text as it stands in HTML or SVG, between tags and in quoted attributes. */
export const escaped = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
