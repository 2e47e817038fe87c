// Which language the story is told in, and which way it runs.

/** The language of the site: the name of a folder in `data/story/`, as a BCP 47 tag. */
export const language: string = import.meta.env?.VITE_STORY_LANGUAGE ?? 'en';

/** Scripts written from right to left, by the languages that use them. */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * The direction a language is read in.
 * @param tag a BCP 47 tag such as `en` or `ar-SY`; a script subtag of `Arab` or `Hebr` decides, too
 */
export function direction(tag: string): 'ltr' | 'rtl' {
	const { language, script } = new Intl.Locale(tag);
	return rightToLeft.has(language) || script === 'Arab' || script === 'Hebr' ? 'rtl' : 'ltr';
}

/**
 * The `lang` of words that stand in a text of another language; none where both are in the same one.
 * @param own BCP 47 tag of the words
 * @param around BCP 47 tag of the text
 */
export const langIn = (own: string, around: string): string | undefined =>
	own === around ? undefined : own;
