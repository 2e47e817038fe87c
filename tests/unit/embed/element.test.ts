// How `<defector-story>` chooses its rung, when it may take its place, what snippets hold, and how style sheets are
// turned round for a shadow root.
// Not proved here: what a browser makes of any of it (tests/browser/element*.spec.ts).
import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { isCalm } from '../../../src/lib/embed/element/calm';
import { choose, type Situation } from '../../../src/lib/embed/element/rung';
import { snippet, type SnippetMaterial } from '../../../src/lib/embed/snippets';
import { readAll } from '../../../src/lib/server/read';
import { shadowCss } from '../../../src/scripts/shadow-css.js';

const open: Situation = {
	options: { mode: 'auto', step: '' },
	still: false,
	clip: '',
	cut: false
};
const clip = 'The ancestor "main" has "overflow: hidden auto"';

describe('An editor’s page', () => {
	it.each<[string, Partial<Situation>, number]>([
		['nothing clips', {}, 1],
		['an ancestor clips', { clip }, 4],
		['an ancestor clips and cuts', { clip, cut: true }, 5],
		[
			'an ancestor clips, and scroll is asked for',
			{ clip, options: { mode: 'scroll', step: '' } },
			4
		],
		['steps is asked for', { options: { mode: 'steps', step: '' } }, 5],
		['all is asked for', { options: { mode: 'all', step: '' } }, 4],
		['all is asked for in a box', { clip, cut: true, options: { mode: 'all', step: '' } }, 5],
		['a step is asked for', { options: { mode: 'auto', step: 'origins' } }, 5],
		['the reader wants less motion', { still: true }, 5],
		[
			'scroll is asked for, and less motion',
			{ still: true, options: { mode: 'scroll', step: '' } },
			1
		]
	])('where %s', (_, situation, rung) => {
		const choice = choose({ ...open, ...situation });
		expect(choice.rung).toBe(rung);
		expect(choice.reason).toMatch(/^[A-Z].*\.$/);
		expect(choice.offered).toContain(choice.reading);
		// Pinned scrolling is never offered where it cannot work.
		expect(choice.offered.includes('scroll')).toBe(!situation.clip);
	});

	it('is not moved: the story waits while something below the short version is in sight', () => {
		const window = 800;
		expect(isCalm({ top: 900, bottom: 2000, window }, false)).toBe(true);
		expect(isCalm({ top: 0, bottom: 1500, window }, false)).toBe(true);
		// A page that is opened at the element ends in a fraction of a pixel.
		expect(isCalm({ top: -0.22, bottom: 799.78, window }, false)).toBe(true);
		expect(isCalm({ top: -900, bottom: 0.4, window }, false)).toBe(true);
		expect(isCalm({ top: -300, bottom: 799.6, window }, true)).toBe(true);
		expect(isCalm({ top: -900, bottom: -20, window }, false)).toBe(true);
		expect(isCalm({ top: -300, bottom: 1200, window }, true)).toBe(true);
		expect(isCalm({ top: -300, bottom: 1200, window }, false)).toBe(false);
		expect(isCalm({ top: -900, bottom: 600, window }, true)).toBe(false);
	});
});

describe('A snippet', () => {
	const steps = readAll().copy.flatMap((chapter) => chapter.steps);
	const material: SnippetMaterial = {
		site: 'https://example.org/58/',
		language: 'en',
		direction: 'ltr',
		headline: 'A “headline” <b>& more',
		description: 'What it is about.',
		steps,
		image: {
			src: 'https://example.org/58/embed/story.svg',
			alt: 'A "picture"',
			width: 4,
			height: 3
		},
		link: 'Read on'
	};

	it.each(['script', 'nothing'] as const)('for "%s" holds every first sentence', (accepts) => {
		const html = snippet(accepts, material);
		expect(html.match(/<li>/g)).toHaveLength(steps.length);
		for (const { firstSentence } of steps) {
			expect(html).toContain(firstSentence.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
		}
		expect(html).toContain('A “headline” &lt;b&gt;&amp; more');
		expect(html).toContain('alt="A &quot;picture&quot;"');
		expect(html.match(/<img /g)).toHaveLength(1);
		expect(html).toContain('href="https://example.org/58/"');
	});

	it('holds a script only where one is accepted, and what was asked for, escaped', () => {
		expect(snippet('script', material, { mode: 'steps', accent: '"><script>' })).toContain(
			' mode="steps" accent="&quot;&gt;&lt;script&gt;"'
		);
		for (const accepts of ['iframe', 'url', 'nothing'] as const) {
			expect(snippet(accepts, material)).not.toContain('<script');
		}
		expect(snippet('iframe', material, { mode: 'all', step: '' })).toContain(
			'src="https://example.org/58/embed/?mode=all"'
		);
		expect(snippet('url', material)).toBe(material.site);
	});
});

describe('A style sheet of the page, in a shadow root', () => {
	const turn = (css: string): string =>
		postcss([shadowCss(/own\.css/)]).process(css, { from: 'page.css?inline&shadow' }).css;

	it('means the element’s own parts where it meant the page', () => {
		expect(turn(':root,\n:host { --a: 1 }')).toContain('.embed');
		expect(turn('html { font: inherit; scroll-padding-block-start: 48px }')).toBe(
			'[data-story] { font: inherit }'
		);
		expect(turn('body:has(p) { margin: 0 } body { padding: 0 }')).toBe('');
		expect(turn('@font-face { font-family: x } @page { margin: 0 }')).toBe('');
		expect(turn('.step { scroll-margin-block-start: 0 }')).toContain('calc(0px + 48px');
	});

	it('is turned round only where the element asks for it', () => {
		const sheet = ':root { --a: 1rem }';
		const kept = postcss([shadowCss(/own\.css/)]).process(sheet, { from: 'page.css?inline' }).css;
		expect(kept).toBe(sheet);
	});

	it('never depends on the host’s root font size', () => {
		expect(() => turn('p { margin: 1rem }')).toThrow(/no `rem`/);
		const sheets = ['page', 'controls', 'small', 'access', 'print', 'tokens'];
		for (const sheet of sheets) {
			expect(() => turn(readFileSync(`src/lib/page/${sheet}.css`, 'utf8')), sheet).not.toThrow();
		}
	});
});
