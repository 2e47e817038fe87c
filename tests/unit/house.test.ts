// House rules that a machine can hold: what styles and code must not use, and that every file says what it is for.
// Not proved here: colours (colours.test.ts, contrast.test.ts), or that a comment says why.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, withFileTypes: true })
	// A route's folder can be called like a file.
	.filter((entry) => entry.isFile())
	.map((entry) => relative('src', join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
	.filter((name) => /\.(ts|js|svelte|css|html)$/.test(name))
	.map((name) => [name, readFileSync(join('src', name), 'utf8')] as const);
const shipped = files.filter(([name]) => !/^scripts\/|^lib\/server\/|\.server\.ts$/.test(name));
const styles = files.filter(([name]) => name.endsWith('.css'));

/** Where an expression is found, as `file: what`. */
const found = (where: readonly (readonly [string, string])[], what: RegExp): string[] =>
	where.flatMap(([name, text]) => {
		const code = text.replaceAll(/\/\*[^]*?\*\/|<!--[^]*?-->|^\s*\/\/.*$/gm, '');
		return [...code.matchAll(what)].map(([hit]) => `${name}: ${hit.trim()}`);
	});

describe('An editor finds', () => {
	it('no height in plain `vh`, which jumps when a phone’s bars come and go', () => {
		expect(found(styles, /\b\d+(?:\.\d+)?vh\b/g)).toEqual([]);
	});

	it('light and dark chosen in style sheets alone: what a script writes, the built colours do not follow', () => {
		const written = /\bcolorScheme\s*=|style[^\n]*color-scheme|['"]color-scheme['"]\s*,/g;
		expect(found(shipped, written).filter((each) => !each.startsWith('app.html'))).toEqual([]);
	});

	it('no picture fixed on the screen, which would break when a phone’s bars come and go', () => {
		const fixed = styles.flatMap(([name, text]) =>
			[...text.matchAll(/([^{}]+)\{[^{}]*position:\s*fixed/g)].map(
				([, selector = '']) => `${name}: ${selector.trim().split('\n').at(-1)?.trim()}`
			)
		);
		expect(fixed.filter((each) => /stage|picture|drawing|composition/.test(each))).toEqual([]);
	});

	it('no `overflow: hidden` that could unpin a picture', () => {
		const page = styles.filter(([name]) => name.endsWith('page.css'));
		const hidden = page.flatMap(([, text]) =>
			[...text.matchAll(/([^{}]+)\{[^{}]*overflow(?:-[xy])?:\s*hidden/g)].map(
				([, selector = '']) => selector.trim().split('\n').at(-1)?.trim() ?? ''
			)
		);
		// Words for those who listen, and names cut short in the chapter list, hold nothing that is pinned.
		expect(hidden.filter((each) => !/\.unseen|\.name/.test(each))).toEqual([]);
	});

	it('nothing that stores, counts or sends anything in what readers get', () => {
		const words =
			/\b(localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon|XMLHttpRequest|WebSocket|EventSource)\b|\bfetch\(/g;
		// What keeps the story for reading offline asks for the site's own files; the budget counts every request.
		// The embed's element asks for the story itself; its own tests count every request of it.
		const others = shipped.filter(
			([name]) => !/service-worker\.ts$|page\/kept\.ts$|embed\/element\/fragment\.ts$/.test(name)
		);
		expect(found(others, words)).toEqual([]);
	});

	it('no code of Svelte 4: runes only', () => {
		const old =
			/\bexport let\b|^\s*\$:|\bcreateEventDispatcher\b|<slot\b|\son:[a-z]+=|\$app\/stores/gm;
		expect(found(files, old)).toEqual([]);
	});

	it('no way around the types or the linter that is not explained', () => {
		expect(found(files, /@ts-(?:ignore|nocheck|expect-error)|:\s*any\b|\bas any\b/g)).toEqual([]);
		const disabled = files.flatMap(([name, text]) =>
			[...text.matchAll(/eslint-disable\S*\s+([^\n]*)/g)]
				.filter(([, rest = '']) => !rest.includes('--'))
				.map(([hit]) => `${name}: ${hit}`)
		);
		expect(disabled).toEqual([]);
	});

	it('a sentence at the top of every file that says what it is for', () => {
		const silent = files.filter(
			([name, text]) =>
				!/^(\/\/|\/\*|<!--|#)/.test(text.trimStart()) &&
				!/app\.(d\.ts|html)$|\+page\.server\.ts$|\+server\.ts$|\+layout\.server\.ts$/.test(name)
		);
		expect(silent.map(([name]) => name)).toEqual([]);
	});
});
