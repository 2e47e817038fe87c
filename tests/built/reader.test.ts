// The finished pages as reader views show them: Mozilla's Readability, which is Firefox's, on the built HTML.
// Not proved here: what Safari's and Edge's make of it, which cannot be had; what is tried beside the usual settings is
// another threshold, the quick look that decides whether a view is offered at all, and a page whose pictures are drawn.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { edition } from '../../src/lib/story/edition';
import { outline } from '../../src/lib/story/outline';
import { bytes } from './site';

const plain = (text: string | null | undefined): string =>
	text?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** The document at an address; `drawn` as it is once the script has put every picture in its place. */
function documentAt(path: string, drawn = false): Document {
	const { document } = parseHTML(bytes(path).toString('utf8'));
	if (drawn) {
		for (const pack of document.querySelectorAll('noscript[data-packed="picture"]'))
			pack.outerHTML = pack.innerHTML;
		expect(document.querySelectorAll('[role="img"] svg text').length).toBeGreaterThan(200);
	}
	return document;
}

/** What a reader view shows of a document; it takes the document apart. */
function viewOf(document: Document, options: ConstructorParameters<typeof Readability>[1] = {}) {
	const view = new Readability(document, options).parse();
	if (!view) throw new Error('The reader view shows nothing.');
	return { ...view, text: plain(view.textContent) };
}

/** What a step must show, in order: its heading, each paragraph of its words, and its picture's sentence. */
const partsOf = (step: Element): string[] =>
	[...step.querySelectorAll('h2, h3, .prose p, .prose li, .reading, p.unseen[data-picture]')].map(
		(part) => plain(part.textContent)
	);

describe.each([
	['the story', '/', {}, false],
	['the story, whatever its length', '/', { charThreshold: 0 }, false],
	['the story with its pictures drawn', '/', {}, true],
	['the story in a frame', '/embed/', {}, false],
	['the story in a frame with its pictures drawn', '/embed/', {}, true]
])('In a reader view of %s', (_, path, options, drawn) => {
	const before = documentAt(path, drawn);
	const steps = [...before.querySelectorAll('[data-step]')].map(partsOf);
	const labels = [...before.querySelectorAll('[role="img"] svg')].map((svg) =>
		plain(svg.textContent)
	);
	expect(isProbablyReaderable(before)).toBe(true);
	const view = viewOf(documentAt(path, drawn), options);

	it('a reader is told the title, the desk and the day of this piece, and not the report’s', () => {
		expect(view.title).toMatch(/^Fifty-eight spoke/);
		expect(view.byline).toBe('Fifty-eight spoke desk');
		expect(view.publishedTime).toBe(edition.published);
		expect(view.lang).toBe('en');
	});

	it('a reader gets every step’s heading, words and sentence of its picture, in order and once', () => {
		expect(steps).toHaveLength(outline.flatMap((chapter) => chapter.steps).length);
		let from = 0;
		for (const part of steps.flat()) {
			const at = view.text.indexOf(part, from);
			expect.soft(at, part).toBeGreaterThanOrEqual(0);
			if (at >= 0) from = at + part.length;
			// Two steps may show the same picture, and so say the same of it.
			const often = steps.flat().filter((other) => other === part).length;
			if (part.length > 60) expect.soft(view.text.split(part).length - 1, part).toBe(often);
		}
	});

	it('a reader gets no labels of a picture run together', () => {
		const long = labels.filter((label) => label.length > 30);
		expect(long.filter((label) => view.text.includes(label))).toEqual([]);
	});
});

describe.each(['when', 'doors', 'heard'])('In a reader view of the shared step “%s”', (id) => {
	const path = `/share/${id}/`;
	const document = documentAt(path);
	const words = [...document.querySelectorAll('.prose p')]
		.map((part) => plain(part.textContent))
		.filter(Boolean);
	const alt = document.querySelector('main img')?.getAttribute('alt') ?? '';
	const heading = plain(document.querySelector('h1')?.textContent);
	const view = viewOf(documentAt(path));

	it('a reader gets its title, the desk, the day, its words and its picture with the sentence', () => {
		expect(view.title).toBe(heading);
		expect(view.byline).toBe('Fifty-eight spoke desk');
		expect(view.publishedTime).toBe(edition.published);
		for (const part of words) expect.soft(view.text.split(part).length - 1, part).toBe(1);
		const shown = parseHTML(`<body>${view.content ?? ''}</body>`).document.querySelector('img');
		const { document: story } = parseHTML(bytes('/').toString('utf8'));
		const reading = plain(story.querySelector(`#${id} .reading`)?.textContent);
		expect(shown?.getAttribute('alt')).toBe(alt);
		expect(alt).toContain(reading);
	});
});
