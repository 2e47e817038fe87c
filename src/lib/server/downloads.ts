// The files a reader may take away: every table, the codebook, the descriptor, and all in one archive.
import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';

/** A file to download. */
export interface Download {
	name: string;
	/** Its media type. */
	type: string;
	bytes: Uint8Array;
}

/** Says to a spreadsheet that a table is in UTF-8: without it some take the letters for those of their own system. */
const mark = new Uint8Array([0xef, 0xbb, 0xbf]);

/** A table as it is published: marked where it holds letters that not every system writes alike. */
function published(bytes: Uint8Array): Uint8Array {
	if (bytes.every((byte) => byte < 128)) return bytes;
	const marked = new Uint8Array(mark.length + bytes.length);
	marked.set(mark);
	marked.set(bytes, mark.length);
	return marked;
}

/** The archive's name. */
export const archive = 'fifty-eight-spoke-data.zip';

const types: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	json: 'application/json'
};

/**
 * All files of the data package and the archive of them.
 * @param dir the package's folder
 */
export function downloads(dir = 'data'): Download[] {
	const files = readdirSync(dir, { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.flatMap(({ name }): Download[] => {
			const type = types[name.split('.').at(-1) ?? ''];
			if (!type) return [];
			const bytes = readFileSync(`${dir}/${name}`);
			return [{ name, type, bytes: name.endsWith('.csv') ? published(bytes) : bytes }];
		});
	// A fixed date keeps the archive the same from build to build while the data stay the same.
	const mtime = new Date('2000-01-01T12:00:00Z');
	const bytes = zipSync(
		Object.fromEntries(files.map((file) => [file.name, [file.bytes, { mtime }]]))
	);
	return [...files, { name: archive, type: 'application/zip', bytes }];
}
