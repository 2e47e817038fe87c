// How the slides for other programs are laid out: masters with places for title and text, which a teacher may change.
import type pptxgen from 'pptxgenjs';
import type { SlideKind } from '../../present/slides';
import { tokens } from '../figures/sheet-rules';

/** Where something stands on a slide, inches. */
export interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}

/** A slide's places and sizes. */
interface Layout {
	title: Box;
	/** Size of the title, points. */
	titleSize: number;
	body: Box;
	/** Where its picture goes, as large as fits; none where it has no picture. */
	picture?: Box;
}

/** Faces that every machine in a school has; ours are not installed there. */
export const faces = { title: 'Georgia', text: 'Arial' } as const;

/** The slide's size, inches: as PowerPoint makes them, 16:9. */
export const size = { width: 13.333, height: 7.5 } as const;

const edge = 0.6;
const whole = size.width - 2 * edge;
const picture: Box = { x: 6.5, y: 0.45, w: size.width - 6.5 - 0.4, h: 6.2 };

/** Where the small print stands. */
export const foot: Box = { x: edge, y: 6.82, w: whole - 0.9, h: 0.45 };

/** The layout of each kind of slide. */
export const layouts: Readonly<Record<SlideKind, Layout>> = {
	title: {
		title: { x: edge, y: 1.2, w: 5.6, h: 1.7 },
		titleSize: 48,
		body: { x: edge, y: 3, w: 5.6, h: 3.5 },
		picture
	},
	chapter: {
		title: { x: edge, y: 1.8, w: whole, h: 1.5 },
		titleSize: 48,
		body: { x: edge, y: 3.4, w: 9.4, h: 3 }
	},
	step: {
		title: { x: edge, y: 0.45, w: 5.6, h: 1.15 },
		titleSize: 30,
		body: { x: edge, y: 1.7, w: 5.6, h: 4.95 },
		picture
	},
	discuss: {
		title: { x: edge, y: 0.7, w: whole, h: 1.1 },
		titleSize: 36,
		body: { x: edge, y: 1.9, w: whole, h: 4.75 }
	}
};

/** A colour of the page as the library takes it: six digits. */
export function colour(token: string): string {
	const value = tokens('light')[token];
	if (!value) throw new Error(`There is no colour "${token}" in tokens.css.`);
	return value.replace('#', '').toUpperCase();
}

/** A place for words that a teacher may change, top left in its box unless said otherwise. */
const place = (
	name: 'title' | 'body',
	box: Box,
	type: { fontFace: string; fontSize: number; bold?: true; valign: 'top' | 'bottom' }
) => ({
	placeholder: {
		options: {
			name,
			type: name,
			...box,
			...type,
			color: colour('--ink'),
			align: 'left' as const,
			margin: 0
		},
		text: ''
	}
});

/** A master for each kind of slide. */
export function defineMasters(file: pptxgen): void {
	for (const [kind, { title, titleSize, body }] of Object.entries(layouts)) {
		const valign = kind === 'step' ? 'top' : 'bottom';
		file.defineSlideMaster({
			title: kind,
			background: { color: colour('--paper') },
			objects: [
				place('title', title, { fontFace: faces.title, fontSize: titleSize, bold: true, valign }),
				place('body', body, { fontFace: faces.text, fontSize: 20, valign: 'top' })
			],
			slideNumber: {
				x: size.width - 1.2,
				y: foot.y,
				w: 0.8,
				h: foot.h,
				fontFace: faces.text,
				fontSize: 12,
				color: colour('--quiet'),
				align: 'right'
			}
		});
	}
}
