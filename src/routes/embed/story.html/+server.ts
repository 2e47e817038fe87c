import { base } from '$app/paths';
import { storyFragment } from '$lib/server/element';

/** Written at build time; the element fetches it from other origins. */
export const prerender = true;

/** The article alone, for `<defector-story>`. */
export function GET() {
	return new Response(storyFragment(base), {
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
}
