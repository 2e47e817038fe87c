// The look of the story inside a shadow root: the page's own style sheets, turned round by `shadow-css.js`.
import tokens from '../../page/tokens.css?inline&shadow';
import page from '../../page/page.css?inline&shadow';
import controls from '../../page/controls.css?inline&shadow';
import small from '../../page/small.css?inline&shadow';
import access from '../../page/access.css?inline&shadow';
import print from '../../page/print.css?inline&shadow';
import marks from '../../charts/parts/marks.css?inline&shadow';
import own from './element.css?inline&shadow';

const charts = import.meta.glob<string>('../../charts/*/*.css', {
	query: '?inline&shadow',
	import: 'default',
	eager: true
});

let made: CSSStyleSheet | undefined;

/** The one style sheet of all stories on a page. Made by script, so that no security policy refuses it. */
export function sheet(): CSSStyleSheet {
	if (made) return made;
	made = new CSSStyleSheet();
	const parts = [
		tokens,
		page,
		controls,
		marks,
		...Object.values(charts),
		small,
		access,
		print,
		own
	];
	made.replaceSync(parts.join('\n'));
	return made;
}
