// Cuts the fonts down to the characters the story uses: `npm run fonts` writes `src/lib/page/fonts/`.
// Run it after adding a character the fonts did not have; a test says when.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** Where the cut fonts are kept. */
export const folder = 'src/lib/page/fonts';

/** Every face the pages use: its Fontsource file, and what of a variable font is kept. */
export const faces = [
	{
		file: 'newsreader-400.woff2',
		from: '@fontsource/newsreader/files/newsreader-latin-400-normal.woff2'
	},
	{
		file: 'newsreader-600.woff2',
		from: '@fontsource/newsreader/files/newsreader-latin-600-normal.woff2'
	},
	{
		file: 'libre-franklin.woff2',
		from: '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
		axes: { wght: { min: 400, max: 600 } }
	}
];

/**
 * OpenType features that are kept: those a browser applies unasked, and figures of one width, which the style sheets
 * ask for. Small capitals, fractions and other figures are a tenth of each face, and nobody sees them.
 */
const features = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'clig', 'calt', 'rlig', 'tnum'];

/** All files whose words may appear on a page. */
const wordFiles = (/** @type {string} */ dir) =>
	readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(md|csv|json)$/.test(name))
		.map((name) => join(dir, name))
		.filter((path) => statSync(path).isFile());

/**
 * The characters that pages may show: printable ASCII, and everything in `data/`.
 * @returns {string}
 */
export function characters() {
	const found = new Set(Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)));
	for (const path of wordFiles('data'))
		for (const character of readFileSync(path, 'utf8')) found.add(character);
	// Written by Intl and by the components, so not found in any file.
	for (const character of '\u00a0\u202f–—‘’“”…·×−') found.add(character);
	return [...found]
		.filter((character) => character >= ' ')
		.sort()
		.join('');
}

if (process.argv[1]?.endsWith('fonts.js')) {
	mkdirSync(folder, { recursive: true });
	const text = characters();
	for (const { file, from, axes } of faces) {
		const made = await subsetFont(readFileSync(join('node_modules', from)), text, {
			targetFormat: 'woff2',
			variationAxes: axes,
			keepFeatures: features
		});
		writeFileSync(join(folder, file), made);
		console.log(`${join(folder, file)}: ${(made.length / 1024).toFixed(1)} KB`);
	}
}
