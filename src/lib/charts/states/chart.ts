// Resolution 2178: the states it binds, one square each, and how many of them co-sponsored it.
import { defineChart, type Given } from '../parts/chart';
import { figureOf } from '../parts/facts';

/** What the marks need. */
export interface StatesState {
	/** All states bound, co-sponsors among them. */
	bound: number;
	sponsors: number;
	/** Whose word it is, where there is one source only; else empty. */
	oneSource: string;
	words: Readonly<Record<'bound' | 'sponsors' | 'others' | 'votes', string>>;
}

type Request = Given<Record<never, never>>;

const figures = ({ tables }: Request) => ({
	bound: figureOf(tables, 'frame.2178_bound'),
	sponsors: figureOf(tables, 'frame.2178_sponsors'),
	votes: figureOf(tables, 'frame.2178_votes')
});

function values(given: Request): Record<string, number | string> {
	const { bound, sponsors, votes } = figures(given);
	return {
		bound: bound.value,
		sponsors: sponsors.value,
		votes: votes.value,
		date: given.words.date(bound.asOf)
	};
}

const sources = (given: Request): string[] =>
	Object.values(figures(given)).flatMap((figure) => figure.sources);

/** The states that resolution 2178 binds. */
export const chart = defineChart<Record<never, never>, StatesState>({
	tables: () => ['facts'],
	state(given) {
		const said = (key: string): string => given.words(`states.label.${key}`, values(given));
		return {
			bound: figures(given).bound.value,
			sponsors: figures(given).sponsors.value,
			oneSource: new Set(sources(given)).size === 1 ? said('one-source') : '',
			words: {
				bound: said('bound'),
				sponsors: said('sponsors'),
				others: said('others'),
				votes: said('votes')
			}
		};
	},
	title: (given) => given.words('states.title', values(given)),
	describe: (given) => given.words('states.reading', values(given)),
	table(given) {
		const { words } = given;
		const line = (key: 'bound' | 'sponsors' | 'votes'): string[] => [
			words(`states.table.${key}`),
			words.number(figures(given)[key].value),
			words(`states.table.${key}-note`)
		];
		return {
			caption: words('states.table.caption', values(given)),
			columns: ['role', 'states', 'note'].map((key) => words(`states.table.${key}`)),
			rows: [line('bound'), line('sponsors'), line('votes')]
		};
	},
	sources
});
