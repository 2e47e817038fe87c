// The way from inside to speaking, as five gates in a row: a diagram that returns through the story.
import { defineChart } from '../parts/chart';
import { isOpen } from './gate';
import { opener, plan } from './scenes';
import {
	factOf,
	gates,
	notes,
	spoke,
	stateOf,
	total,
	type FactRow,
	type Gate,
	type GatesState,
	type Note,
	type Request
} from './state';
import type { Scene } from './view';

/** What titles and readings may name: how many gates and which, and the years of the facts in the labels. */
function values(given: Request): Record<string, string | number> {
	const { words } = given;
	const all = gates(given);
	const drawn = notes(given);
	const named = (chosen: (gate: Gate) => boolean): string =>
		words.list(all.filter(chosen).map(({ name }) => words('gates.label.named', { name })));
	const open = all.filter(isOpen);
	const never = drawn.find(({ part }) => part === 'never')?.gates ?? [];
	return {
		...Object.fromEntries(drawn.map(({ id, year }) => [id, year])),
		total: total(given),
		all: all.length,
		open: open.length,
		names: named(() => true),
		before: named((gate) => isOpen(gate) && !gate.opens),
		shut: named(({ stand }) => stand === 'closed'),
		new: named(({ opens }) => opens),
		never: named(({ id }) => never.includes(id)),
		group: named(({ holder }) => holder === 'group'),
		state: named(({ holder }) => holder === 'state')
	};
}

/** How a fact is known, in words. */
function known({ grade, single_source }: FactRow, { words }: Request): string {
	const how = words(`gates.known.${grade}`);
	return single_source === 'yes' ? words('gates.known.one-source', { how }) : how;
}

/** The lines of the table: those before the gates, what is drawn gate by gate, those beyond. */
function lines(given: Request): string[][] {
	const { words } = given;
	const { scene } = given.view;
	const drawn = notes(given);
	const none = words('gates.table.none');
	const line = (name: string, text: string, ids: readonly string[]): string[] => {
		const [id] = ids;
		if (id === undefined || ids.length > 1) return [name, text, none, none];
		const fact = factOf(given, id);
		return [name, text, fact.statement, known(fact, given)];
	};
	const of = (name: string, chosen: readonly Note[]): string[][] =>
		chosen.map(({ text, facts }) => line(name, text, facts));
	const byGate = gates(given).flatMap(({ id, number, name, stand }) => {
		const title = words('gates.table.name', { number, name });
		const about = drawn.filter((note) => note.gates.includes(id));
		if (about.length > 0) return of(title, about);
		const earlier = opener(scene, id);
		if (earlier) return [line(title, words(`gates.note.${earlier.scene}`), [earlier.fact])];
		return [line(title, words(`gates.table.${stand}`), [])];
	});
	const before = drawn.filter(({ part }) => part === 'field');
	const beyond = plan(scene).people
		? [line(words('gates.table.beyond'), words('gates.label.spoke', values(given)), [spoke])]
		: [];
	return [...of(words('gates.table.before'), before), ...byGate, ...beyond];
}

/** Every fact that a scene draws, in the order drawn. */
const drawnFacts = (scene: Scene): string[] => [
	...plan(scene).notes.flatMap(({ facts }) => facts),
	...(plan(scene).people ? [spoke] : [])
];

/** The five gates. */
export const chart = defineChart<{ scene: Scene }, GatesState>({
	tables: () => ['facts'],
	state: stateOf,
	title: (given) => given.words(`gates.title.${given.view.scene}`, values(given)),
	describe: (given) => given.words(`gates.reading.${given.view.scene}`, values(given)),
	table(given) {
		const { words } = given;
		return {
			caption: words(`gates.table.caption.${given.view.scene}`),
			columns: ['gate', 'what', 'fact', 'how'].map((key) => words(`gates.table.${key}`)),
			rows: lines(given)
		};
	},
	sources: (given) =>
		drawnFacts(given.view.scene).flatMap((id) => [...factOf(given, id).source_ids])
});
