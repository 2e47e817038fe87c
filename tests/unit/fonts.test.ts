// The cut fonts against the words in use: no character that a face could show may fall back to another face.
// Not proved here: that a character outside Latin looks well; faces do not have it, and the fallback shows it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { characters } from '../../src/scripts/fonts.js';

const folder = 'src/lib/page/fonts';

describe('An editor who adds a character', () => {
	let fresh: string;
	beforeAll(() => {
		// The command works where it is started, so it is started beside the same words and packages.
		fresh = mkdtempSync(join(tmpdir(), 'fonts-'));
		for (const name of ['data', 'node_modules'])
			symlinkSync(resolve(name), join(fresh, name), 'dir');
		execFileSync(process.execPath, [resolve('src/scripts/fonts.js')], {
			cwd: fresh,
			stdio: 'pipe'
		});
	}, 300_000);
	afterAll(() => rmSync(fresh, { recursive: true, force: true }));

	it('is told to run "npm run fonts": the cut fonts are what that command makes today', () => {
		const made = readdirSync(join(fresh, folder)).sort();
		expect(readdirSync(folder).sort()).toEqual(made);
		const stale = made.filter(
			(name) => !readFileSync(join(folder, name)).equals(readFileSync(join(fresh, folder, name)))
		);
		expect(stale, 'run "npm run fonts" and commit these').toEqual([]);
	});

	it('finds every printable character of the words among those that are kept', () => {
		const kept = new Set(characters());
		const files = readdirSync('data/story', { recursive: true, encoding: 'utf8' });
		for (const name of files.filter((name) => /\.(md|json)$/.test(name))) {
			const missing = [...readFileSync(join('data/story', name), 'utf8')].filter(
				(character) => character >= ' ' && !kept.has(character)
			);
			expect(missing, name).toEqual([]);
		}
	});
});

describe('The style sheet', () => {
	it('names every cut font, and no other file', () => {
		const css = readFileSync('src/lib/page/fonts.css', 'utf8');
		const named = [...css.matchAll(/url\(['"]\.\/fonts\/([^'"]+)['"]\)/g)].map(([, name]) => name);
		expect(named.sort()).toEqual(readdirSync(folder).sort());
	});
});
