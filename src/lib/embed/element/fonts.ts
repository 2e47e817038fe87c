// The faces, for the page around the story: `@font-face` counts in the document only, never in a shadow root.
import labels from '../../page/fonts/libre-franklin.woff2';
import reading from '../../page/fonts/newsreader-400.woff2';

/** Names of our own, so that a host's faces of the same name stay what they are. */
const face = (name: string, weight: string, file: string): string =>
	`@font-face{font-family:"Defector Story ${name}";font-weight:${weight};font-display:swap;` +
	`src:url("${new URL(file, import.meta.url).href}") format("woff2")}`;

/** Faces every system has, with the metrics of ours, so that nothing moves when ours arrive (see `fonts.css`). */
const standIn = (name: string, locals: readonly string[], metrics: string): string =>
	`@font-face{font-family:"Defector Story ${name} fallback";` +
	`src:${locals.map((local) => `local("${local}")`).join()};line-gap-override:0%;${metrics}}`;

/** No bold: its 14 KB would be a tenth of all an embed may cost; browsers thicken the upright. */
const faces = [
	face('Newsreader', '400', reading),
	face('Franklin', '400 600', labels),
	standIn(
		'Newsreader',
		['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'],
		'ascent-override:70.7411%;descent-override:25.5053%;size-adjust:103.9%'
	),
	standIn(
		'Franklin',
		['Arial', 'ArialMT', 'Liberation Sans'],
		'ascent-override:92.6115%;descent-override:23.5843%;size-adjust:104.3067%'
	)
].join('\n');

/** Marks the one style element, for those who look for it. */
const mark = 'data-defector-story-fonts';

/** Adds the faces to the head of the page, once however many stories it has. They load when they are used. */
export function addFonts(): void {
	if (document.head.querySelector(`[${mark}]`)) return;
	const style = document.createElement('style');
	style.toggleAttribute(mark, true);
	style.textContent = faces;
	document.head.append(style);
	if (style.sheet) return;
	// A page whose security policy refuses style elements still takes style sheets made by a script.
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(faces);
	document.adoptedStyleSheets.push(sheet);
}
