// The five gates: what they say against the ledger as it stands in its file, and how they stand at every size.
// Does not prove that a reader takes a picture as it is meant, nor the exact width of letters in a browser.
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { chart } from '$lib/charts/gates/chart';
import Drawing from '$lib/charts/gates/Drawing.svelte';
import { layout } from '$lib/charts/gates/layout';
import type { GatesState } from '$lib/charts/gates/state';
import type { Scene } from '$lib/charts/gates/view';
import { compositions, type Size } from '$lib/charts/parts/compositions';
import { lines } from '$lib/charts/parts/lines';
import { given, words } from './given';

const scenes: readonly Scene[] = [
	'police',
	'apostasy',
	'nowhere',
	'silence',
	'recognise',
	'let-them-speak',
	'resettle',
	'remove-penalties'
];
const asked: readonly Scene[] = scenes.slice(4);
const facts = new Map(csvParse(readFileSync('data/facts.csv', 'utf8')).map((row) => [row.id, row]));
const spoke = Number(facts.get('icsr.total')?.value_low);

const state = (scene: Scene): GatesState => chart.state(given({ scene }));
const stands = (scene: Scene): string[] => state(scene).gates.map(({ stand }) => stand);
const draw = (scene: Scene, size: Size): string =>
	render(Drawing, { props: { state: state(scene), size } }).body;
const everyPicture = scenes.flatMap((scene) =>
	compositions.map((size) => ({ scene, size, name: size.name }))
);

describe('what the gates say', () => {
	it('names five gates in the order of the way, three held by the group and two by the states', () => {
		for (const scene of scenes) {
			expect(state(scene).gates.map(({ name }) => name)).toEqual([
				'leave',
				'survive',
				'find a place',
				'come home',
				'speak'
			]);
			expect(state(scene).gates.map(({ holder }) => holder)).toEqual([
				'group',
				'group',
				'group',
				'state',
				'state'
			]);
		}
	});

	it('rests every label on facts of the ledger, and dashes those with one source', () => {
		for (const { notes } of scenes.map(state)) {
			for (const note of notes) {
				expect(note.facts.length, note.id).toBeGreaterThan(0);
				const rows = note.facts.map((id) => facts.get(id));
				expect(rows, note.id).not.toContain(undefined);
				expect(note.oneSource, note.id).toBe(rows.every((row) => row?.single_source === 'yes'));
			}
		}
	});

	it('takes every label from the topics that are about leaving, being silenced and being heard', () => {
		const topics = ['police', 'apostasy', 'obstacles', 'recommendations'];
		for (const { notes } of scenes.map(state))
			for (const id of notes.flatMap((note) => note.facts))
				expect(topics, id).toContain(facts.get(id)?.topic);
	});

	it('keeps labels short enough to read in passing', () => {
		for (const { notes } of scenes.map(state))
			for (const { text } of notes) expect(text.split(' ').length, text).toBeLessThanOrEqual(8);
	});

	it('names no number that is not in the ledger: the people, the gates, the years of its facts', () => {
		for (const scene of scenes) {
			const { gates, notes } = state(scene);
			const years = notes.flatMap((note) =>
				note.facts.map((id) => facts.get(id)?.as_of?.slice(0, 4))
			);
			const open = gates.filter(({ stand }) => stand !== 'closed').length;
			const known = [spoke, gates.length, open, ...years].map(String);
			const said = [
				chart.title(given({ scene })),
				chart.describe(given({ scene })),
				...notes.map(({ text }) => text),
				...Object.values(state(scene).words)
			];
			for (const number of said.join(' ').match(/\d+/g) ?? [])
				expect(known, scene).toContain(number);
		}
	});

	it('fits every title on two lines of a phone, and describes every scene in one sentence', () => {
		for (const scene of scenes) {
			expect(chart.title(given({ scene })).length).toBeLessThanOrEqual(60);
			expect(chart.describe(given({ scene }))).toMatch(/^[^.]+\.$/);
		}
	});

	it('gives both readings of apostasy the same weight', () => {
		const { notes } = state('apostasy');
		const said = notes.filter(({ part }) => part === 'said');
		expect(notes.filter(({ part }) => part === 'printed')).toHaveLength(said.length);
		for (const size of compositions) {
			const labels = layout(state('apostasy'), size).labels.filter(({ id }) =>
				notes.some((note) => note.id === id)
			);
			expect(
				new Set(labels.map(({ size: text, width, role }) => `${text} ${width} ${role}`)).size
			).toBe(1);
		}
	});

	it('dates the printed words by the year of their facts', () => {
		const text = (id: string) => state('apostasy').notes.find((note) => note.id === id)?.text;
		expect(text('condition')).toContain(facts.get('apostasy.dabiq_condition')?.as_of?.slice(0, 4));
		expect(text('proof')).toContain(facts.get('apostasy.naba_2018')?.as_of?.slice(0, 4));
	});
});

