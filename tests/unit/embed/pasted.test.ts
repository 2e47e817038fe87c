// What is left of a snippet once an editor's system has had its way with it: WordPress's paragraphs, Markdown, and a
// sanitiser that takes out what it does not know.
// Not proved here: systems with rules of their own; and what a browser then shows (tests/browser/element*.spec.ts).
import { autop } from '@wordpress/autop';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { pictureSnippet } from '../../../src/lib/embed/picture-snippets';
import { snippet } from '../../../src/lib/embed/snippets';
import { pictureMaterial } from '../../../src/lib/server/figures/files';
import { snippetMaterial } from '../../../src/lib/server/snippets';

const site = 'https://example.org/58/';
const material = snippetMaterial(site);
const [picture] = pictureMaterial();
if (!picture) throw new Error('The story has no picture.');

/** Every snippet that the builder writes, but for the bare address. */
const snippets = {
	'the script': snippet('script', material, { mode: 'steps' }),
	'the frame': snippet('iframe', material, { mode: 'all', theme: 'dark' }),
	'text and pictures': snippet('nothing', material),
	'a picture’s frame': pictureSnippet('iframe', site, picture),
	'a picture with its words': pictureSnippet('nothing', site, picture)
};

/** What systems make of an editor's text with a snippet in it. */
const systems: Readonly<Record<string, (text: string) => string>> = {
	'WordPress’s paragraphs': autop,
	Markdown: (text) =>
		toHtml(toHast(fromMarkdown(text), { allowDangerousHtml: true }), { allowDangerousHtml: true })
};

const parsed = (html: string): Root => fromHtml(html, { fragment: true });
/** Everything written in an element, or in the whole, without the space that systems add between blocks. */
const textOf = (node: Root | Element): string =>
	node.children
		.map((child) =>
			child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''
		)
		.join('')
		.replaceAll(/\s+/g, '');
/** The elements that matter, with their attributes, in order: paragraphs around them are the system's own. */
const kept = (html: string): unknown[] =>
	selectAll(
		'script, defector-story, article, h2, ol, li, img, iframe, figure, a',
		parsed(html)
	).map(({ tagName, properties }) => ({ tagName, properties }));

describe.each(Object.entries(systems))('An editor’s system with %s', (_, system) => {
	it.each(Object.entries(snippets))(
		'leaves %s whole, and whatever stands around it outside',
		(_, code) => {
			expect(code).not.toMatch(/[\n\r]/);
			for (const gap of ['\n\n', '\n']) {
				const html = system(`Before.${gap}${code}${gap}After.`);
				expect(kept(html)).toEqual(kept(code));
				expect(textOf(parsed(html))).toBe(`Before.${textOf(parsed(code))}After.`);
				for (const story of selectAll('defector-story', parsed(html))) {
					expect(textOf(story)).toBe(textOf(parsed(snippet('nothing', material))));
					expect(selectAll('article', story)).toHaveLength(1);
				}
			}
		}
	);
});

describe('An editor’s system that takes out what it does not know', () => {
	const { allowedTags, allowedAttributes } = sanitizeHtml.defaults;
	const clean = (code: string): string =>
		sanitizeHtml(code, {
			allowedTags: [...allowedTags, 'img', 'iframe'],
			allowedAttributes: {
				...allowedAttributes,
				img: ['src', 'alt', 'width', 'height'],
				iframe: ['src', 'title', 'width', 'height', 'loading']
			},
			allowedIframeHostnames: ['example.org']
		});

	it('leaves the frames with their names, and of the script the short version to read', () => {
		for (const name of ['the frame', 'a picture’s frame'] as const) {
			const [frame] = selectAll('iframe', parsed(clean(snippets[name])));
			expect(frame?.properties, name).toMatchObject({ width: '100%', loading: 'lazy' });
			expect(String(frame?.properties.src), name).toMatch(/^https:\/\/example\.org\/58\/embed\//);
			expect(String(frame?.properties.title).length, name).toBeGreaterThan(5);
		}
		const short = clean(snippets['the script']);
		expect(short).not.toMatch(/script|defector-story/);
		expect(kept(short)).toEqual(kept(clean(snippets['text and pictures'])));
		expect(selectAll('li', parsed(short))).toHaveLength(material.steps.length);
		expect(textOf(parsed(short))).toBe(textOf(parsed(snippets['text and pictures'])));
	});

	it('leaves nothing but the words where it allows no picture, list or frame either', () => {
		const words = sanitizeHtml(snippets['the script'], { allowedTags: ['p', 'strong', 'a'] });
		expect(textOf(parsed(words))).toBe(textOf(parsed(snippets['text and pictures'])));
	});
});
