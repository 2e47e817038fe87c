import { pack, packName } from '$lib/server/republish';

/** Made at build time. */
export const prerender = true;

/** One archive. */
export const entries = () => [{ file: packName }];

/** Everything that someone who republishes the piece needs. */
export async function GET({ params, url }) {
	if (params.file !== packName)
		return new Response(`There is no file "${params.file}" to republish.`, { status: 404 });
	const bytes = await pack(new URL('../', url).href);
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/zip' } });
}
