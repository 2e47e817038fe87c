// The built site as files: every address, its page as a tree, and what stands in it. Needs `npm run build`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Element, Root, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';

if (!existsSync('build/index.html'))
	throw new Error('There is no built site to test: run "npm run build" first.');

/** The address of everything that the build holds; compressed twins are sent under the same. */
export const everything: readonly string[] = readdirSync('build', {
	recursive: true,
	encoding: 'utf8',
	withFileTypes: true
})
	.filter((entry) => entry.isFile() && !/^_headers$|\.(br|gz)$/.test(entry.name))
	.map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'))
	.map((path) => path.replace(/^build/, '').replace(/index\.html$/, ''));

/** The address of every page. */
export const everyPage = everything.filter((path) => path.endsWith('/'));

/**
 * The bytes that are sent for an address. Throws when nothing is.
 * @param path address from the site's root, such as `/data/` or `/favicon.svg`
 */
export const bytes = (path: string): Buffer =>
	readFileSync(`build${path.endsWith('/') ? `${path}index.html` : path}`);

const read = new Map<string, Root>();

/** The page at an address, read once. */
export function page(path: string): Root {
	const known = read.get(path) ?? fromHtml(bytes(path).toString('utf8'));
	read.set(path, known);
	return known;
}

/** Every element within a page or an element that fits a selector, in order. */
export const all = (selector: string, within: Root | Element): Element[] =>
	selectAll(selector, within);

/** An attribute as it stands in the page, or nothing where the element has none. */
export function attribute(element: Element | undefined, name: string): string | undefined {
	const property = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
	const value = element?.properties[property];
	return value === undefined || value === null ? undefined : String(value);
}

/** The words of an element, with single spaces between them. */
export const words = (element: Nodes | undefined): string =>
	text(element).replaceAll(/\s+/g, ' ').trim();

function text(node: Nodes | undefined): string {
	if (node?.type === 'text') return node.value;
	return node && 'children' in node ? node.children.map(text).join('') : '';
}
