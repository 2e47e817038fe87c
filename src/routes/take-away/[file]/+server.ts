import { madeFile, madeNames } from '$lib/server/take-away/files';

/** Made at build time. */
export const prerender = true;

/** Every file that needs no browser to be made. */
export const entries = () => madeNames.map((file) => ({ file }));

/** A file to take away. */
export async function GET({ params, url }) {
	const { type, bytes } = await madeFile(params.file, new URL('../', url).href);
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
}
