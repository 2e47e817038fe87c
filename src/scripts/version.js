// Names a version of the site by what it is made of: the same sources always give the same name.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './shipped.js';

/** Everything that a build depends on; what a build itself writes is left out. */
const sources = [
	'data',
	'src',
	'static',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];
const written = folders.map((folder) => join(folder));

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
	if (written.includes(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}

/**
 * The version's name: sixteen hex digits that change when a source or a setting does.
 * @param {readonly string[]} settings values from the environment that the build depends on
 */
export function versionName(settings = []) {
	const hash = createHash('sha256');
	for (const path of sources.flatMap(filesUnder)) {
		hash.update(path.replaceAll('\\', '/')).update('\0').update(readFileSync(path)).update('\0');
	}
	for (const setting of settings) hash.update(setting).update('\0');
	return hash.digest('hex').slice(0, 16);
}
