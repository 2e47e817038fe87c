// What lessons are made from: the sections of the copy, with their facts resolved and their links made to fit a page.
import type { Section } from '../story/copy';
import type { Ledger } from '../story/ledger';
import type { CitedFact, Story } from '../story/story';

/**
 * The facts that sections cite, each once, in order of first use; the article itself need not cite them.
 * @param sections of a step, a chapter, or several
 * @param story for the steps in which the article cites the fact
 * @param ledger for the fact and its sources
 */
export function factsIn(
	sections: readonly Pick<Section, 'facts'>[],
	story: Story,
	ledger: Ledger
): CitedFact[] {
	return [...new Set(sections.flatMap(({ facts }) => facts))].map((id) => {
		const fact = ledger.facts.get(id);
		if (!fact) throw new Error(`A section cites an unknown fact "${id}".`);
		return (
			story.cited.find((each) => each.fact.id === id) ?? {
				fact,
				sources: fact.sourceIds.flatMap((source) => ledger.sources.get(source) ?? []),
				steps: []
			}
		);
	});
}

/**
 * Copy's links lead from the site's root; on a page further down they need a way up first.
 * @param html rendered copy of the story
 * @param root the way from the page to the root, such as `../..`
 */
export const fromBelow = (html: string, root: string): string =>
	html.replaceAll(/href="(?!#|\/|[a-z][a-z0-9+.-]*:)/g, `href="${root}/`);
