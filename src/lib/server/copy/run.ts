// Running text without markup, which still knows where its links and its lines are.
import type { Link, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { Block } from './parse';

/** A stretch of a text. */
export interface Span {
	start: number;
	end: number;
}

/** A link, as the stretch of text it covers. */
export interface LinkSpan extends Span {
	url: string;
	text: string;
}

/** One paragraph as a reader hears it. Line ends are spaces, so that no rule has to think of them. */
export interface Run {
	text: string;
	links: readonly LinkSpan[];
	/** The line of the file on which a character stands. */
	lineAt(offset: number): number;
}

/**
 * Takes the paragraphs out of a block; each item of a list has its own.
 * @param block a paragraph or a list
 */
export function runsOf(block: Block): Run[] {
	return paragraphs(block).map(runOf);
}

/**
 * Whether one stretch lies wholly inside another.
 * @param inner the one that should lie inside
 * @param outer the one around it
 */
export function within(inner: Span, outer: Span): boolean {
	return inner.start >= outer.start && inner.end <= outer.end;
}

function paragraphs(node: Nodes): Paragraph[] {
	if (node.type === 'paragraph') return [node];
	return 'children' in node ? node.children.flatMap((child) => paragraphs(child)) : [];
}

function runOf(paragraph: Paragraph): Run {
	let text = '';
	const lines: number[] = [];
	const links: LinkSpan[] = [];
	const add = (words: string, from: number): void => {
		let line = from;
		for (const unit of words.split('')) {
			lines.push(line);
			if (unit === '\n') line += 1;
		}
		text += words.replaceAll('\n', ' ');
	};
	const visit = (node: PhrasingContent): void => {
		const start = text.length;
		if (node.type === 'text') add(node.value, node.position?.start.line ?? 1);
		else if (node.type === 'break') add('\n', node.position?.start.line ?? 1);
		else if ('children' in node) node.children.forEach(visit);
		if (node.type === 'link') links.push(linkSpan(node, text, start));
	};
	paragraph.children.forEach(visit);
	const first = paragraph.position?.start.line ?? 1;
	return { text, links, lineAt: (offset) => lines[offset] ?? lines.at(-1) ?? first };
}

function linkSpan(node: Link, text: string, start: number): LinkSpan {
	return { start, end: text.length, url: node.url, text: text.slice(start) };
}
