// The pages beside the story, as they are built: the sources, the data, and what search engines are told.
import { readdirSync, readFileSync } from 'node:fs';
import { csvFormatRows, csvParse, csvParseRows } from 'd3-dsv';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { all, attribute, bytes, page, words } from './site';

const table = (name: string) => csvParse(readFileSync(`data/${name}.csv`, 'utf8'));
const facts = table('facts');
const sources = table('sources');

/** All files that make up the data package. */
const files = readdirSync('data').filter((name) => /\.(csv|md|json)$/.test(name));

/** A file as it is published: a table with letters beyond ASCII says first that it is in UTF-8. */
function published(file: string): Buffer {
	const own = readFileSync(`data/${file}`);
	const marked = file.endsWith('.csv') && own.some((byte) => byte > 127);
	return marked ? Buffer.concat([Buffer.from('\uFEFF'), own]) : own;
}

const plain = (text: string | undefined): string => text?.replaceAll(/\s+/g, ' ').trim() ?? '';

describe('The sources page', () => {
	it('shows a reader every fact with its statement, its sources and the steps that use it', () => {
		const places = all('[data-step], .chapter-opening, .masthead', page('/'));
		const homes = new Map(
			all('[data-chapter]', page('/')).flatMap((chapter) =>
				all('.chapter-opening, .masthead', chapter).map((opening) => [
					opening,
					attribute(chapter, 'id') ?? ''
				])
			)
		);
		const cited = places.flatMap((place) =>
			all('.lead [data-fact], .prose [data-fact]', place).map((marker) => ({
				fact: attribute(marker, 'data-fact'),
				place: attribute(place, 'id') ?? homes.get(place) ?? ''
			}))
		);
		expect(cited.length).toBeGreaterThan(50);
		const entries = all('[data-fact-entry]', page('/sources/'));
		expect(entries.map((entry) => attribute(entry, 'id')).sort()).toEqual(
			facts.map(({ id }) => id).sort()
		);
		for (const entry of entries) {
			const id = attribute(entry, 'id') ?? '';
			const fact = facts.find((each) => each.id === id);
			expect.soft(words(entry), id).toContain(plain(fact?.statement));
			const named = all('.sources a', entry).map((link) => attribute(link, 'href'));
			const wanted = fact?.source_ids?.split(';').map((source) => `#source-${source}`);
			expect.soft(named, id).toEqual(wanted);
			const uses = all('.uses a', entry).map(
				(link) => attribute(link, 'href')?.split('#')[1] ?? ''
			);
			const steps = cited.filter((each) => each.fact === id).map(({ place }) => place);
			expect.soft(uses.sort(), id).toEqual([...new Set(steps)].sort());
		}
	});

	it('shows a reader every source with the facts that rest on it', () => {
		const entries = all('[data-source-entry]', page('/sources/'));
		expect(entries.map((entry) => attribute(entry, 'data-source-entry')).sort()).toEqual(
			sources.map(({ id }) => id).sort()
		);
		for (const entry of entries) {
			const id = attribute(entry, 'data-source-entry') ?? '';
			const source = sources.find((each) => each.id === id);
			expect.soft(words(entry), id).toContain(plain(source?.title));
			expect.soft(attribute(all('a', entry)[0], 'href'), id).toBe(source?.url);
			const resting = facts.filter((fact) => fact.source_ids?.split(';').includes(id));
			expect
				.soft(
					all('.uses a', entry).map((link) => attribute(link, 'href')),
					id
				)
				.toEqual(resting.map((fact) => `#${fact.id}`));
		}
	});

	it('has an entry for every figure of the story that a reader may follow', () => {
		const markers = all('a[data-fact]', page('/'));
		const ids = new Set(
			all('[data-fact-entry]', page('/sources/')).map((entry) => attribute(entry, 'id'))
		);
		expect(markers.length).toBeGreaterThan(50);
		for (const marker of markers) {
			const fact = attribute(marker, 'data-fact');
			const to = new URL(attribute(marker, 'href') ?? '', 'http://site/');
			expect.soft(to.pathname + to.hash).toBe(`/sources/#${fact}`);
			expect.soft(ids.has(fact), fact).toBe(true);
		}
	});
});

describe('The data page', () => {
	it('lets a reader download every table exactly as it stands in the project', () => {
		const offered = all('a[download]', page('/data/')).map(
			(link) => new URL(attribute(link, 'href') ?? '', 'http://site/data/').pathname
		);
		for (const file of files) {
			const address = offered.find((each) => each.endsWith(`/${file}`)) ?? `no ${file}`;
			expect.soft(bytes(address), file).toEqual(published(file));
		}
	});

	it('lets a teacher download everything as one archive, which holds the same files', () => {
		const href = attribute(all('a[href$=".zip"]', page('/data/'))[0], 'href') ?? '';
		const unpacked = unzipSync(bytes(new URL(href, 'http://site/data/').pathname));
		expect(Object.keys(unpacked).sort()).toEqual([...files].sort());
		for (const file of files)
			expect.soft(Buffer.from(unpacked[file] ?? []), file).toEqual(published(file));
	});

	it('opens every table in a reader’s spreadsheet with each cell as it is: letters, lines and signs', () => {
		for (const file of files.filter((name) => name.endsWith('.csv'))) {
			// A spreadsheet takes a table without a mark for one in its system's own letters.
			const text = bytes(`/data/${file}`).toString('utf8');
			expect.soft(text.startsWith('\uFEFF'), file).toBe(/[^\0-\x7F]/.test(text));
			const rows = csvParseRows(text.replace(/^\uFEFF/, ''));
			expect.soft(new Set(rows.map(({ length }) => length)).size, file).toBe(1);
			// What begins like a formula would be reckoned out, a tab or a line's end would part the row.
			const odd = /^[=+@\t]|^-(?![\d.])|[\r\n\t\0]|^\s|\s$/;
			expect
				.soft(
					rows.flat().filter((cell) => odd.test(cell)),
					file
				)
				.toEqual([]);
			// Text with a comma or a quotation mark is quoted, so that no separator but the comma fits.
			expect.soft(csvFormatRows(rows), file).toBe(
				text
					.replace(/^\uFEFF/, '')
					.trimEnd()
					.replaceAll('\r\n', '\n')
			);
		}
	});

	it('tells a reader what every column means', () => {
		for (const file of files.filter((name) => name.endsWith('.csv'))) {
			const [header = ''] = readFileSync(`data/${file}`, 'utf8').split(/\r?\n/);
			const told = all(`[id="${file.replace('.csv', '')}"] tbody th`, page('/data/')).map(words);
			expect.soft(told, file).toEqual(header.split(','));
		}
	});
});

it.each(['/', '/sources/', '/data/'])(
	'A search engine finds title, description, language and a card on %s',
	(path) => {
		const [html] = all('html', page(path));
		expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual(['en', 'ltr']);
		expect(words(all('head > title', page(path))[0])).toMatch(/Fifty-eight spoke/);
		expect(all('h1', page(path))).toHaveLength(1);
		const content = (name: string): string =>
			attribute(all(`meta[name="${name}"], meta[property="${name}"]`, page(path))[0], 'content') ??
			'';
		expect(content('description').length).toBeGreaterThan(20);
		const card = bytes(new URL(content('og:image')).pathname);
		expect(card.subarray(1, 4).toString('latin1')).toBe('PNG');
	}
);
