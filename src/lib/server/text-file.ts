// Reads what people have written, whatever program saved it: a file that is no proper text is told as such, with the line.
import { existsSync, readFileSync } from 'node:fs';

/** One thing wrong with the writing of a file, apart from what it says. */
export interface Flaw {
	/** The first line it is found on; the line of a table is its row. */
	readonly line: number;
	/** Completes "expected …". */
	readonly expected: string;
	/** What stands there; empty when nothing does. */
	readonly found: string;
}

/** A file as text. */
export interface TextFile {
	/** Without a byte order mark, and with `\n` at the end of each line, as nobody sees either; empty when nothing can be read. */
	readonly text: string;
	readonly flaws: readonly Flaw[];
}

const utf8 = 'text encoded as UTF-8';

/** What one line must not hold, and how to say so. */
const marks: readonly (readonly [mark: RegExp, expected: string])[] = [
	[/(?![\t\n])\p{Cc}/gu, 'no control characters, which no reader can see'],
	[/\uFFFD/g, 'every letter as it was written, as � stands for one that was lost in saving'],
	[
		/[Ââ]€.|[ÃÂ][\u0080-\u00BF]/g,
		'every letter as it was written, as these are one that was saved in the wrong encoding'
	]
];

/**
 * Reads a file as text. What is wrong is collected, never thrown.
 * @param path where it is
 * @param whole whether its last line must end, too, since only that tells a whole file from one cut short
 */
export function readText(path: string, { whole = true } = {}): TextFile {
	if (!existsSync(path)) {
		return { text: '', flaws: [{ line: 1, expected: 'this file', found: '' }] };
	}
	const bytes = readFileSync(path);
	const wide = /^(?:\xFF\xFE|\xFE\xFF)/.test(bytes.toString('latin1', 0, 2));
	if (wide) return { text: '', flaws: [{ line: 1, expected: utf8, found: 'UTF-16' }] };
	let decoded: string;
	try {
		decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const line = lineAt(bytes.toString('utf8').split('\uFFFD')[0] ?? '');
		return { text: '', flaws: [{ line, expected: utf8, found: 'another encoding' }] };
	}
	const text = decoded.replaceAll(/\r\n?/g, '\n');
	const flaws: Flaw[] = [];
	for (const [mark, expected] of marks) {
		const hits = [...text.matchAll(mark)];
		const [first] = hits;
		if (!first) continue;
		flaws.push({ line: lineAt(text.slice(0, first.index)), expected, found: shown(first[0]) });
		// The whole file was saved wrongly: what it says would be told wrongly, too.
		if (hits.length > 3) return { text: '', flaws };
	}
	if (whole && text && !text.endsWith('\n')) {
		const expected = 'a line break at the end, as a file without one may have been cut short';
		flaws.push({ line: lineAt(text), expected, found: '' });
	}
	return { text, flaws };
}

const lineAt = (before: string): number => before.split(/\r\n?|\n/).length;

/** A sign that can be seen as it is, and any other by its number. */
const shown = (found: string): string =>
	/^\p{Cc}$/u.test(found)
		? `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
		: found;
