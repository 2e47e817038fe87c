// Composes pictures that stand alone: a step's picture with its finding and its sources, and the card for previews of links.
import { render } from 'svelte/server';
import { column, phone, type Size } from '../../charts/parts/compositions';
import Defs from '../../charts/parts/Defs.svelte';
import { lines } from '../../charts/parts/lines';
import { escaped } from '../../story/html';
import { publishersNamed, publishersOf } from '../../story/publishers';
import type { Chapter, DrawnPicture, Step } from '../../story/story';
import type { Words } from '../../story/words';
import { drawingNamed } from '../drawings';
import { inlined } from './inline';
import { tokens, type Theme } from './sheet-rules';

/** An SVG file that needs nothing else, and its size in px. */
export interface Plate {
	svg: string;
	width: number;
	height: number;
}

/** Cards as every network takes them, px. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Set type: where its first line stands, how large and how wide it may be, all in units of the plate. */
interface Type {
	x: number;
	y: number;
	size: number;
	width: number;
	face: 'serif' | 'sans';
	weight?: 400 | 600;
	role?: 'ink' | 'quiet' | 'voice';
}

/** The faces are narrower than what `lines` counts with, which is made for labels. */
const narrower = { serif: 0.99, sans: 0.96 } as const;

/** Sets a text in lines; gives them back as SVG with the place below the last. */
function set(text: string, type: Type, theme: Theme): { svg: string; bottom: number } {
	const { x, y, size, width, face, weight = 400, role = 'ink' } = type;
	const colours = tokens(theme);
	const lead = size * (face === 'serif' ? 1.14 : 1.35);
	const broken = lines(text, width, size * narrower[face]);
	const spans = broken.map(
		(line, i) => `<tspan x="${x}" y="${Math.round(y + i * lead)}">${escaped(line)} </tspan>`
	);
	const family =
		face === 'serif' ? 'Newsreader, Georgia, serif' : "'Libre Franklin', Arial, sans-serif";
	return {
		svg: `<text font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${colours[`--${role}`]}">${spans.join('')}</text>`,
		bottom: y + (broken.length - 1) * lead
	};
}

/** A drawing in its own frame, at a place and a width of the plate. */
function placed(
	{ picture, state }: DrawnPicture,
	size: Size,
	frame: { x: number; y: number; width: number },
	theme: Theme
): string {
	const { body } = render(drawingNamed(picture.chart), { props: { state, size } });
	const drawing = /<svg\b[^]*<\/svg>/.exec(body)?.[0];
	if (!drawing) throw new Error(`The drawing of "${picture.chart}" holds no <svg>.`);
	const height = Math.round((frame.width * size.height) / size.width);
	const place = `x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${height}" overflow="visible"`;
	return inlined(drawing, theme).replace('<svg', `<svg ${place}`);
}

/** What marks refer to, of that only what a picture uses. */
function definitions(svg: string, theme: Theme): string {
	const all = inlined(render(Defs).body, theme);
	const inner = /<defs>([^]*)<\/defs>/.exec(all)?.[1] ?? '';
	const each =
		inner.match(/<(pattern|linearGradient|radialGradient)\b[^]*?<\/\1>|<path\b[^>]*>/g) ?? [];
	const used = each.filter((one) => new RegExp(`#${/id="([^"]+)"/.exec(one)?.[1]}[)"]`).test(svg));
	return `<defs>${used.join('')}</defs>`;
}

/** Frames what has been composed: title and description for those who listen, paper, definitions. */
function plate(
	size: { width: number; height: number },
	told: { title: string; description: string },
	body: string,
	theme: Theme
): Plate {
	const { width, height } = size;
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">` +
		`<title id="title">${escaped(told.title)}</title><desc id="desc">${escaped(told.description)}</desc>` +
		definitions(body, theme) +
		`<rect width="${width}" height="${height}" fill="${tokens(theme)['--paper']}"/>${body}</svg>\n`;
	return { svg, width, height };
}

/** Who stands behind a picture. */
export const sourceLine = ({ sources }: DrawnPicture, words: Words): string =>
	publishersNamed(publishersOf(sources), words);

