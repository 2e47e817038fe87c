// What other sites are told of the story, of each chapter and of each step: titles, cards, oEmbed.
import { escaped } from '../story/html';
import { cardSize } from './figures/plate';
import { readStory } from './story';
import type { Chapter, Step } from '../story/story';

/** A part of the story that has an address of its own to share: a step, or a chapter. */
export type Part = { kind: 'step'; step: Step } | { kind: 'chapter'; chapter: Chapter };

/** All parts by their ids; the story's own checks keep ids of steps and chapters apart. */
export function parts(): ReadonlyMap<string, Part> {
	const { chapters } = readStory().story;
	return new Map(
		chapters.flatMap((chapter): [string, Part][] => [
			[chapter.id, { kind: 'chapter', chapter }],
			...chapter.steps.map((step): [string, Part] => [step.id, { kind: 'step', step }])
		])
	);
}

/** A part by its id. Throws when there is none. */
export function partNamed(id: string): Part {
	const found = parts().get(id);
	if (!found) throw new Error(`The story has neither a step nor a chapter "${id}".`);
	return found;
}

/** A description shorter than this, in characters, is filled up with what follows. */
const enough = 40;

/** A part's title and what it says, in a sentence. */
export function toldOf(part: Part): { title: string; description: string } {
	if (part.kind === 'step') {
		const { heading, firstSentence, text } = part.step;
		// A very short first sentence says too little alone.
		const short = firstSentence.length < enough;
		const [paragraph = firstSentence] = text.split('\n\n');
		return { title: heading, description: short ? paragraph : firstSentence };
	}
	const { title, leadText, steps } = part.chapter;
	return { title, description: leadText.split('\n\n')[0] || (steps[0]?.firstSentence ?? title) };
}

/** What stands on a part's card, for those who cannot see it. */
export function cardAlt(part: Part): string {
	const drawn = part.kind === 'step' ? part.step.drawn : part.chapter.steps[0]?.drawn;
	const title = part.kind === 'step' ? drawn?.title : part.chapter.title;
	return `${title}. ${drawn?.reading ?? ''}`;
}

/** An oEmbed answer of the kind `rich`, as oembed.com defines it. */
export interface Oembed {
	version: '1.0';
	type: 'rich';
	title: string;
	author_name: string;
	author_url: string;
	provider_name: string;
	provider_url: string;
	/** Seconds. */
	cache_age: number;
	thumbnail_url: string;
	thumbnail_width: number;
	thumbnail_height: number;
	html: string;
	/** Px. */
	width: number;
	height: number;
}

/** The frame's size in px: what a phone shows step by step, and within what WordPress grants (200–1000). */
const frame = { width: 640, height: 640 } as const;

/** A day, in seconds. */
const day = 86_400;

/**
 * What a site gets that is given one of our addresses. WordPress keeps of the html one bare `<blockquote>`
 * and one `<iframe>`, and shows the first until the second has said how high it is.
 * @param site absolute address of the site's root, with a slash at the end
 * @param id of a step or chapter; without it, the whole story
 */
export function oembed(site: string, id?: string): Oembed {
	const { words } = readStory().everything;
	const whole = { title: words('page.title'), description: words('page.description') };
	const part = id === undefined ? undefined : partNamed(id);
	const { title, description } = part ? toldOf(part) : whole;
	const address = id === undefined ? site : `${site}#${id}`;
	// A step is one picture; the story and its chapters are the story, begun where it was asked for.
	const source =
		part === undefined
			? `${site}embed/`
			: part.kind === 'step'
				? `${site}embed/${part.step.id}/`
				: `${site}embed/?step=${part.chapter.steps[0]?.id}`;
	const text = `<a href="${escaped(address)}">${escaped(title)}</a> ${escaped(description)}`;
	return {
		version: '1.0',
		type: 'rich',
		title,
		author_name: words('share.author'),
		author_url: site,
		provider_name: words('page.title'),
		provider_url: site,
		cache_age: day,
		thumbnail_url: id === undefined ? `${site}social-card.png` : `${site}share/${id}/card.png`,
		thumbnail_width: cardSize.width,
		thumbnail_height: cardSize.height,
		html:
			`<blockquote>${text}</blockquote>` +
			`<iframe src="${escaped(source)}" width="${frame.width}" height="${frame.height}" frameborder="0" title="${escaped(title)}"></iframe>`,
		...frame
	};
}
