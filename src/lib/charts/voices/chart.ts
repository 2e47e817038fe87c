// The 58: one mark each, in every arrangement the story asks for.
import type { Words } from '$lib/story/words';
import { defineChart } from '../parts/chart';
import type { Look } from '../parts/evidence';
import { fact, half, origins, said, sexes, summer, total, type Request } from './rows';
import type { Arrangement, VoicesView } from './view';

/** People who are told apart in an arrangement; the groups of one arrangement add up to all. */
export interface Group {
	id: string;
	label: string;
	people: number;
	look: Look;
	/** Rests on one source only: drawn with a dashed ring. */
	oneSource: boolean;
}

/** What one person said, and to whom. */
export interface Voice {
	/** The words in quotation marks. */
	quote: string;
	/** Who said them and to whom, as far as is safe. */
	who: string;
	/** When they were said or printed, and whether the English is ours. */
	when: string;
	/** Whose words stand here: of one of the 58, or of somebody who left IS. */
	heading: string;
	/** Known to be one of the 58: a mark comes forward. */
	counted: boolean;
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
	/** Only beside the words of one person. */
	voice?: Voice;
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

/** What is said in a view; nothing where the marks stand alone. */
function voiceOf(given: Request): Voice | undefined {
	const { words, view } = given;
	if (view.arrange !== 'voice') return undefined;
	const { quote, speaker, asOf, translated, counted } = said(given, view.fact);
	return {
		quote: words('voices.label.quoted', { quote }),
		who: speaker.charAt(0).toUpperCase() + speaker.slice(1),
		when: translated
			? words('voices.label.translated', { when: words.date(asOf) })
			: words.date(asOf),
		heading: words(counted ? 'voices.label.counted' : 'voices.label.left', {
			total: total(given)
		}),
		counted
	};
}

/** The key of what is said of a view: of a voice it depends on who speaks. */
function keyOf(given: Request): string {
	const { arrange } = given.view;
	return voiceOf(given)?.counted === false ? `${arrange}-beside` : arrange;
}

/** The numbers that titles and readings may name. */
function values(given: Request): Record<string, number | string> {
	const voice = voiceOf(given);
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
		...(voice && { quote: voice.quote, who: voice.who, when: voice.when }),
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
export const chart = defineChart<VoicesView, VoicesState>({
	tables({ arrange }) {
		if (arrange === 'sex') return ['defectors_by_sex'];
		if (arrange === 'origin') return ['defectors_by_origin'];
		if (arrange === 'when') return ['defectors_by_time'];
		return arrange === 'half' ? ['narratives'] : ['facts'];
	},
	state(given) {
		const { words, view } = given;
		const label = (key: string): string => words(`voices.label.${key}`, values(given));
		const voice = voiceOf(given);
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
			),
			...(voice && { voice })
		};
	},
	title: (given) => given.words(`voices.title.${keyOf(given)}`, values(given)),
	describe: (given) => given.words(`voices.reading.${keyOf(given)}`, values(given)),
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
		const voice = voiceOf(given);
		if (voice)
			lines.push([
				`${voice.quote} ${voice.who}, ${voice.when}`,
				words.number(1),
				words(voice.counted ? 'voices.table.counted' : 'voices.table.beside')
			]);
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
		if (given.view.arrange === 'voice') return [...said(given, given.view.fact).sources, ...base];
		return arrange === 'scale' ? [...base, ...fact(given, 'est.foreign').sources] : base;
	}
});