/** A picture's words for those who cannot see it: its finding, then what it shows. */
export const alt = ({ title, reading }: DrawnPicture): string => `${title}. ${reading}`;

/**
 * A step's picture with its finding above and its sources below: for other people's pages, papers and slides.
 * @param theme which colours
 */
export function pictureOf({ drawn }: Step, words: Words, theme: Theme = 'light'): Plate {
	const edge = 32;
	const width = column.width + 2 * edge;
	const title = set(
		drawn.title,
		{ x: edge, y: 50, size: 27, width: column.width, face: 'serif', weight: 600 },
		theme
	);
	const top = Math.round(title.bottom + 26);
	const drawing = placed(drawn, column, { x: edge, y: top, width: column.width }, theme);
	const source = set(
		sourceLine(drawn, words),
		{
			x: edge,
			y: top + column.height + 34,
			size: 13,
			width: column.width,
			face: 'sans',
			role: 'quiet'
		},
		theme
	);
	const credit = set(
		words('share.picture-credit'),
		{ x: edge, y: source.bottom + 19, size: 13, width: column.width, face: 'sans', role: 'quiet' },
		theme
	);
	const height = Math.round(credit.bottom + 24);
	const told = { title: drawn.title, description: drawn.reading };
	return plate({ width, height }, told, title.svg + drawing + source.svg + credit.svg, theme);
}

/**
 * A picture for a slide: its finding above, and the composition with the largest labels, for whoever sits at the
 * back. Who stands behind it is the slide's to say.
 */
export function pictureForRoom(drawn: DrawnPicture): Plate {
	const width = 664;
	const type = { x: 12, y: 34, size: 28, width: width - 24, face: 'serif', weight: 600 } as const;
	const title = set(drawn.title, type, 'light');
	const frame = { x: 0, y: Math.round(title.bottom + 20), width };
	const drawing = placed(drawn, phone, frame, 'light');
	const height = frame.y + Math.round((width * phone.height) / phone.width);
	const told = { title: drawn.title, description: drawn.reading };
	return plate({ width, height }, told, title.svg + drawing, 'light');
}

/** What a card says beside its picture. */
interface CardWords {
	/** Small, above: what it belongs to. */
	over: string;
	title: string;
	/** Small, below. */
	under: string;
}

/**
 * The card that networks and messengers show: words beside a picture, in the composition with the largest
 * labels, since cards are shown small.
 */
function card(drawn: DrawnPicture, { over, title, under }: CardWords): Plate {
	const theme = 'light';
	const edge = 56;
	const frame = { x: 556, y: 57, width: 620 };
	const width = frame.x - edge - 28;
	const size = title.length > 52 ? 46 : title.length > 24 ? 54 : 72;
	const shared = { x: edge, width } as const;
	const parts = [
		set(over, { ...shared, y: 90, size: 26, face: 'sans', weight: 600, role: 'voice' }, theme),
		set(title, { ...shared, y: 122 + size, size, face: 'serif', weight: 600 }, theme),
		set(under, { ...shared, y: 552, size: 20, face: 'sans', role: 'quiet' }, theme)
	];
	const body = parts.map(({ svg }) => svg).join('') + placed(drawn, phone, frame, theme);
	return plate(cardSize, { title, description: drawn.reading }, body, theme);
}

/** The card of a step: its finding beside its picture. */
export const cardOf = ({ drawn }: Pick<Step, 'drawn'>, words: Words): Plate =>
	card(drawn, {
		over: words('page.title'),
		title: drawn.title,
		under: words('share.card-foot')
	});

/** The card of a chapter: its title beside its first picture. Throws when it has no step. */
export function cardOfChapter({ title, steps, number }: Chapter, words: Words): Plate {
	const [first] = steps;
	if (!first) throw new Error(`The chapter "${title}" has no step, so it cannot have a card.`);
	const whole = number === 0;
	return card(first.drawn, {
		over: whole ? words('share.card-kind') : words('page.title'),
		title,
		under: words('share.card-foot')
	});
}
