// The files to take away that the build itself makes.
import { oneFileName, slidesName } from '../../take-away/files';
import { oneFile } from './one-file';
import { slideShow } from './slide-show';

/** A file with its media type. */
export interface MadeFile {
	type: string;
	bytes: Uint8Array;
}

const makers: Readonly<Record<string, (site: string) => Promise<MadeFile>>> = {
	[oneFileName]: async (site) => ({
		type: 'text/html; charset=utf-8',
		bytes: new TextEncoder().encode(await oneFile(site))
	}),
	[slidesName]: async (site) => ({
		type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		bytes: await slideShow(site)
	})
};

/** The names of all files the build makes. */
export const madeNames: readonly string[] = Object.keys(makers);

/**
 * Makes a file.
 * @param site absolute address of the site's root, with a slash at the end
 * Throws when the build makes no file of that name.
 */
export function madeFile(name: string, site: string): Promise<MadeFile> {
	const make = makers[name];
	if (!make) throw new Error(`There is no file "${name}" to take away.`);
	return make(site);
}
