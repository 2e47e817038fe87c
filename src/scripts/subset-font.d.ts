// The package carries no types of its own.
declare module 'subset-font' {
	/** Cuts a font down to the characters of a text. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: {
			targetFormat?: 'woff2' | 'woff' | 'sfnt';
			/** What of a variable font is kept: one value, or a range. */
			variationAxes?: Record<string, number | { min: number; max: number }>;
			/** Tags of the OpenType features that are kept; without it the usual ones. */
			keepFeatures?: readonly string[];
		}
	): Promise<Buffer>;
}
