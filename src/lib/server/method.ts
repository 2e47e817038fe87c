// What the method page counts and lists: worked out from the ledger and the codebook, never written by hand.
import type { Fact, Source } from '../story/ledger';
import type { Story } from '../story/story';
import type { Piece } from './codebook';
import type { Everything } from './read';

/** How many facts are known in one way. */
export interface GradeCount {
	grade: Fact['grade'];
	all: number;
	cited: number;
	/** Of all, how many rest on one source. */
	single: number;
}

/** A piece of a sentence, with the place on this site that it names, if it names one. */
export interface LinkedPiece extends Piece {
	href: string | null;
}

const grades: readonly Fact['grade'][] = ['A', 'B', 'D'];
const readings: readonly Source['readAs'][] = ['original', 'copy', 'translation', 'excerpt'];

/** Everything on the method page. Throws when its copy is missing. */
export function methodPage(story: Story, { ledger, data, pages, codebook }: Everything) {
	const copy = pages.method;
	if (!copy) throw new Error('There is no page "method": data/story/<language>/pages/method.md.');
	const facts = [...ledger.facts.values()];
	const cited = new Set(story.cited.map(({ fact }) => fact.id));
	const tables = new Set(data.resources.map(({ name }) => name));
	const link = (piece: Piece): LinkedPiece => ({ ...piece, href: placeOf(piece) });
	const placeOf = ({ text, code }: Piece): string | null => {
		if (!code) return null;
		if (ledger.facts.has(text)) return `../sources/#${text}`;
		if (ledger.sources.has(text)) return `../sources/#source-${text}`;
		const table = text.replace(/\.csv$/, '');
		return tables.has(table) ? `../data/#${table}` : null;
	};
	const { notKnown, cautions } = codebook;
	return {
		copy,
		grades: grades.map((grade): GradeCount => {
			const known = facts.filter((fact) => fact.grade === grade);
			return {
				grade,
				all: known.length,
				cited: known.filter(({ id }) => cited.has(id)).length,
				single: known.filter(({ singleSource }) => singleSource).length
			};
		}),
		read: readings.map((readAs) => ({
			readAs,
			sources: [...ledger.sources.values()].filter((source) => source.readAs === readAs).length
		})),
		disagreements: (copy.steps.find(({ id }) => id === 'disagree')?.facts ?? []).flatMap(
			(id) => ledger.facts.get(id) ?? []
		),
		derived: facts.filter(({ grade }) => grade === 'D'),
		notKnown: notKnown.map((item) => item.map(link)),
		cautions: cautions.map(({ table, items }) => ({
			table,
			title: data.resources.find(({ name }) => name === table)?.title ?? table,
			items: items.map((item) => item.map(link))
		}))
	};
}

/** How much stands behind the story. */
export const credits = (story: Story, { ledger }: Everything) => ({
	sources: ledger.sources.size,
	facts: ledger.facts.size,
	cited: story.cited.length
});
