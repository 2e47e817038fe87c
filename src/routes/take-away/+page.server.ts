import { madeFile } from '$lib/server/take-away/files';
import { takenFiles } from '$lib/take-away/files';

/** The files, with the size of those that are there. */
export async function load({ url }) {
	const site = new URL('../', url).href;
	return {
		files: await Promise.all(
			takenFiles.map(async (file) => ({
				...file,
				bytes: file.built ? (await madeFile(file.name, site)).bytes.byteLength : null
			}))
		)
	};
}
