// The style rules of all pictures as a flat list, for files that must look right without a style sheet.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Features, transform } from 'lightningcss';

/** One rule: what it is for, what it sets, and how strong it is. */
export interface FlatRule {
	selector: string;
	/** Property and value in the order written. */
	declarations: readonly (readonly [string, string])[];
	/** Ids, classes and element names of its selector, as one number. */
	specificity: number;
}

/** Light or dark, as in tokens.css. */
export type Theme = 'light' | 'dark';

const charts = 'src/lib/charts';

/** All style sheets of charts, the shared one first. */
function sheets(): string {
	const own = readdirSync(charts, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.css') && !name.endsWith('marks.css'))
		.sort();
	return ['parts/marks.css', ...own]
		.map((name) => readFileSync(join(charts, name), 'utf8'))
		.join('');
}

/**
 * Takes nested rules apart. What depends on the reader's screen or is only a start of a movement is left out.
 * @param css style sheets, as text
 */
export function flatRules(css = sheets()): FlatRule[] {
	const { code } = transform({
		filename: 'pictures.css',
		code: new TextEncoder().encode(css),
		include: Features.Nesting
	});
	const flat = withoutAtRules(new TextDecoder().decode(code));
	const rules = [...flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, heads = '', body = '']) =>
		selectors(heads).map((selector): FlatRule => ({
			selector,
			declarations: declarationsIn(body),
			specificity: specificity(selector)
		}))
	);
	// Sorting is stable: of two equally strong rules the later one stays the later one.
	return rules.sort((a, b) => a.specificity - b.specificity);
}

/** Property and value of each declaration of a block. */
export const declarationsIn = (body: string): [string, string][] =>
	body
		.split(';')
		.map((line) => /^\s*([\w-]+)\s*:\s*([^]+?)\s*$/.exec(line))
		.flatMap((found): [string, string][] => (found ? [[found[1] ?? '', found[2] ?? '']] : []));

/** Cuts out `@media`, `@container`, `@starting-style` with all that is in them. */
function withoutAtRules(css: string): string {
	let left = css;
	for (let at = left.indexOf('@'); at !== -1; at = left.indexOf('@')) {
		let depth = 0;
		let end = left.indexOf('{', at);
		do {
			if (left[end] === '{') depth += 1;
			if (left[end] === '}') depth -= 1;
			end += 1;
		} while (depth > 0 && end < left.length);
		left = left.slice(0, at) + left.slice(end);
	}
	return left;
}

/** A list of selectors, one by one; commas inside brackets part nothing. */
const selectors = (heads: string): string[] =>
	heads
		.split(/,(?![^(]*\))/)
		.map((head) => head.trim())
		.filter((head) => head !== '');

/** The usual count, with what stands inside `:not()` counted and `:not` itself not. */
function specificity(selector: string): number {
	const bare = selector.replaceAll(':not(', ' (');
	const classes = bare.match(/\.[\w-]+|\[[^\]]*\]|:[\w-]+/g)?.length ?? 0;
	const names = bare.replaceAll(/[.:#][\w-]+|\[[^\]]*\]/g, '').match(/[a-z]+/gi)?.length ?? 0;
	return classes * 100 + names;
}

/**
 * The design tokens in one theme, by name with their dashes.
 * Throws when tokens.css has no colours.
 */
export function tokens(theme: Theme): Record<string, string> {
	const css = readFileSync('src/lib/page/tokens.css', 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
	const [block = ''] = css.match(/\{[^}]*\}/) ?? [];
	const found = declarationsIn(block.slice(1, -1)).map(([name, value]) => {
		const [, light, dark] = /^light-dark\(\s*([^,]+),\s*([^)]+?)\s*\)$/.exec(value) ?? [];
		return [name, (theme === 'light' ? light : dark) ?? value] as const;
	});
	if (!found.some(([name]) => name === '--paper'))
		throw new Error('src/lib/page/tokens.css: expected the colour --paper in the first block.');
	return Object.fromEntries(found);
}
