declare module '*?text' {
	/** The module as the text of a script that stands in a page. */
	const code: string;
	export default code;
}
