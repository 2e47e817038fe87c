// Reads JSON as people write it: with the line of everything in it, and a word on a name that is used twice.
import type { Flaw } from './text-file';

/** The way to a value: names, and places in a list. */
export type Path = readonly (string | number)[];

/** A JSON file as read. */
export interface Json {
	/** What it holds; `undefined` when it is no JSON. */
	readonly value: unknown;
	/** The line on which a value is, or else the nearest part around it. */
	lineOf(path: Path): number;
	readonly flaws: readonly Flaw[];
}

/** Strings, other plain values, and signs. */
const token =
	/[ \t\n]*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/uy;

/** Where a text stops being JSON. */
class Stop extends Error {
	constructor(
		readonly at: number,
		readonly expected: string
	) {
		super();
	}
}

/**
 * Reads a text as JSON. What is wrong is collected, never thrown.
 * @param text with `\n` at the end of each line
 */
export function parseJson(text: string): Json {
	const lines = new Map<string, number>();
	const flaws: Flaw[] = [];
	let at = 0;
	const passed = { place: 0, line: 1 };
	/** Places are asked for in the order they are read. */
	const lineAt = (place: number): number => {
		passed.line += text.slice(passed.place, place).split('\n').length - 1;
		passed.place = Math.max(passed.place, place);
		return passed.line;
	};
	const start = (): number => at + (/^[ \t\n]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0);
	/** Takes the next token if it is among those wanted. */
	const next = (fits: (found: string) => boolean, expected: string): string => {
		token.lastIndex = at;
		const [all = '', quoted, plain, sign] = token.exec(text) ?? [];
		const found = quoted ?? plain ?? sign ?? '';
		if (!fits(found) || found === '') throw new Stop(start(), expected);
		at += all.length;
		return found;
	};
	const value = (path: Path): unknown => {
		lines.set(keyOf(path), lineAt(start()));
		const found = next((one) => !/^[\]},:]/.test(one), 'a value');
		if (found === '{') return object(path);
		if (found === '[') return list(path);
		return JSON.parse(found) as unknown;
	};
	const isEmpty = (end: string): boolean => {
		token.lastIndex = at;
		const found = token.exec(text);
		if (found?.[3] !== end) return false;
		at += found[0].length;
		return true;
	};
	const list = (path: Path): unknown[] => {
		const values: unknown[] = [];
		if (isEmpty(']')) return values;
		do values.push(value([...path, values.length]));
		while (next((one) => /^[,\]]/.test(one), 'a comma or ] after a value') === ',');
		return values;
	};
	const object = (path: Path): unknown => {
		const entries = new Map<string, unknown>();
		if (isEmpty('}')) return {};
		do {
			const line = lineAt(start());
			const name = JSON.parse(
				next((one) => one.startsWith('"'), 'a name in quotation marks')
			) as string;
			if (entries.has(name)) {
				const first = lines.get(keyOf([...path, name])) ?? 1;
				const expected = `each name once, as line ${first} has this one`;
				flaws.push({ line, expected, found: name });
			}
			next((one) => one === ':', `a colon after "${name}"`);
			entries.set(name, value([...path, name]));
		} while (next((one) => /^[,}]/.test(one), 'a comma or } after a value') === ',');
		return Object.fromEntries(entries);
	};
	const lineOf = (path: Path): number =>
		lines.get(keyOf(path)) ?? (path.length ? lineOf(path.slice(0, -1)) : 1);
	try {
		const read = value([]);
		if (start() < text.length) throw new Stop(start(), 'nothing after the end of the JSON');
		return { value: read, lineOf, flaws };
	} catch (stop) {
		if (!(stop instanceof Stop)) throw stop;
		const found = brief(text.slice(stop.at)) || 'the end of the file';
		const expected = `valid JSON, with ${stop.expected}`;
		flaws.push({ line: lineAt(Math.min(stop.at, text.trimEnd().length)), expected, found });
		return { value: undefined, lineOf, flaws };
	}
}

const keyOf = (path: Path): string => path.join('\n');

const brief = (rest: string): string => /^.{0,20}/.exec(rest)?.[0].trim() ?? '';
