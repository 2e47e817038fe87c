// The last step of a build: writes `_headers` beside the pages, from what was built.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile, rulesFor } from './headers.js';

/** What only the build itself reads, with compressed twins: a list, and a script that pages hold inline. */
const notes = /^(manifest\.json|early\.js)(\.br|\.gz)?$/;

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
		.filter((name) => !/\.(br|gz)$/.test(name))
		.sort();
	const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.html')
	);
	const hashes = pages.flatMap((name) => inlineHashes(readFileSync(join(dir, name), 'utf8')));
	return { entries, hashes: [...new Set(hashes)].sort() };
}

/**
 * Makes a built folder ready for a host: writes its `_headers`, and leaves out what only the build itself
 * reads, which would else be kept by browsers for a year.
 * @param {string} dir the built folder
 * @param {{ base: string, origin: string }} to the folder the site is served from, empty for the root of a host;
 *   and where that host will be
 */
export function publish(dir, { base, origin }) {
	for (const name of readdirSync(join(dir, 'story')))
		if (notes.test(name)) rmSync(join(dir, 'story', name));
	writeFileSync(join(dir, '_headers'), headersFile(rulesFor({ ...siteIn(dir), base, origin })));
}

/**
 * An adapter that publishes what another one has written.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {{ dir: string, base: string, origin: string }} to as in `publish`
 * @returns {import('@sveltejs/kit').Adapter}
 */
export const published = (adapter, { dir, ...to }) => ({
	...adapter,
	async adapt(builder) {
		await adapter.adapt(builder);
		publish(dir, to);
	}
});
