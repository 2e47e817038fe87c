// What an editor pastes to show a single picture: a frame, an address, or the picture as a file with its words.
import { escaped } from '../story/html';
import type { Accepts } from './snippets';

/** A picture as editors get it. */
export interface PictureMaterial {
	/** The step it belongs to. */
	id: string;
	/** Its finding, in a line. */
	title: string;
	/** Finding and description, for those who cannot see it. */
	alt: string;
	/** Of the file, px at normal density. */
	width: number;
	height: number;
}

/** The frame's height while nothing is known of it, px: title, picture, sentence and sources on a phone. */
const frameHeight = 600;

/**
 * Writes the snippet of a picture.
 * @param site absolute address of the site's root, with a slash at the end
 * @param query what is asked of the frame, such as `theme=dark`; may be empty
 */
export function pictureSnippet(
	accepts: Accepts,
	site: string,
	{ id, title, alt, width, height }: PictureMaterial,
	query = ''
): string {
	switch (accepts) {
		// A single picture needs no script of ours in the page: the frame is all there is to it.
		case 'script':
		case 'iframe':
			return (
				`<div><iframe src="${escaped(`${site}embed/${id}/${query && `?${query}`}`)}" title="${escaped(title)}" ` +
				`loading="lazy" width="100%" height="${frameHeight}" style="width:1px;min-width:100%;border:0"></iframe></div>`
			);
		case 'url':
			return `${site}share/${id}/`;
		case 'nothing':
			return (
				`<figure><img src="${escaped(`${site}pictures/${id}.png`)}" alt="${escaped(alt)}" width="${width}" ` +
				`height="${height}" loading="lazy" style="max-width:100%;height:auto">` +
				`<figcaption><a href="${escaped(`${site}#${id}`)}">${escaped(title)}</a></figcaption></figure>`
			);
	}
}
