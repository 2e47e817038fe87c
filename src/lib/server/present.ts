// Gathers what the deck and the speaker's window are made of: slides, their pictures as HTML, facts and words.
import { phone } from '../charts/parts/compositions';
import { givenOf, type Given } from '../present/script';
import { publishersOn, slidesOf, type Slide, type SpokenSlide } from '../present/slides';
import type { CitedFact, Story, Term } from '../story/story';
import { still } from './page';
import type { Everything } from './read';
import { factsIn, fromBelow } from './teaching';

/** What both windows are made of. */
export interface DeckPage {
	slides: readonly SpokenSlide[];
	/** Every fact on any slide, in order of first use. */
	cited: readonly CitedFact[];
	terms: readonly Term[];
	given: Given;
}

/**
 * Makes the slides of a story ready for a page.
 * @param root the way from the page to the site's root, such as `..`
 * @param address the site's root as a whole address, for pupils' phones
 * @param speaker whether the deck can open a speaker's window
 */
export function deckPage(
	story: Story,
	{ ledger, words }: Pick<Everything, 'ledger' | 'words'>,
	root: string,
	address: string,
	speaker = true
): DeckPage {
	const slides = slidesOf(story, (html) => fromBelow(html, root));
	const cited = factsIn(slides, story, ledger);
	const known = new Map(cited.map((each) => [each.fact.id, each]));
	const pictures = new Map<string, string>();
	const drawn = ({ pictureOf, picture }: Slide): string => {
		if (!picture || !pictureOf) return '';
		// Composed for phones, so with few and large words: enlarged it can be read from the last row.
		const html = pictures.get(pictureOf) ?? still(picture, [phone]);
		pictures.set(pictureOf, html);
		return html;
	};
	return {
		slides: slides.map((slide) => {
			const onSlide = factsIn([slide], story, ledger);
			const inNotes = factsIn(slide.parts, story, ledger).filter(
				({ fact }) => !slide.facts.includes(fact.id)
			);
			const publishers = publishersOn(slide, known);
			const reading = slide.kind === 'step' ? (slide.picture?.reading ?? '') : '';
			return { slide, still: drawn(slide), publishers, onSlide, inNotes, reading };
		}),
		cited,
		terms: story.terms.map((term) => ({ ...term, html: fromBelow(term.html, root) })),
		given: givenOf(slides, words, address, story.direction, speaker)
	};
}
