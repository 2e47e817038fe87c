// Makes the handouts: the story's words, pictures, questions and answers, for pages that are printed.
import type { Handout, SheetName, SheetStep } from '../handout/sheets';
import { phone } from '../charts/parts/compositions';
import { sectionOf, type Section } from '../story/copy';
import { slidesOf } from '../present/slides';
import { guidedSteps } from '../story/lesson';
import { isLocal } from '../story/local';
import {
	chapterSections,
	openingSections,
	stepSections,
	type ChapterSection,
	type SectionId,
	type StepSection
} from '../story/sections';
import type { Chapter, CitedFact, Step, Story } from '../story/story';
import { byName, numberNotes } from './notes';
import { still } from './page';
import { readStory } from './story';
import { factsIn, fromBelow } from './teaching';

/** The sections of a step that the teacher key prints, and for which it needs notes. */
const inKey: readonly SectionId[] = ['question', 'answer', 'care'];

/**
 * Everything that a sheet is made from.
 * @param sheet which one
 * @param large whether for readers of large print; that page lies one folder deeper
 * @param url of the page
 */
export function handoutOf(sheet: SheetName, large: boolean, url: URL): Handout {
	const { story, everything } = readStory();
	const root = large ? '../../..' : '../..';
	const site = new URL(`${root}/`, url);
	const cited = notesOf(sheet, story, everything.ledger);
	const html = (section: Section | undefined): string => {
		if (!section) return '';
		const numbered = sheet === 'key' && inKey.includes(section.id);
		return fromBelow(numbered ? numberNotes(section.html, cited) : section.html, root);
	};
	const pictured = (id: string): boolean =>
		sheet === 'reader' || (sheet === 'pupil' && guidedSteps.some((each) => each === id));
	const address = site.host + site.pathname;
	const numbers = new Map(slidesOf(story).map((slide) => [slide.id, slide.number]));
	const numberOf = (id: string): number => {
		const number = numbers.get(id);
		if (!number) throw new Error(`The deck has no slide for the step "${id}".`);
		return number;
	};
	const stepOf = (step: Step): SheetStep => ({
		id: step.id,
		slide: numberOf(step.id),
		heading: step.heading,
		address: `${address}#${step.id}`,
		html: fromBelow(step.html, root),
		picture: pictured(step.id) ? still(step.drawn, [phone]) : '',
		title: step.drawn.title,
		reading: step.drawn.reading,
		parts: partsOf<StepSection>(stepSections, step.sections, html)
	});
	const chapterOf = ({ id, number, title, lead, sections, steps }: Chapter) => ({
		id,
		number,
		title,
		lead: fromBelow(lead, root),
		parts: partsOf<ChapterSection>([...chapterSections, ...openingSections], sections, html),
		steps: steps.map(stepOf)
	});
	const terms = byName(everything.glossary.steps, everything.words.language).map((term) => ({
		...term,
		// The glossary's own links begin one folder below the root.
		html: term.html.replaceAll('href="../', `href="${root}/`)
	}));
	const chapters = story.chapters.map(chapterOf);
	return { sheet, large, root, address, local: isLocal(site.href), chapters, cited, terms };
}

/** The facts for which a sheet prints notes: the reader has the story's own, the key those of its answers. */
function notesOf(
	sheet: SheetName,
	story: Story,
	ledger: Parameters<typeof factsIn>[2]
): readonly CitedFact[] {
	if (sheet === 'reader') return story.cited;
	if (sheet !== 'key') return [];
	const steps = story.chapters.flatMap((chapter) => chapter.steps);
	const printed = steps.flatMap((step) =>
		inKey.flatMap((id) => sectionOf(step.sections, id) ?? [])
	);
	return factsIn(printed, story, ledger);
}

/** Sections by name. A name without a section gets an empty text, which sheets leave out. */
function partsOf<Name extends SectionId>(
	names: readonly Name[],
	sections: readonly Section[],
	html: (section: Section | undefined) => string
): Record<Name, string> {
	const entries = names.map((name) => [name, html(sectionOf(sections, name))]);
	return Object.fromEntries(entries) as Record<Name, string>;
}
