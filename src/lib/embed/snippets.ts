// What an editor pastes: one snippet for each thing a CMS accepts, with a short version of the story inside it
// that makes sense when everything else is refused.
import { escaped } from '../story/html';

/** What a CMS accepts: our script, a frame, a bare address, or nothing but plain text and pictures. */
export type Accepts = 'script' | 'iframe' | 'url' | 'nothing';

/** What the snippets are made of: words and absolute addresses, nothing that has to be looked up. */
export interface SnippetMaterial {
	/** Absolute address of the site's root, with a slash at the end. */
	site: string;
	/** BCP 47 tag of the words. */
	language: string;
	direction: 'ltr' | 'rtl';
	headline: string;
	/** What the piece is about, in a sentence. */
	description: string;
	/** Every step's heading and first sentence, in order. */
	steps: readonly { id: string; heading: string; firstSentence: string }[];
	/** One picture: its absolute address, what it shows, and its size in px. */
	image: { src: string; alt: string; width: number; height: number };
	/** The words of the link to the whole story. */
	link: string;
}

/** What an editor may ask for in the snippet; what is left out is not written. */
export type SnippetOptions = Partial<
	Record<'mode' | 'step' | 'theme' | 'accent' | 'font' | 'lang', string>
>;

/**
 * The frame's height while nothing is known of it, in px: enough for the step-by-step reading on a phone, and
 * within what WordPress grants (200–1000).
 */
const frameHeight = 640;

/**
 * Writes the snippet for a CMS: on one line and in a block of its own, since systems such as WordPress make a paragraph
 * or a break of every line, and a paragraph that ends early would close the element. Everything in it is escaped; it
 * holds no script but the one that is named.
 */
export function snippet(
	accepts: Accepts,
	material: SnippetMaterial,
	options: SnippetOptions = {}
): string {
	switch (accepts) {
		case 'script':
			return scripted(material, options);
		case 'iframe':
			return framed(material, options);
		case 'url':
			return material.site;
		case 'nothing':
			return shortVersion(material);
	}
}

/** The element with the short version between its tags. Its height is reserved, so that nothing moves later. */
function scripted(material: SnippetMaterial, options: SnippetOptions): string {
	const asked = given(options).map(([name, value]) => ` ${name}="${escaped(value)}"`);
	return (
		`<div><script type="module" src="${escaped(material.site)}embed/story.js"></script>` +
		`<defector-story style="display:block;min-height:100vh"${asked.join('')}>` +
		`${shortVersion(material)}</defector-story></div>`
	);
}

/** A frame. `width:1px` beside `min-width` keeps old iOS from widening it to its content. */
function framed({ site, headline }: SnippetMaterial, options: SnippetOptions): string {
	const query = new URLSearchParams(given(options)).toString();
	const address = `${site}embed/${query && `?${query}`}`;
	return (
		`<div><iframe src="${escaped(address)}" title="${escaped(headline)}" loading="lazy" width="100%" ` +
		`height="${frameHeight}" style="width:1px;min-width:100%;border:0"></iframe></div>`
	);
}

/**
 * The story where nothing else is allowed: headline, one picture, every step's first sentence, and a link. It
 * carries no style, so it looks like the page it stands in.
 */
function shortVersion(material: SnippetMaterial): string {
	const { site, language, direction, headline, description, steps, image, link } = material;
	const { src, alt, width, height } = image;
	return [
		`<article lang="${escaped(language)}" dir="${direction}">`,
		`<h2>${escaped(headline)}</h2>`,
		`<p>${escaped(description)}</p>`,
		`<p><img src="${escaped(src)}" alt="${escaped(alt)}" width="${width}" height="${height}" ` +
			'loading="lazy" style="max-width:100%;height:auto"></p>',
		'<ol>',
		...steps.map(
			({ heading, firstSentence }) =>
				`<li><strong>${escaped(heading)}${/[.?!]$/.test(heading) ? '' : '.'}</strong> ${escaped(firstSentence)}</li>`
		),
		'</ol>',
		`<p><a href="${escaped(site)}">${escaped(link)}</a></p>`,
		'</article>'
	].join('');
}

/** What has been asked for, without what is empty. */
const given = (options: SnippetOptions): [string, string][] =>
	Object.entries(options).filter(([, value]) => value !== '');