describe('how the gates stand', () => {
	it('shuts the gates as far as the story has come', () => {
		expect(stands('police')).toEqual(['closed', 'ahead', 'ahead', 'ahead', 'ahead']);
		expect(stands('apostasy')).toEqual(stands('police'));
		expect(stands('nowhere')).toEqual(['closed', 'closed', 'closed', 'ahead', 'ahead']);
		expect(stands('silence')).toEqual(['closed', 'closed', 'closed', 'closed', 'closed']);
	});

	it('opens them one recommendation after the other, and never shuts one again', () => {
		expect(stands('recognise')).toEqual(['closed', 'closed', 'closed', 'closed', 'ajar']);
		expect(stands('let-them-speak')).toEqual(['closed', 'closed', 'closed', 'closed', 'open']);
		expect(stands('resettle')).toEqual(['closed', 'open', 'open', 'closed', 'open']);
		expect(stands('remove-penalties')).toEqual(['closed', 'open', 'open', 'open', 'open']);
	});

	it('names the recommendation at the gates it would open, as something that would be', () => {
		const opens = asked.map((scene) => state(scene).notes.filter(({ part }) => part === 'request'));
		expect(opens.map(([note]) => note?.facts)).toEqual([
			['rec.1'],
			['rec.2'],
			['rec.3'],
			['rec.4']
		]);
		for (const scene of asked) {
			const { gates, notes } = state(scene);
			const request = notes.find(({ part }) => part === 'request');
			expect(request?.gates).toEqual(gates.filter(({ opens }) => opens).map(({ id }) => id));
			for (const size of compositions) expect(draw(scene, size)).toContain('would open');
		}
	});

	it('says of the first gate that no recommendation opens it', () => {
		for (const scene of asked) {
			const never = state(scene).notes.find(({ part }) => part === 'never');
			expect(never).toMatchObject({
				gates: ['leave'],
				facts: ['rec.1', 'rec.2', 'rec.3', 'rec.4']
			});
		}
	});

	it('hangs a shut, an unlatched and an open leaf differently', () => {
		for (const size of compositions) {
			const hung = (scene: Scene) =>
				layout(state(scene), size).gates.find(({ id }) => id === 'speak')?.hung;
			expect(new Set([hung('silence'), hung('recognise'), hung('let-them-speak')]).size).toBe(3);
			expect(hung('police')).toBe(hung('silence'));
		}
	});

	it('never moves a gate', () => {
		for (const size of compositions) {
			const places = (scene: Scene) =>
				layout(state(scene), size).gates.map(({ id, x, y }) => `${id} ${x} ${y}`);
			for (const scene of scenes)
				for (const place of places(scene)) expect(places('silence')).toContain(place);
		}
	});

	it('lets the dotted way through gates that stand open, and no others', () => {
		for (const { scene, size } of everyPicture) {
			const open = state(scene).gates.filter(({ stand }) => stand === 'open' || stand === 'ajar');
			expect(layout(state(scene), size).walks.map(({ id }) => id)).toEqual(
				open.map(({ id }) => id)
			);
		}
	});
});

describe('the people before and beyond the gates', () => {
	it('draws as many marks beyond the gates as people are known to have spoken, or none', () => {
		for (const { scene, size } of everyPicture) {
			const people = scene === 'silence' || asked.includes(scene);
			expect(state(scene).voices).toBe(people ? spoke : 0);
			expect(draw(scene, size).match(/href="#voice"/g) ?? []).toHaveLength(people ? spoke : 0);
		}
	});

	it('draws those before the gates as a field without edges, never as marks', () => {
		for (const size of compositions) {
			expect(draw('silence', size)).toContain('url(#soft)');
			expect(draw('police', size)).not.toContain('url(#soft)');
		}
	});
});

