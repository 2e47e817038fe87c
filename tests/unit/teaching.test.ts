// The teaching material: complete, of a length that can be used, and made from the facts of the story.
// It does not prove that a note is wise, that a question is good, or that an answer is the only right one.
import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../src/lib/server/copy/language';
import { countWords, sentences } from '../../src/lib/server/copy/text';
import { readStory } from '../../src/lib/server/story';
import { factsIn, fromBelow } from '../../src/lib/server/teaching';
import { sectionOf } from '../../src/lib/story/copy';
import {
	furtherSteps,
	guidedSteps,
	lessonMinutes,
	lessonParts,
	lessonTerms
} from '../../src/lib/story/lesson';
import { chapterSections, openingSections, stepSections } from '../../src/lib/story/sections';

const { story, everything } = readStory();
const rules = rulesFor('en');
const steps = story.chapters.flatMap((chapter) => chapter.steps);
const named = steps.map((step) => [step.id, step] as const);
const chapters = story.chapters.map((chapter) => [chapter.id, chapter] as const);

describe('A teacher', () => {
	it.each(named)('at "%s" is told what to say, what to mind, what to ask and expect', (_, step) => {
		const part = (id: (typeof stepSections)[number]) => sectionOf(step.sections, id);
		expect(step.sections.map(({ id }) => id)).toEqual([...stepSections]);
		const notes = countWords(part('notes')?.text ?? '');
		expect(notes).toBeGreaterThanOrEqual(30);
		expect(notes).toBeLessThanOrEqual(70);
		expect(sentences(part('care')?.text ?? '', rules).length).toBeLessThanOrEqual(2);
		expect(part('question')?.text).toMatch(/\?/);
		expect(countWords(part('answer')?.text ?? '')).toBeLessThanOrEqual(60);
	});

	it.each(named)('at "%s" gets an answer made from the facts of the step', (_, step) => {
		const answer = sectionOf(step.sections, 'answer')?.facts ?? [];
		const asked = sectionOf(step.sections, 'question')?.facts ?? [];
		// The content note cites nothing itself; the sentence above it does.
		const told = step.facts.length > 0 ? step.facts : (story.chapters[0]?.facts ?? []);
		expect([...told, ...asked].filter((id) => answer.includes(id))).not.toEqual([]);
		for (const { fact, sources } of factsIn(step.sections, story, everything.ledger)) {
			expect(fact.statement).not.toBe('');
			expect(sources.length).toBeGreaterThan(0);
		}
	});

	it.each(chapters)(
		'gets aims, a beginning, a talk, an end and a way out of "%s"',
		(_, chapter) => {
			const wanted = [...chapterSections, ...(chapter.number === 0 ? openingSections : [])];
			expect(new Set(chapter.sections.map(({ id }) => id))).toEqual(new Set(wanted));
			const aims = sectionOf(chapter.sections, 'objectives')?.html.match(/<li>/g) ?? [];
			expect(aims.length).toBeGreaterThanOrEqual(1);
			expect(aims.length).toBeLessThanOrEqual(3);
			expect(sectionOf(chapter.sections, 'discussion')?.text).toMatch(/\?/);
		}
	);
});

describe('The lesson', () => {
	it('fills its minutes, and gives every step it stops at a whole number of them', () => {
		const sum = lessonParts.reduce((total, { minutes }) => total + minutes, 0);
		expect(sum).toBe(lessonMinutes);
		const guided = lessonParts.find(({ id }) => id === 'guided')?.minutes ?? 0;
		expect(guided % guidedSteps.length).toBe(0);
	});

	it('stops at steps of the story in its order, and explains words of the glossary', () => {
		const ids = steps.map(({ id }) => id);
		for (const chosen of [guidedSteps, furtherSteps])
			expect(ids.filter((id) => (chosen as readonly string[]).includes(id))).toEqual([...chosen]);
		const terms = everything.glossary.steps.map(({ id }) => id);
		expect(lessonTerms.filter((id) => !terms.includes(id))).toEqual([]);
		expect(lessonTerms.length).toBeGreaterThanOrEqual(8);
		expect(lessonTerms.length).toBeLessThanOrEqual(12);
	});
});

describe('A page below the root', () => {
	it('gets links of the story that lead where they led, and leaves all others alone', () => {
		const html = '<a href="sources/#x">1</a> <a href="#here">2</a> <a href="https://a.org/">3</a>';
		expect(fromBelow(html, '../..')).toBe(
			'<a href="../../sources/#x">1</a> <a href="#here">2</a> <a href="https://a.org/">3</a>'
		);
	});
});
