import { openingPicture } from '$lib/server/element';

/** Written at build time; it stands in the short version of a snippet. */
export const prerender = true;

/** The opening's picture as a file. */
export function GET() {
	return new Response(openingPicture(), { headers: { 'content-type': 'image/svg+xml' } });
}
