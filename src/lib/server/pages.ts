// What the pages beside the story show: facts and sources with their uses, tables to download.
import type { CitedFact, Story } from '../story/story';
import type { Source } from '../story/ledger';
import type { Everything } from './read';

/** A source with the facts that rest on it. */
export interface UsedSource {
	source: Source;
	facts: readonly string[];
}

/** A chart with every source it draws on and the steps that show it. */
export interface UsedPicture {
	chart: string;
	titles: readonly { step: string; title: string }[];
	sources: readonly Source[];
	tables: readonly string[];
}

/** All facts by topic, all sources, all pictures. */
export function sourcesPage(story: Story, { ledger }: Everything) {
	const cited = new Map(story.cited.map((each) => [each.fact.id, each]));
	const facts = [...ledger.facts.values()].map(
		(fact): CitedFact =>
			cited.get(fact.id) ?? {
				fact,
				sources: fact.sourceIds.flatMap((id) => ledger.sources.get(id) ?? []),
				steps: []
			}
	);
	const sources = [...ledger.sources.values()].map((source): UsedSource => ({
		source,
		facts: facts.filter(({ fact }) => fact.sourceIds.includes(source.id)).map(({ fact }) => fact.id)
	}));
	return { topics: byTopic(facts), sources, pictures: pictures(story) };
}

/** Facts grouped by topic, in the ledger's order. */
function byTopic(facts: readonly CitedFact[]) {
	const topics = [...new Set(facts.map(({ fact }) => fact.topic))];
	return topics.map((topic) => ({
		topic,
		facts: facts.filter(({ fact }) => fact.topic === topic)
	}));
}

/** What each chart draws on, over all its views in the story. */
function pictures(story: Story): UsedPicture[] {
	const steps = story.chapters.flatMap((chapter) => chapter.steps);
	const charts = [...new Set(steps.map((step) => step.drawn.picture.chart))];
	return charts.map((chart) => {
		const shown = steps.filter((step) => step.drawn.picture.chart === chart);
		const sources = new Map(
			shown.flatMap(({ drawn }) => drawn.sources.map((source) => [source.id, source] as const))
		);
		return {
			chart,
			titles: shown.map(({ id, drawn }) => ({ step: id, title: drawn.title })),
			sources: [...sources.values()],
			tables: [...new Set(shown.flatMap(({ drawn }) => drawn.table.from))]
		};
	});
}