describe('the table of the gates', () => {
	it('has a row for every gate, and the ledger’s own statement for every label', () => {
		for (const scene of scenes) {
			const { columns, rows } = chart.table(given({ scene }));
			const { gates, notes } = state(scene);
			for (const { number, name } of gates)
				expect(
					rows.some(([title]) => title === `${number} ${name}`),
					name
				).toBe(true);
			for (const { text, facts: ids } of notes.filter((note) => note.facts.length === 1)) {
				const row = rows.find(([, what]) => what === text);
				expect(row?.[2], text).toBe(facts.get(ids[0] ?? '')?.statement);
			}
			for (const row of rows) {
				expect(row).toHaveLength(columns.length);
				expect(row).not.toContain('');
			}
		}
	});

	it('names the sources of every fact drawn', () => {
		for (const scene of scenes) {
			const sources = chart.sources(given({ scene }));
			const drawn = state(scene).notes.flatMap((note) => note.facts);
			for (const id of drawn)
				for (const source of facts.get(id)?.source_ids?.split(';') ?? [])
					expect(sources, id).toContain(source);
		}
	});

	it('says in every picture that it is a diagram', () => {
		for (const { scene, size } of everyPicture) expect(draw(scene, size)).toContain('a diagram');
		expect(words('gates.label.diagram')).toBe('a diagram, not a measurement');
	});
});

/** The box of some words, by the same average width of a letter that breaks them into lines. */
function boxes(scene: Scene, size: Size) {
	return layout(state(scene), size).labels.map((label) => {
		const text = label.size ?? size.text;
		const made = lines(label.text, label.width, text);
		const width = Math.max(...made.map((line) => line.length)) * text * 0.53;
		const from = { start: 0, middle: width / 2, end: width }[label.anchor ?? 'start'];
		const turn = ((label.turn ?? 0) * Math.PI) / 180;
		const half = { x: (width / 2) * Math.cos(turn), y: (width / 2) * Math.abs(Math.sin(turn)) };
		const middle = label.x - from + width / 2;
		return {
			...label,
			text,
			left: middle - half.x,
			right: middle + half.x,
			top: label.y - text * 0.74 - half.y,
			bottom: label.y + (made.length - 1) * text * 1.25 + text * 0.2 + half.y
		};
	});
}

describe.each(everyPicture)('the picture of $scene on $name', ({ scene, size }) => {
	it('keeps all words inside, none smaller than may be read', () => {
		for (const box of boxes(scene, size)) {
			expect(box.left, box.id).toBeGreaterThanOrEqual(0);
			expect(box.right, box.id).toBeLessThanOrEqual(size.width);
			expect(box.top, box.id).toBeGreaterThanOrEqual(0);
			expect(box.bottom, box.id).toBeLessThanOrEqual(size.height);
			expect(box.text).toBeGreaterThanOrEqual(size.text * 0.92);
		}
	});

	it('lets no words run into others', () => {
		const placed = boxes(scene, size).filter(({ turn }) => turn === undefined);
		for (const [i, one] of placed.entries()) {
			for (const other of placed.slice(i + 1)) {
				const apart =
					one.right <= other.left ||
					other.right <= one.left ||
					one.bottom <= other.top ||
					other.bottom <= one.top;
				expect(apart, `${one.id} and ${other.id}`).toBe(true);
			}
		}
	});

	it('keeps people and gates inside', () => {
		const { voices, voiceScale, gates, field } = layout(state(scene), size);
		const reach = 8 * voiceScale;
		for (const { x, y } of voices) {
			expect(x - reach).toBeGreaterThanOrEqual(0);
			expect(x + reach).toBeLessThanOrEqual(size.width);
			expect(y).toBeGreaterThan(0);
			expect(y + reach).toBeLessThanOrEqual(size.height);
		}
		for (const { x, y } of gates) {
			expect(x).toBeGreaterThan(0);
			expect(x).toBeLessThan(size.width);
			expect(y).toBeLessThan(size.height);
		}
		if (field) {
			expect(field.x - field.rx).toBeGreaterThanOrEqual(0);
			expect(field.y + field.ry).toBeLessThanOrEqual(size.height);
		}
	});

	it('is the same whenever it is drawn', () => {
		const first = draw(scene, size);
		for (const other of scenes) draw(other, size);
		expect(draw(scene, size)).toBe(first);
		expect(first).toContain(`viewBox="0 0 ${size.width} ${size.height}"`);
	});
});
