// Takes out of the codebook what a reader of the method page should know, so that nothing is written twice.
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, RootContent } from 'mdast';
import { told } from './copy/json-file';
import { CopyError } from './copy/problems';
import { readText } from './text-file';

/** A stretch of a sentence; one in code is the name of something. */
export interface Piece {
	text: string;
	code: boolean;
}

/** What the codebook says to readers. */
export interface Codebook {
	/** Each thing that is not known. */
	notKnown: readonly (readonly Piece[])[];
	/** Cautions by the name of the table they are for. */
	cautions: readonly { table: string; items: readonly (readonly Piece[])[] }[];
}

const file = 'data/codebook.md';

/**
 * Reads the codebook.
 * @param path where it is
 * @throws CopyError when it is no proper text, or has no list under "What is not known" or no cautions
 */
export function readCodebook(path: string): Codebook {
	const { text, flaws } = readText(path);
	if (flaws.length) throw new CopyError(flaws.map((flaw) => told(file, flaw)));
	const { children } = fromMarkdown(text);
	const notKnown: Piece[][] = [];
	const cautions: { table: string; items: Piece[][] }[] = [];
	let heading = '';
	let last: RootContent | undefined;
	for (const node of children) {
		if (node.type === 'heading') heading = words(node);
		if (node.type === 'list') {
			const items = node.children.map((item) => item.children.flatMap((child) => pieces(child)));
			const table = /^(\w+)\.csv/.exec(heading)?.[1];
			if (heading === 'What is not known') notKnown.push(...items);
			else if (table && last && words(last) === 'Cautions') cautions.push({ table, items });
		}
		last = node;
	}
	if (notKnown.length > 0 && cautions.length > 0) return { notKnown, cautions };
	const expected =
		'a list under "What is not known" and one after "Cautions" for each table that has some';
	const found = `${notKnown.length} and ${cautions.length} items`;
	throw new CopyError([told(file, { line: 1, expected, found })]);
}

function pieces(node: Nodes): Piece[] {
	if (node.type === 'inlineCode') return [{ text: node.value, code: true }];
	if (node.type === 'text') return [{ text: node.value, code: false }];
	return 'children' in node ? node.children.flatMap((child) => pieces(child)) : [];
}

const words = (node: Nodes): string =>
	pieces(node)
		.map(({ text }) => text)
		.join('');
