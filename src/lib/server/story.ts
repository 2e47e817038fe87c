// Makes the story: copy and outline joined, every picture worked out, every fact resolved.
import { outline, type OutlineChapter } from '../story/outline';
import { direction } from '../story/language';
import type { ChapterCopy } from '../story/copy';
import type { Picture } from '../story/pictures';
import type { Chapter, CitedFact, DrawnPicture, Story, Term } from '../story/story';
import { hasChoices } from '../charts/registry';
import { chartNamed } from './charts';
import { numberNotes, termsOf, withNotes } from './notes';
import { readAll, type Everything } from './read';

let kept: { story: Story; everything: Everything } | undefined;

/**
 * The story in the site's language, read once a build; while editing, this file is loaded anew whenever
 * something has changed (see `src/scripts/editing.js`).
 * Throws as `readAll` does, and when copy and outline do not name the same steps in the same order.
 */
export function readStory(): { story: Story; everything: Everything } {
	if (kept) return kept;
	const everything = readAll();
	kept = { story: tell(everything), everything };
	return kept;
}

/** Joins copy and outline into the story. */
export function tell(everything: Everything): Story {
	const { copy, glossary, words } = everything;
	matchOutline(copy);
	let index = 0;
	const chapters = outline.map((planned, number): Chapter => {
		const written = copy[number] as ChapterCopy;
		const steps = planned.steps.map((step, place) => ({
			...(written.steps[place] as ChapterCopy['steps'][number]),
			index: index++,
			chapter: written.id,
			drawn: draw(step.picture, everything)
		}));
		return { ...written, number, steps };
	});
	const terms = termsOf(chapters, glossary.steps, words.language);
	const cited = citations(chapters, terms, everything);
	return {
		language: words.language,
		direction: direction(words.language),
		chapters: withNotes(chapters, cited),
		cited,
		terms: terms.map((term) => ({ ...term, html: numberNotes(term.html, cited) }))
	};
}

/** What pictures are made from. */
export type Material = Pick<Everything, 'data' | 'ledger' | 'words'>;

/** Works out one picture: state, title, reading, table and sources. */
export function draw(picture: Picture, { data, ledger, words }: Material): DrawnPicture {
	const chart = chartNamed(picture.chart);
	// The outline's types tie every view to its chart; here the two are only passed on together.
	const view = picture.view as never;
	const given = { tables: data.tables, view, words };
	const from = chart.tables(view);
	return {
		picture,
		state: chart.state(given),
		title: chart.title(given),
		reading: chart.describe(given),
		table: { ...chart.table(given), from },
		choices: hasChoices(picture.chart),
		sources: [...new Set(chart.sources(given))].map((id) => {
			const source = ledger.sources.get(id);
			if (!source)
				throw new Error(`The picture "${picture.chart}" names an unknown source "${id}".`);
			return source;
		})
	};
}

/** Refuses copy and outline that disagree, naming the first place where they do. */
function matchOutline(copy: readonly ChapterCopy[]): void {
	const planned = outline.flatMap(ids);
	const written = copy.flatMap((chapter) => [{ ...chapter, line: 1 }, ...chapter.steps]);
	const place = planned.findIndex((id, i) => id !== written[i]?.id);
	if (place === -1 && planned.length === written.length) return;
	const at = place === -1 ? planned.length : place;
	const part = written[at] ?? written.at(-1);
	const name = (id: string | undefined): string => (id === undefined ? 'nothing more' : `"${id}"`);
	throw new Error(
		`${part?.file ?? 'data/story'}, line ${part?.line ?? 1}: expected ${name(planned[at])} after ` +
			`"${planned[at - 1] ?? 'the start'}", as src/lib/story/outline.ts has it, found ${name(written[at]?.id)}.`
	);
}

const ids = (chapter: OutlineChapter): string[] => [
	chapter.id,
	...chapter.steps.map((step) => step.id)
];

/** Every cited fact in order of first use, with its sources and the steps that cite it. */
function citations(
	chapters: readonly Chapter[],
	terms: readonly Term[],
	{ ledger }: Everything
): CitedFact[] {
	const uses = new Map<string, { id: string; heading: string }[]>();
	for (const chapter of chapters) {
		const places = [
			{ id: chapter.id, heading: chapter.title, facts: chapter.facts },
			...chapter.steps
		];
		for (const { id, heading, facts } of places) {
			for (const fact of facts) uses.set(fact, [...(uses.get(fact) ?? []), { id, heading }]);
		}
	}
	// A fact that only the glossary cites has a note, too, but no step.
	for (const fact of terms.flatMap((term) => term.facts)) uses.set(fact, uses.get(fact) ?? []);
	return [...uses].map(([id, steps]) => {
		const fact = ledger.facts.get(id);
		if (!fact) throw new Error(`The copy cites an unknown fact "${id}".`);
		const sources = fact.sourceIds.flatMap((source) => ledger.sources.get(source) ?? []);
		return { fact, sources, steps };
	});
}
