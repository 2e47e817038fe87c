// The deck against the story: every step a slide, every slide's facts the step's facts, nothing said twice or lost.
// Not proved here: what a slide looks like (browser/present-room.spec.ts).
import { describe, expect, it } from 'vitest';
import { askedOf, addressOf, writtenDown } from '$lib/present/address';
import { pathOf } from '$lib/present/code';
import { unbegun } from '$lib/present/lesson';
import { beginning } from '$lib/present/link';
import { slidesOf } from '$lib/present/slides';
import { deckPage } from '$lib/server/present';
import { readStory } from '$lib/server/story';

const { story, everything } = readStory();
const slides = slidesOf(story);
const steps = story.chapters.flatMap((chapter) => chapter.steps);
const page = deckPage(story, everything, '..', 'https://example.org/58/');

describe('A teacher who presents the story', () => {
	it('finds every step as one slide, in the story’s order', () => {
		const shown = slides.filter(({ kind }) => kind === 'step').map(({ id }) => id);
		expect(shown).toEqual(steps.map(({ id }) => id));
	});

	it('finds each step’s own words, picture and facts on its slide, and no others', () => {
		for (const step of steps) {
			const slide = slides.find(({ id }) => id === step.id);
			expect(slide?.heading).toBe(step.heading);
			expect(slide?.html).toBe(step.html);
			expect(slide?.picture).toBe(step.drawn);
			expect(slide?.facts).toEqual(step.facts);
			const cited = [...(slide?.html.matchAll(/data-fact="([^"]+)"/g) ?? [])].map(([, id]) => id);
			expect(slide?.facts).toEqual([...new Set(cited)]);
		}
	});

	it('finds a title for every chapter before its steps, and a talk after them', () => {
		for (const chapter of story.chapters) {
			const own = slides.filter((slide) => slide.chapter === chapter.id).map(({ id }) => id);
			const talk = `discuss-${chapter.id}`;
			const expected = [`chapter-${chapter.id}`, ...chapter.steps.map(({ id }) => id)];
			if (chapter.number > 0 || own.includes(talk)) expected.push(talk);
			expect(own).toEqual(expected);
		}
	});

	it('finds slides numbered from 1, each with an id of its own', () => {
		expect(slides.map(({ number }) => number)).toEqual(slides.map((_, index) => index + 1));
		expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
	});

	it('finds every note, question and answer of the copy with its slide', () => {
		for (const step of steps) {
			const slide = slides.find(({ id }) => id === step.id);
			expect(slide?.parts.map(({ id }) => id)).toEqual(step.sections.map(({ id }) => id));
		}
		for (const chapter of story.chapters) {
			const parts = slides
				.filter((slide) => slide.chapter === chapter.id && slide.kind !== 'step')
				.flatMap((slide) => slide.parts.map(({ id }) => id));
			expect(parts.sort()).toEqual(chapter.sections.map(({ id }) => id).sort());
		}
	});

	it('finds every fact of a slide, and of its notes, with a source', () => {
		for (const { slide, onSlide, inNotes } of page.slides) {
			expect(onSlide.map(({ fact }) => fact.id)).toEqual(slide.facts);
			const noted = new Set(slide.parts.flatMap(({ facts }) => facts));
			for (const id of slide.facts) noted.delete(id);
			expect(inNotes.map(({ fact }) => fact.id)).toEqual([...noted]);
			for (const { sources } of [...onSlide, ...inNotes]) expect(sources).not.toEqual([]);
		}
	});

	it('finds the publisher of every fact and of every picture among the names at the foot of a slide', () => {
		for (const { slide, publishers, onSlide } of page.slides) {
			const wanted = [
				...onSlide.flatMap(({ sources }) => sources),
				...(slide.picture?.sources ?? [])
			];
			expect(new Set(publishers)).toEqual(new Set(wanted.map(({ publisher }) => publisher)));
			if (slide.kind === 'step') expect(publishers, slide.id).not.toEqual([]);
		}
	});

	it('sends pupils to the step itself, and to a chapter or the beginning from the other slides', () => {
		for (const { id, kind, at, chapterNumber, chapter } of slides) {
			expect(at).toBe(kind === 'step' ? id : chapterNumber === 0 ? '' : chapter);
		}
	});

	it('finds every link on a slide leading up to the site’s root', () => {
		const hrefs = page.slides.flatMap(({ slide }) => [
			...[slide.html, ...slide.parts.map(({ html }) => html)].join('').matchAll(/href="([^"]+)"/g)
		]);
		expect(hrefs.length).toBeGreaterThan(100);
		for (const [, href] of hrefs) expect(href).toMatch(/^\.\.\/(sources|glossary)\/#|^https:/);
	});
});

describe('An address of the deck', () => {
	it('names a slide, and says whether letters count and which colours are wanted', () => {
		const href = 'https://example.org/58/present/?slide=doors&keys=off&theme=dark#x';
		const asked = { slide: 'doors', letters: false, theme: 'dark' } as const;
		expect(askedOf(href)).toEqual(asked);
		expect(askedOf(addressOf('https://example.org/present/', asked))).toEqual(asked);
	});

	it('leaves out what is usual, and keeps what is not ours', () => {
		const usual = { slide: 'doors', letters: true, theme: 'system' } as const;
		expect(addressOf('https://example.org/present/?keys=off&theme=dark&from=mail', usual)).toBe(
			'https://example.org/present/?from=mail&slide=doors'
		);
	});

	it('has what was written down for a reload read back, and nothing else', () => {
		const shared = beginning('doors', unbegun);
		expect(writtenDown({ lesson: shared })).toEqual(shared);
		for (const other of [null, undefined, {}, { lesson: 7 }])
			expect(writtenDown(other)).toBeUndefined();
	});
});

describe('The code for phones', () => {
	it('is drawn dark square by dark square', () => {
		const rows = [
			[true, true, false],
			[false, false, true]
		];
		expect(pathOf(rows)).toBe('M0 0h2v1h-2zM2 1h1v1h-1z');
	});
});
