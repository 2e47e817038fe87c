// Which Markdown the copy may use. Anything else is named, because a reading could not show it everywhere.
import type { Nodes, RootContent } from 'mdast';
import type { Block } from './parse';

const allowed = new Set([
	'paragraph',
	'list',
	'listItem',
	'text',
	'emphasis',
	'strong',
	'break',
	'link'
]);

const names: Readonly<Record<string, string>> = {
	blockquote: 'a block quote',
	code: 'a block of code',
	definition: 'a link definition',
	heading: 'a heading inside a list',
	html: 'raw HTML',
	image: 'an image',
	imageReference: 'an image',
	inlineCode: 'code',
	linkReference: 'a link by reference',
	thematicBreak: 'a ruled line'
};

/** The second row of a table; without the table extension, Markdown takes tables for paragraphs. */
const tableRule = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/m;

/** A link that Markdown did not take for one, such as `[58 people] (fact:icsr.total)`; a bracket alone; emphasis left open. */
const broken = [
	[/\]\s?\(|\((?:fact|https?|term):|\]\[/, 'a broken link'],
	[/\[(?![^[\]]*\])|(?<!\[[^[\]]*)\]/, 'a broken link'],
	[/\*/, 'broken emphasis']
] as const;

/** Markdown that the copy may not use. */
export interface Foreign {
	line: number;
	/** What it is, to complete "found …". */
	name: string;
}

/**
 * Finds Markdown that has no place in the copy, at any depth.
 * @param node a block and all that is in it
 */
export function foreign(node: Nodes): Foreign[] {
	const line = node.position?.start.line ?? 1;
	if (!allowed.has(node.type)) {
		const excerpt = 'value' in node ? ` (${node.value.slice(0, 30)})` : '';
		return [{ line, name: (names[node.type] ?? `"${node.type}"`) + excerpt }];
	}
	if (node.type === 'text') {
		if (tableRule.test(node.value) && node.value.includes('|')) return [{ line, name: 'a table' }];
		for (const [mark, of] of broken) {
			const left = mark.exec(node.value);
			if (!left) continue;
			const at = line + node.value.slice(0, left.index).split('\n').length - 1;
			return [{ line: at, name: `"${left[0]}" left over from ${of}` }];
		}
		return [];
	}
	return 'children' in node ? node.children.flatMap((child) => foreign(child)) : [];
}

/**
 * Whether a node is running copy.
 * @param node any block of a file
 */
export function isBlock(node: RootContent): node is Block {
	return node.type === 'paragraph' || node.type === 'list';
}

/**
 * The words of a node without any markup.
 * @param node anything, such as a heading
 */
export function plainText(node: Nodes): string {
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}
