// The three sizes every picture is composed for. CSS shows the one that fits its container.

/** A picture's own drawing area, in viewBox units; one unit is about one CSS px where it is shown. */
export interface Size {
	name: 'phone' | 'column' | 'wide';
	width: number;
	height: number;
	/** Label size in units, chosen so that no label falls under 12 px where the composition is used. */
	text: number;
}

/** Pinned in the upper part of a phone, 320–480 px wide. */
export const phone: Size = { name: 'phone', width: 360, height: 300, text: 13.5 };
/** A text column, or a tablet held upright, 480–760 px wide. */
export const column: Size = { name: 'column', width: 600, height: 440, text: 15 };
/** Beside the words on a wide screen. */
export const wide: Size = { name: 'wide', width: 760, height: 640, text: 16 };

/**
 * The composition that fits a place, by the same rule as the container queries in `marks.css` and `small.css`.
 * @param place its width and height, CSS px
 */
export function fitting({ width, height }: { width: number; height: number }): Size {
	// Lower than this, the labels of the column composition would fall under 12 px.
	if (width < 480 || height < 351.98) return phone;
	return width >= 620 && height >= 500 ? wide : column;
}

/** Every composition, smallest first. */
export const compositions: readonly Size[] = [phone, column, wide];

/** A place in a picture, in viewBox units from the top left. */
export interface Point {
	x: number;
	y: number;
}

/** Rounds a coordinate to a tenth of a unit: finer is invisible and only makes the page heavier. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** A CSS transform to a place, the one property that marks are moved by. */
export const at = ({ x, y }: Point): string => `transform:translate(${round(x)}px,${round(y)}px)`;
