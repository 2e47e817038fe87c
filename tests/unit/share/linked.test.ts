// What machines read of the piece, and what those who cite it get.
// Not proved here: that a search engine shows any of it.
import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/lib/page/cite';
import { article, dataset, lesson, linkedData, type Thing } from '../../../src/lib/server/linked';
import { readStory } from '../../../src/lib/server/story';

const site = 'https://example.org/58/';
const { words, data } = readStory().everything;
const text = linkedData(site, true);
const graph = (JSON.parse(text) as { '@graph': Thing[] })['@graph'];

/** Every id that a thing points to. */
const pointed = (value: unknown): string[] => {
	if (Array.isArray(value)) return value.flatMap(pointed);
	if (typeof value !== 'object' || value === null) return [];
	const keys = Object.keys(value);
	if (keys.length === 1 && keys[0] === '@id') return [String((value as Thing)['@id'])];
	return Object.values(value).flatMap(pointed);
};

/** Everything described, things within things too. */
const things = (value: unknown): Thing[] => {
	if (Array.isArray(value)) return value.flatMap(things);
	if (typeof value !== 'object' || value === null) return [];
	const own = '@type' in value ? [value as Thing] : [];
	return [...own, ...Object.values(value).flatMap(things)];
};

describe('A machine', () => {
	it('finds story, tables and report, each under its own id, and no way into nothing', () => {
		const told = things(graph);
		expect(graph[0]?.['@type']).toBe('NewsArticle');
		expect(told.map((thing) => thing['@type'])).toEqual(
			expect.arrayContaining(['NewsArticle', 'Dataset', 'Report', 'Organization'])
		);
		const ids = told.flatMap((thing) => thing['@id'] ?? []);
		// Who wrote it also publishes it.
		expect(new Set(ids).size).toBe(ids.length - 1);
		for (const id of pointed(graph)) expect(ids).toContain(id);
	});

	it('finds story, tables and lesson linked to each other', () => {
		const [story, tables, taught] = [
			article(site, words, true),
			dataset(site, words, data.resources),
			lesson(site, words)
		];
		expect(pointed(story['isBasedOn'])).toContain(tables['@id']);
		expect(pointed(story['hasPart'])).toEqual([taught['@id']]);
		expect(pointed(tables['subjectOf'])).toEqual([story['@id']]);
		expect(pointed(taught['isPartOf'])).toEqual([story['@id']]);
		expect(pointed(taught['isBasedOn'])).toContain(tables['@id']);
	});

	it('gets all tables with their addresses, and a description that Google takes (50 to 5,000 letters)', () => {
		const tables = dataset(site, words, data.resources);
		expect(tables['distribution']).toHaveLength(data.resources.length);
		expect(String(tables['description']).length).toBeGreaterThanOrEqual(50);
		expect(String(tables['description']).length).toBeLessThanOrEqual(5000);
	});

	it('cannot be made to read markup', () => expect(text).not.toContain('<'));

	it('learns the name of no person but the author of the report', () => {
		const people = [...text.matchAll(/"@type":"Person","name":"([^"]+)"/g)].map(([, name]) => name);
		expect(people).toEqual(['Peter R. Neumann']);
	});
});

it('a reader who cites a picture names the report first, and the picture in each style', () => {
	for (const { report, piece } of citations(`${site}#origins`, 'Most came from Syria')) {
		expect(report).toContain('Neumann');
		expect(piece).toContain('Most came from Syria');
		expect(piece).toContain(`${site}#origins`);
	}
});
