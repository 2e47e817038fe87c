// What WordPress does to the html of a provider it does not know, rebuilt from its documented rules: tags and
// attributes outside a short list are dropped, then one bare quotation and one frame are kept.
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** Tags that are kept, with the attributes they may keep. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	a: ['href'],
	blockquote: [],
	iframe: [
		'src',
		'width',
		'height',
		'frameBorder',
		'marginWidth',
		'marginHeight',
		'scrolling',
		'title'
	]
};

/** Keeps allowed tags and attributes; of other tags only what stands in them. */
function kses(html: string): string {
	const clean = (nodes: readonly RootContent[]): RootContent[] =>
		nodes.flatMap((node): RootContent[] => {
			if (node.type !== 'element') return node.type === 'text' ? [node] : [];
			const children = clean(node.children) as Element['children'];
			const names = allowed[node.tagName];
			if (!names) return children;
			const kept = Object.entries(node.properties).filter(([name]) => names.includes(name));
			return [{ ...node, children, properties: Object.fromEntries(kept) }];
		});
	const tree: Root = fromHtml(html, { fragment: true });
	return toHtml({ type: 'root', children: clean(tree.children) });
}

/** What a reader of a WordPress site gets. */
export interface Filtered {
	/** Shown until the frame has said how high it is. */
	quotation: string;
	frame: string;
	/** The frame's address, with the secret that WordPress adds. */
	src: string;
}

/** Filters an oEmbed answer's html; false when WordPress would show nothing. */
export function wordpressFilter(html: string, secret = 'abcdefghij'): Filtered | false {
	const found = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/ms.exec(kses(html));
	if (!found?.[2]) return false;
	const [, quotation = '', frame] = found;
	const [, , address = ''] = / src=(['"])(.*?)\1/.exec(frame) ?? [];
	return { quotation, frame, src: `${address}#?secret=${secret}` };
}
