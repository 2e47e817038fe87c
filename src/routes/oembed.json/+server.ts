import { oembed } from '$lib/server/sharing';

/** Written once, at build time: a static host cannot answer `maxwidth`. */
export const prerender = true;

/** What a site gets that is given the story's address. */
export function GET({ url }) {
	return Response.json(oembed(new URL('./', url).href));
}
