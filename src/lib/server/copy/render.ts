// Turns checked copy into HTML. A fact becomes a plain link with a class; the style sheet draws its mark.
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Emphasis, Link } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import { languageOf } from './foreign';
import { citedId, explainedId, targetOf, type LinkContext } from './links';
import { plainText } from './markdown';
import type { Block } from './parse';
import { runsOf } from './run';
import { tidy } from './text';

/** Blocks as a reading needs them. */
export interface Rendered {
	html: string;
	text: string;
	/** Ids of the facts cited, in order of first use. */
	facts: string[];
	/** Ids of the terms explained, in order of first use. */
	terms: string[];
}

/**
 * Renders blocks. Raw HTML never gets here, and quotation marks stay as the writer set them; emphasised words of another
 * language say which.
 * @param blocks paragraphs and lists
 * @param context where links lead
 */
export function render(blocks: readonly Block[], context: LinkContext): Rendered {
	const link = (state: State, node: Link): Element => {
		const target = targetOf(node.url);
		const element: Element = {
			type: 'element',
			tagName: 'a',
			properties: target.scheme
				? target.scheme.properties(target.target, context)
				: { href: target.url },
			children: state.all(node) as Element['children']
		};
		state.patch(node, element);
		return element;
	};
	const emphasis = (state: State, node: Emphasis): Element => {
		const lang = languageOf(plainText(node), context.foreign);
		const element: Element = {
			type: 'element',
			tagName: 'em',
			properties: lang ? { lang } : {},
			children: state.all(node) as Element['children']
		};
		state.patch(node, element);
		return element;
	};
	const tree = toHast({ type: 'root', children: [...blocks] }, { handlers: { link, emphasis } });
	const runs = blocks.flatMap(runsOf);
	const urls = runs.flatMap((run) => run.links.map(({ url }) => url));
	const ids = (idOf: (url: string) => string | null): string[] => [
		...new Set(urls.map(idOf).filter((id) => id !== null))
	];
	return {
		html: toHtml(tree).trim(),
		text: runs.map((run) => tidy(run.text)).join('\n\n'),
		facts: ids(citedId),
		terms: ids(explainedId)
	};
}
