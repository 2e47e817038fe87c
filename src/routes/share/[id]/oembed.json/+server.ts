import { oembed, parts } from '$lib/server/sharing';

/** Written once, at build time: a static host cannot answer `maxwidth`. */
export const prerender = true;

/** One for each step and chapter. */
export const entries = () => [...parts().keys()].map((id) => ({ id }));

/** What a site gets that is given the address of a step or a chapter. */
export function GET({ url, params }) {
	return Response.json(oembed(new URL('../../', url).href, params.id));
}
