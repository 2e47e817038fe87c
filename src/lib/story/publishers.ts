// Who stands behind a picture or a slide, in a line.
import type { Source } from './ledger';
import type { Words } from './words';

/** More names than this would hide the words; the rest are counted, and one link away. */
const usual = 3;

/** The publishers of some sources, each named once, in order of first use. */
export const publishersOf = (sources: readonly Pick<Source, 'publisher'>[]): string[] => [
	...new Set(sources.map(({ publisher }) => publisher))
];

/**
 * Names publishers in a sentence, such as “Sources: A, B, C, and 2 more.”
 * @param most how many are named at the most
 */
export function publishersNamed(names: readonly string[], words: Words, most = usual): string {
	const more = names.length - most;
	const listed = more > 0 ? [...names.slice(0, most), words('page.more-sources', { more })] : names;
	return `${words('page.source', { count: names.length })} ${words.list(listed)}.`;
}
