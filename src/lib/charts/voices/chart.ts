// The 58: one mark each, in every arrangement the story asks for.
import type { Words } from '$lib/story/words';
import { defineChart } from '../parts/chart';
import type { Look } from '../parts/evidence';
import { fact, half, origins, sexes, summer, total, type Request } from './rows';
import type { Arrangement } from './view';

/** People who are told apart in an arrangement; the groups of one arrangement add up to all. */
export interface Group {
	id: string;
	label: string;
	people: number;
	look: Look;
	/** Rests on one source only: drawn with a dashed ring. */
	oneSource: boolean;
}

/** What the marks need. */
export interface VoicesState {
	arrange: Arrangement;
	total: number;
	groups: readonly Group[];
	/** People in the crowd beside the marks, where a figure for it is published. */
	foreigners: number;
	/** Words that stand in the picture, by where they stand. */
	words: Readonly<Record<string, string>>;
}

/** The groups of origin that are not a place, and how they are drawn. */
const unplaced: Readonly<Record<string, Look>> = {
	unknown: 'outlined',
	other_not_stated: 'differs'
};

/** Groups of origin as drawn: countries with one person are never shown. */
function originGroups(given: Request): Group[] {
	return origins(given).map(({ id, people, single_source }) => ({
		id,
		label: given.words(`voices.label.${id}`),
		people,
		look: unplaced[id] ?? 'solid',
		// Where two reports differ there are two sources, not one.
		oneSource: single_source === 'yes' && unplaced[id] !== 'differs'
	}));
}

/** The groups of an arrangement, in the order of the marks. */
function groups(given: Request): Group[] {
	const { words, view } = given;
	const label = (id: string): string => words(`voices.label.${id}`);
	const all = (look: Look): Group[] => [
		{ id: 'all', label: '', people: total(given), look, oneSource: false }
	];
	switch (view.arrange) {
		case 'sex':
			return sexes(given).map((row) => ({
				id: row.sex,
				label: label(row.sex),
				people: row.people,
				look: 'solid',
				oneSource: false
			}));
		case 'origin':
			return originGroups(given);
		case 'when':
			return summer(given).map((row, place) => ({
				id: place === 0 ? 'before' : 'summer',
				label: label(place === 0 ? 'before' : 'summer'),
				people: row.people,
				look: 'solid',
				oneSource: row.single_source === 'yes'
			}));
		case 'half': {
			const { least } = half(given);
			return [
				{
					id: 'at-least',
					label: words('voices.label.at-least', { least }),
					people: least,
					look: 'solid',
					oneSource: true
				},
				{
					id: 'beyond',
					label: label('beyond'),
					people: total(given) - least,
					look: 'hatched',
					oneSource: false
				}
			];
		}
		case 'outlined':
			return all('outlined');
		default:
			return all('solid');
	}
}

/** The numbers that titles and readings may name. */
function values(given: Request): Record<string, number | string> {
	const people = (id: string): number =>
		groups(given).find((group) => group.id === id)?.people ?? 0;
	return {
		total: total(given),
		men: people('men'),
		women: people('women'),
		before: people('before'),
		summer: people('summer'),
		least: people('at-least'),
		rest: people('beyond'),
		foreigners: fact(given, 'est.foreign').value,
		list: given.words.list(
			groups(given).map((group) => `${group.label} ${given.words.number(group.people)}`)
		)
	};
}

/** How a group's number is known, in words. */
function known(group: Group, words: Words): string {
	if (group.look === 'hatched') return words('voices.label.beyond');
	if (group.look === 'differs') return words('voices.table.differs');
	return group.oneSource ? words('voices.label.one-source') : words('voices.table.published');
}

/** The 58 marks. */
export const chart = defineChart<{ arrange: Arrangement }, VoicesState>({
	tables({ arrange }) {
		if (arrange === 'sex') return ['defectors_by_sex'];
		if (arrange === 'origin') return ['defectors_by_origin'];
		if (arrange === 'when') return ['defectors_by_time'];
		return arrange === 'half' ? ['narratives'] : ['facts'];
	},
	state(given) {
		const { words, view } = given;
		const label = (key: string): string => words(`voices.label.${key}`, values(given));
		return {
			arrange: view.arrange,
			total: total(given),
			groups: groups(given),
			foreigners: fact(given, 'est.foreign').value,
			words: Object.fromEntries(
				[
					'one-source',
					'start',
					'no-months',
					'spoke',
					'unseen',
					'foreigners',
					'diagram',
					'still'
				].map((key) => [key, label(key)])
			)
		};
	},
	title: (given) => given.words(`voices.title.${given.view.arrange}`, values(given)),
	describe: (given) => given.words(`voices.reading.${given.view.arrange}`, values(given)),
	table(given) {
		const { words, view } = given;
		const lines = groups(given).map((group) => [
			group.label || words('voices.table.all'),
			words.number(group.people),
			known(group, words)
		]);
		if (view.arrange === 'scale')
			lines.push([
				words('voices.label.foreigners', values(given)),
				words.number(fact(given, 'est.foreign').value),
				words('voices.table.published')
			]);
		if (view.arrange === 'unseen' || view.arrange === 'reach')
			lines.push([words('voices.label.unseen'), '–', words('voices.table.no-count')]);
		return {
			caption: words('voices.table.caption', { ...values(given), arrange: view.arrange }),
			columns: [
				words('voices.table.group'),
				words('voices.table.people'),
				words('voices.table.how')
			],
			rows: lines
		};
	},
	sources(given) {
		const { arrange } = given.view;
		if (arrange === 'sex') return sexes(given).flatMap((row) => row.source_ids);
		if (arrange === 'origin') return origins(given).flatMap((row) => row.source_ids);
		if (arrange === 'when') return summer(given).flatMap((row) => row.source_ids);
		if (arrange === 'half') return half(given).sources;
		const base = fact(given, 'icsr.total').sources;
		return arrange === 'scale' ? [...base, ...fact(given, 'est.foreign').sources] : base;
	}
});
