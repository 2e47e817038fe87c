// The last step of a build: leaves out what nobody asks for, writes `_headers`, and a compressed twin of each text.
import { createHash } from 'node:crypto';
import {
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFile, rulesFor } from './headers.js';

/** What SvelteKit writes for its own client, which no page of ours has. */
const unasked = /(^|[\\/])__data\.json$/;

/** Pictures, fonts and archives are compressed already. */
const texts = /\.(html|js|json|css|svg|csv|md|txt)$/;

/**
 * The hashes of all inline scripts of a page, as a content security policy names them. Blocks of data, such
 * as JSON-LD, are not run and need none.
 * @param {string} html
 */
export function inlineHashes(html) {
	return [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)]
		.filter(([, attributes = '']) => {
			const [, type = ''] = /\btype="([^"]*)"/.exec(attributes) ?? [];
			return !/\bsrc=/.test(attributes) && ['', 'module', 'text/javascript'].includes(type);
		})
		.map(([, , code = '']) => `sha256-${createHash('sha256').update(code).digest('base64')}`);
}

/**
 * What the headers of a built site depend on.
 * @param {string} dir the built folder
 */
export function siteIn(dir) {
	const entries = readdirSync(dir, { withFileTypes: true })
		.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
		.sort();
	const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.html')
	);
	const hashes = pages.flatMap((name) => inlineHashes(readFileSync(join(dir, name), 'utf8')));
	return { entries, hashes: [...new Set(hashes)].sort() };
}

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** Writes the two twins of a file that hosts send in its place. */
async function compress(/** @type {string} */ file) {
	const text = readFileSync(file);
	const params = {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: text.length
	};
	await Promise.all([
		brotli(text, { params }).then((small) => writeFile(`${file}.br`, small)),
		zip(text, { level: constants.Z_BEST_COMPRESSION }).then((small) =>
			writeFile(`${file}.gz`, small)
		)
	]);
}

/**
 * Compresses all texts of a built folder, the largest first, on as many cores as there are.
 * @param {string} dir the built folder
 * @param {readonly string[]} names of its files
 */
async function compressAll(dir, names) {
	const files = names
		.filter((name) => texts.test(name))
		.map((name) => ({ file: join(dir, name), size: statSync(join(dir, name)).size }))
		.sort((a, b) => b.size - a.size)
		.map(({ file }) => file);
	const work = async () => {
		for (let file = files.shift(); file; file = files.shift()) await compress(file);
	};
	await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/**
 * Makes a built folder ready for a host.
 * @param {string} dir the built folder
 * @param {{ base: string, origin: string }} to the folder the site is served from, empty for the root of a host;
 *   and where that host will be
 */
export async function publish(dir, { base, origin }) {
	const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
	for (const name of names.filter((each) => unasked.test(each))) rmSync(join(dir, name));
	writeFileSync(join(dir, '_headers'), headersFile(rulesFor({ ...siteIn(dir), base, origin })));
	await compressAll(
		dir,
		names.filter((each) => !unasked.test(each))
	);
}

/**
 * Puts a finished folder in the place of another.
 * @param {string} finished
 * @param {string} place
 */
function replace(finished, place) {
	const former = `${finished}-former`;
	rmSync(former, { recursive: true, force: true });
	if (existsSync(place)) renameSync(place, former);
	renameSync(finished, place);
	rmSync(former, { recursive: true, force: true });
}

/**
 * An adapter that publishes what another one writes. The site takes the place of the former one when it is whole, so
 * that no host is ever given half of one.
 * @param {(options: { pages: string }) => import('@sveltejs/kit').Adapter} adapter
 * @param {{ dir: string, base: string, origin: string }} to as in `publish`
 * @returns {import('@sveltejs/kit').Adapter}
 */
export const published = (adapter, { dir, ...to }) => {
	const unfinished = '.svelte-kit/site';
	const inner = adapter({ pages: unfinished });
	return {
		...inner,
		async adapt(builder) {
			await inner.adapt(builder);
			await publish(unfinished, to);
			replace(unfinished, dir);
			builder.log.success(`It is whole, and stands in "${dir}"`);
		}
	};
};
