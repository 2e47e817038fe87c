// The page that a snippet is previewed in: a plain article of someone else's, around what an editor pasted.
import type { Accepts } from './snippets';

/** Words of the page around the snippet. */
export interface PreviewWords {
	before: string;
	after: string;
}

/** As WordPress does with a frame it has found through an address: nothing but scripts, and no origin. */
const sandboxed = (frame: string): string =>
	frame.replace('<iframe ', '<iframe sandbox="allow-scripts" ');

/**
 * Writes the page.
 * @param code the snippet
 * @param accepts what the host accepts; an address becomes the frame that a host makes of it
 * @param given `frame`: the snippet's frame, for hosts that get an address
 */
export function previewPage(
	code: string,
	accepts: Accepts,
	{ before, after }: PreviewWords,
	given: { frame: string }
): string {
	const placed = accepts === 'url' ? sandboxed(given.frame) : code;
	return (
		'<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
		'<style>body{margin:0;font:16px/1.5 Arial,sans-serif}body>p{margin:12px}</style></head>' +
		`<body><p>${before}</p>${placed}<p>${after}</p></body></html>`
	);
}
