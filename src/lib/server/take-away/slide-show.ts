// The deck for other programs: a title and text that can be changed, the picture with its description, notes, sources.
import pptxgen from 'pptxgenjs';
import type { SpokenSlide } from '../../present/slides';
import { edition } from '../../story/edition';
import type { Words } from '../../story/words';
import { alt, pictureForRoom } from '../figures/plate';
import { png } from '../figures/raster';
import { deckPage } from '../present';
import { readStory } from '../story';
import { mended } from './slide-file';
import { colour, defineMasters, faces, foot, layouts, type Box } from './slide-masters';
import { notesOf, paragraphsOf, type Paragraph } from './slide-text';

/** As programs that check spelling know the languages we write in. */
const spelt: Readonly<Record<string, string>> = { en: 'en-GB' };

/** Px of a picture for one of its units: sharp on a projector of 3840 × 2160 px. */
const pixels = 2;

/** As large as it fits into a box, in its middle. */
function fitted(width: number, height: number, { x, y, w, h }: Box): Box {
	const scale = Math.min(w / width, h / height);
	const [wide, high] = [width * scale, height * scale];
	return { x: x + (w - wide) / 2, y: y + (h - high) / 2, w: wide, h: high };
}

/** The largest size of type, in points, at which paragraphs fit their place; the last is still read from afar. */
function sizeOf(paragraphs: readonly Paragraph[], { w, h }: Box): number {
	const points = 72;
	const fits = (size: number): boolean => {
		const letters = (w * points) / (size * 0.52);
		const lines = paragraphs.reduce(
			(sum, { text, point }) => sum + Math.ceil(text.length / (letters - (point ? 3 : 0))) + 0.5,
			0
		);
		return lines * size * 1.2 <= h * points;
	};
	return [24, 22, 20, 18, 17].find(fits) ?? 16;
}

/** What stands on a slide below its title. */
function bodyOf({ slide }: SpokenSlide, words: Words): Paragraph[] {
	const plain = (text: string): Paragraph => ({ text, point: false });
	const written = paragraphsOf(slide.html);
	if (slide.kind === 'title') return [...written, plain(words('page.report-date'))];
	if (slide.kind !== 'discuss') return written;
	const kicker = words(slide.chapterNumber === 0 ? 'present.rules' : 'present.discuss');
	const said = written.length > 0 ? written : [plain(words('present.discuss-anyway'))];
	return [plain(kicker), ...said];
}

/** Who stands behind the slide, and where the same stands in the story. */
function smallPrint({ slide, publishers }: SpokenSlide, site: string, words: Words): string {
	const address = slide.at === '' ? site : `${site}#${slide.at}`;
	if (publishers.length === 0) return address;
	const most = 4;
	const more = publishers.length - most;
	const shown = publishers.slice(0, most);
	const names = more > 0 ? [...shown, words('page.more-sources', { more })] : shown;
	return `${words('page.source', { count: publishers.length })} ${words.list(names)}. ${address}`;
}

async function addSlide(
	file: pptxgen,
	spoken: SpokenSlide,
	site: string,
	words: Words
): Promise<void> {
	const { slide } = spoken;
	const { body, picture } = layouts[slide.kind];
	const page = file.addSlide({ masterName: slide.kind });
	page.addText(slide.heading, { placeholder: 'title' });
	const paragraphs = bodyOf(spoken, words);
	const fontSize = sizeOf(paragraphs, body);
	page.addText(
		paragraphs.map(({ text, point }) => ({
			text,
			options: { bullet: point, breakLine: true, fontSize, paraSpaceAfter: fontSize / 2 }
		})),
		{ placeholder: 'body', fontSize }
	);
	if (slide.picture && picture) {
		const plate = pictureForRoom(slide.picture);
		const image = await png(plate, pixels);
		page.addImage({
			data: `image/png;base64,${Buffer.from(image).toString('base64')}`,
			altText: alt(slide.picture),
			...fitted(plate.width, plate.height, picture)
		});
	}
	page.addText(smallPrint(spoken, site, words), {
		...foot,
		fontFace: faces.text,
		fontSize: 12,
		color: colour('--quiet'),
		valign: 'middle',
		margin: 0
	});
	page.addNotes(notesOf(spoken, words));
}

let kept: { site: string; bytes: Promise<Uint8Array> } | undefined;

/**
 * Makes the file, once a build.
 * @param site absolute address of the site's root, with a slash at the end
 */
export function slideShow(site: string): Promise<Uint8Array> {
	if (kept?.site === site && import.meta.env.MODE !== 'development') return kept.bytes;
	kept = { site, bytes: make(site) };
	return kept.bytes;
}

async function make(site: string): Promise<Uint8Array> {
	const { story, everything } = readStory();
	const { words } = everything;
	const file = new pptxgen();
	file.layout = 'LAYOUT_WIDE';
	file.title = words('page.title');
	file.subject = words('page.subtitle');
	file.author = words('take-away.slides.author');
	file.company = words('take-away.slides.author');
	file.rtlMode = story.direction === 'rtl';
	file.theme = { headFontFace: faces.title, bodyFontFace: faces.text };
	defineMasters(file);
	for (const spoken of deckPage(story, everything, site.slice(0, -1), site).slides)
		await addSlide(file, spoken, site, words);
	const made = await file.write({ outputType: 'uint8array' });
	if (!(made instanceof Uint8Array))
		throw new Error('The library for slides gave back something else than a file.');
	return mended(made, spelt[words.language] ?? words.language, edition.changed);
}
