// The notes of the printed story: every cited fact has a number, and every link to it carries that number.
import type { Chapter, CitedFact, Term } from '../story/story';

/**
 * Writes the number of each fact's note into every link to it, for the style sheet to print.
 * @param html rendered copy
 * @param cited all cited facts, in the order of their notes
 */
export function numberNotes(html: string, cited: readonly CitedFact[]): string {
	const numbers = new Map(cited.map(({ fact }, index) => [fact.id, index + 1]));
	return html.replaceAll(/ data-fact="([^"]+)"/g, (attribute, id: string) => {
		const number = numbers.get(id);
		if (number === undefined) throw new Error(`The fact "${id}" is cited but has no note.`);
		return `${attribute} data-note="${number}"`;
	});
}

/** The chapters with numbered notes. */
export const withNotes = (chapters: readonly Chapter[], cited: readonly CitedFact[]): Chapter[] =>
	chapters.map((chapter) => ({
		...chapter,
		lead: numberNotes(chapter.lead, cited),
		steps: chapter.steps.map((step) => ({ ...step, html: numberNotes(step.html, cited) }))
	}));

/**
 * The terms the story links to, by name in the story's language, as they stand in the story.
 * @param known all terms of the glossary
 * @param fromGlossary how an address there begins, such as `../`
 */
export function termsOf(
	chapters: readonly Chapter[],
	known: readonly Term[],
	language: string,
	fromGlossary = '../'
): Term[] {
	const used = new Set(
		chapters.flatMap((chapter) => [
			...chapter.terms,
			...chapter.steps.flatMap((step) => step.terms)
		])
	);
	return byName(known, language)
		.filter(({ id }) => used.has(id))
		.map((term) => ({ ...term, html: term.html.replaceAll(`href="${fromGlossary}`, 'href="') }));
}

/** Terms in the order of a dictionary. */
export function byName<T extends Pick<Term, 'heading'>>(
	terms: readonly T[],
	language: string
): T[] {
	const { compare } = new Intl.Collator(language);
	return [...terms].sort((a, b) => compare(a.heading, b.heading));
}
