// Writes a picture's styles into its marks, so that it looks the same in any program that reads SVG.
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { mix } from './colour';
import { declarationsIn, flatRules, tokens, type Theme } from './sheet-rules';

/** What SVG programs understand as attributes; everything else a style says is for browsers only. */
const kept = new Set([
	'fill',
	'fill-opacity',
	'font-family',
	'font-size',
	'font-weight',
	'opacity',
	'stop-color',
	'stroke',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'stroke-width'
]);

/** What a mark takes over from what it stands in. */
interface Inherited {
	variables: Readonly<Record<string, string>>;
	color: string;
}

const rules = flatRules();

/**
 * A drawing as SVG that needs no style sheet.
 * @param html one `<svg>` as a chart draws it
 * @param theme which colours
 */
export function inlined(html: string, theme: Theme): string {
	const tree = fromHtml(html, { fragment: true });
	const set = styles(tree);
	const variables = tokens(theme);
	dress(tree, { variables, color: variables['--ink'] ?? '' }, set);
	return toHtml(tree, { space: 'svg', closeSelfClosing: true, closeEmptyElements: true });
}

/** What the style sheets set on each mark, the stronger last. */
function styles(tree: Root): Map<Element, [string, string][]> {
	const set = new Map<Element, [string, string][]>();
	for (const { selector, declarations } of rules) {
		for (const element of selectAll(selector, tree)) {
			const before = set.get(element) ?? [];
			set.set(element, [...before, ...declarations.map(([a, b]): [string, string] => [a, b])]);
		}
	}
	return set;
}

/** Writes out the styles of all children of a node, and of theirs. */
function dress(
	parent: Root | Element,
	inherited: Inherited,
	set: ReadonlyMap<Element, [string, string][]>
): void {
	const children = parent.children as ElementContent[];
	parent.children = children.filter((child) => {
		if (child.type === 'comment') return false;
		if (child.type !== 'element') return true;
		const own = dressOne(child, inherited, set.get(child) ?? []);
		dress(child, own, set);
		return child.properties.opacity !== '0';
	});
}

function dressOne(
	element: Element,
	inherited: Inherited,
	declared: readonly [string, string][]
): Inherited {
	const { properties } = element;
	const style = declarationsIn(String(properties.style ?? ''));
	const own = style.filter(([name]) => name.startsWith('--'));
	const variables = { ...inherited.variables, ...Object.fromEntries(own) };
	const wanted = new Map([...declared, ...style]);
	const color = plain(wanted.get('color') ?? 'currentColor', variables, inherited.color);
	for (const [name, value] of wanted) {
		if (name === 'transform') properties.transform = bare(plain(value, variables, color));
		else if (kept.has(name)) properties[camel(name)] = plain(value, variables, color);
	}
	for (const name of ['fill', 'stroke', 'stopColor'])
		if (properties[name] === 'currentColor') properties[name] = color;
	delete properties.className;
	delete properties.style;
	return { variables, color };
}

/** A value without variables, mixtures and references to the current colour. */
function plain(value: string, variables: Readonly<Record<string, string>>, color: string): string {
	let left = value.replaceAll(/\s+/g, ' ');
	for (let again = true; again;) {
		const before = left;
		left = left.replaceAll(
			/var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g,
			(_, name: string, otherwise?: string) => {
				const found = variables[name] ?? otherwise;
				if (found === undefined) throw new Error(`The style "${value}" names an unknown ${name}.`);
				return found;
			}
		);
		again = left !== before;
	}
	return left
		.replaceAll(/currentcolor/gi, color)
		.replaceAll(
			/color-mix\(in oklab, (#\w+) ([\d.]+)%, (#\w+)\)/g,
			(_, first: string, share: string, second: string) => mix(first, Number(share) / 100, second)
		);
}

/** A CSS transform as an attribute, which knows no units. */
const bare = (transform: string): string => transform.replaceAll(/([\d.])(?:px|deg)\b/g, '$1');

const camel = (name: string): string =>
	name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
