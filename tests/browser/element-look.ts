// What the story says and how it looks, on its own page or in the element; functions that run in the page.

/**
 * Everything a story says, step by step. Runs in the page.
 * @param host finds the element in whose shadow root the story is; null where it is the page's own
 */
export function told(host: string | null) {
	const scope = (host ? document.querySelector(host)?.shadowRoot : document) ?? document;
	const text = (element: Element | null): string =>
		element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
	return [...scope.querySelectorAll('[data-step]')].map((step) => ({
		id: step.getAttribute('data-step'),
		heading: text(step.querySelector('h2, h3')),
		words: text(step.querySelector('.prose')),
		facts: [...step.querySelectorAll('[data-fact]')].map((fact) => fact.getAttribute('data-fact')),
		picture: step.querySelector('[data-picture]')?.getAttribute('data-view'),
		reading: text(step.querySelector('.reading, .unseen')),
		table: text(step.querySelector('table'))
	}));
}

/**
 * How words and paper look, as the browser has worked it out. Runs in the page.
 * @param host as in `told`
 */
export function look(host: string | null) {
	const scope = (host ? document.querySelector(host)?.shadowRoot : document) ?? document;
	const of = (selector: string, names: readonly string[]): string[] => {
		const element = scope.querySelector(selector);
		const style = element && getComputedStyle(element);
		return names.map((name) => `${selector} ${name}: ${style?.getPropertyValue(name)}`);
	};
	const words = ['font-size', 'letter-spacing', 'word-spacing', 'line-height', 'text-transform'];
	return [
		...of('[data-step="origins"] .prose p', [...words, 'color', 'font-style', 'direction']),
		...of('[data-step="origins"] h3', [...words, 'display', 'float', 'border-top-width']),
		...of('[data-step="origins"] .reading', [...words, 'text-align', 'box-sizing']),
		...of('.chapter-list', ['font-size', 'position', 'background-color']),
		...of('.stage', ['position', 'background-color', 'height', 'top']),
		...of('[data-stage="who-spoke"] .label', ['font-size', 'fill'])
	];
}
