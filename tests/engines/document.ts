// What must be on the page when it is read as a document, without script or on paper; functions that run in the page.

/**
 * What a reader without script misses, in sentences: words, picture, description, sources and table of each step.
 * @param count how many steps there must be
 */
export function missing(count: number): string[] {
	const said: string[] = [];
	const seen = (element: Element | null | undefined): boolean =>
		Boolean(element?.checkVisibility() && element.getBoundingClientRect().height > 0);
	const root = document.querySelector<HTMLElement>('[data-story]');
	if (root?.dataset.reading !== 'all') said.push(`The reading is "${root?.dataset.reading}".`);
	const all = document.querySelectorAll('[data-step]').length;
	if (all !== count) said.push(`There are ${all} steps instead of ${count}.`);
	for (const step of document.querySelectorAll('.chapter [data-step]')) {
		for (const part of [
			'h2, h3',
			'.prose',
			'figcaption .reading',
			'.source-line a',
			'.numbers summary'
		])
			if (!seen(step.querySelector(part))) said.push(`"${step.id}" shows no ${part}.`);
		const drawn = [...step.querySelectorAll('.still .picture svg')].filter(seen);
		if (drawn.length !== 1) said.push(`"${step.id}" shows ${drawn.length} pictures.`);
	}
	for (const control of document.querySelectorAll(
		'button, input, select, [role="button"], [popover], [data-stage]'
	))
		if (seen(control))
			said.push(`Without script this does nothing: ${control.outerHTML.slice(0, 80)}`);
	return said;
}

/** Applies the page's rules for paper on the screen, and none that are for the screen alone. */
export function layOnScreen(): number {
	let changed = 0;
	const apply = (rules: CSSRuleList): void => {
		for (const rule of rules) {
			if (rule instanceof CSSMediaRule && /\b(print|screen)\b/.test(rule.media.mediaText)) {
				rule.media.mediaText = rule.media.mediaText
					.replaceAll('screen', 'not-this')
					.replaceAll('print', 'all')
					.replaceAll('not-this', 'print');
				changed += 1;
			}
			if ('cssRules' in rule) apply(rule.cssRules as CSSRuleList);
		}
	};
	for (const sheet of document.styleSheets) apply(sheet.cssRules);
	dispatchEvent(new Event('beforeprint'));
	return changed;
}

/** What is not as it should be on paper, in sentences. */
export function onPaper(): string[] {
	const said: string[] = [];
	const seen = (element: Element | null | undefined): boolean =>
		Boolean(element?.checkVisibility() && element.getBoundingClientRect().height > 0);
	for (const step of document.querySelectorAll('.chapter [data-step]')) {
		for (const part of ['h2, h3', '.prose', 'figcaption .reading'])
			if (!seen(step.querySelector(part))) said.push(`"${step.id}" prints no ${part}.`);
		const drawn = [...step.querySelectorAll('.still .picture svg')].filter(seen);
		if (drawn.length !== 1) said.push(`"${step.id}" prints ${drawn.length} pictures.`);
		const box = step.getBoundingClientRect();
		const width = document.documentElement.clientWidth;
		if (box.left < 0 || box.right > width + 1) said.push(`"${step.id}" is wider than the paper.`);
		// 265 mm of an A4 page lie between its margins; a px is 1/96 inch.
		if (box.height > (265 / 25.4) * 96) said.push(`"${step.id}" is higher than a page.`);
	}
	const notes = [...document.querySelectorAll<HTMLElement>('.note-card[data-note]')];
	if (notes.length === 0) said.push('No note is printed.');
	for (const note of notes)
		if (!seen(note)) said.push(`The note "${note.dataset.card}" is not printed.`);
	for (const other of document.querySelectorAll(
		'button, input, .chapter-list, .stage, [data-stepper]'
	))
		if (seen(other)) said.push(`This is printed: ${other.outerHTML.slice(0, 80)}`);
	const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
	if (!/light/.test(colorScheme)) said.push(`Paper is not light: ${colorScheme}.`);
	if (!/rgba\(0, 0, 0, 0\)|transparent/.test(backgroundColor))
		said.push(`Paper has a ground: ${backgroundColor}.`);
	return said;
}
