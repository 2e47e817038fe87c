// What `src/scripts/as-text.js`, `shadow-css.js` and `states.js` make of what is asked for in their way.

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

declare module 'virtual:states' {
	/** What the marks of each step's own picture need, by the id of the step. */
	const states: Readonly<Record<string, unknown>>;
	export default states;
}
