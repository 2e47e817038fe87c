import { error } from '@sveltejs/kit';
import { sheetNames } from '$lib/handout/sheets';
import { handoutOf } from '$lib/server/handouts';

/** Every sheet, in normal and in large print. */
export const entries = () => sheetNames.flatMap((sheet) => [{ sheet }, { sheet, size: 'large' }]);

/** The sheet that the address names. */
export function load({ params, url }) {
	const sheet = sheetNames.find((name) => name === params.sheet);
	if (!sheet || (params.size !== undefined && params.size !== 'large')) error(404);
	return { handout: handoutOf(sheet, params.size === 'large', url) };
}
