import { pictureFile, pictureNames } from '$lib/server/figures/files';

/** Every file is drawn at build time. */
export const prerender = true;

/** An SVG and a PNG for each step. */
export const entries = () => pictureNames().map((file) => ({ file }));

/** A step's picture with its finding and its sources. */
export async function GET({ params }) {
	const { type, bytes } = await pictureFile(params.file);
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
}
