// Build time: turns style sheets written for a page round, so that they work inside the element's shadow root.

/**
 * Selectors of a page, and what stands for them in the shadow root; null for what is not there.
 * @type {readonly (readonly [RegExp, string | null])[]}
 */
const standIns = [
	[/^body\b/, null],
	[/^:root$/, '.embed'],
	[/^:host$/, '.embed'],
	[/^html$/, '[data-story]']
];

/** What the chapter list covers, and what the host says its own pinned header covers. */
const covered = '48px + var(--story-top, 0px)';

/** How a sheet is asked for that is to be turned round; all others stay as they are. */
const asked = /[?&]shadow\b/;

/**
 * A PostCSS plugin for `import sheet from './page.css?inline&shadow'`. It replaces `:root` and `html` by elements of the shadow root, and leaves out what only a
 * document can have: `body`, `@font-face` and `@page`. The host's page keeps no distance from what is pinned when it
 * scrolls to something, so that distance goes into every goal. Throws, naming the place, at a `rem`.
 * @param {RegExp} own finds the one sheet that does mean `:host`
 * @returns {import('postcss').Plugin}
 */
export function shadowCss(own) {
	return {
		postcssPlugin: 'shadow-css',
		Once(root) {
			const { file = '' } = root.source?.input ?? {};
			if (!asked.test(file)) return;
			root.walkAtRules(/^(font-face|page)$/, (rule) => void rule.remove());
			root.walkDecls((declaration) => {
				// The host's page says how large a `rem` is; ours may not depend on it.
				const { prop, value } = declaration;
				if (prop === 'scroll-padding-block-start') declaration.remove();
				if (prop === 'scroll-margin-block-start' && !own.test(file))
					declaration.value = `calc(${value === '0' ? '0px' : value} + ${covered})`;
				if (/\d(?:rem|rlh)\b/.test(value))
					throw declaration.error('The embed knows no `rem`: use px, em or a token.');
			});
			if (own.test(file)) return;
			root.walkRules((rule) => {
				const selectors = rule.selectors.map(standIn).filter((selector) => selector !== null);
				if (selectors.length === 0) rule.remove();
				else rule.selectors = [...new Set(selectors)];
			});
		}
	};
}

/**
 * @param {string} selector
 * @returns {string | null}
 */
function standIn(selector) {
	const known = standIns.find(([of]) => of.test(selector));
	return known ? known[1] : selector;
}
