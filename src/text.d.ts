// What `src/scripts/as-text.js` and `src/scripts/shadow-css.js` make of a file that is asked for in their way.

declare module '*?text' {
	/** The script with all it imports, to be written into a page. */
	const script: string;
	export default script;
	/** The styles it imports, fonts included. */
	export const styles: string;
}

declare module '*.css?inline&shadow' {
	/** A style sheet of our pages, turned round for a shadow root. */
	const sheet: string;
	export default sheet;
}
