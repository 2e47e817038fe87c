// The changes that `stranger.spec.ts` makes to a copy of the project.
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Arabic as a pseudo-language: longer words, read from right to left. */
export const pseudo = 'ar-XB';

const change = (file: string, by: (text: string) => string): void =>
	writeFileSync(file, by(readFileSync(file, 'utf8')));

/**
 * Leaves out of a copy's build what takes long and shows nothing here: compressed twins, and the drawing of picture
 * files, each of which becomes one pixel. Pages, slides and the pictures on them are made as ever.
 */
export function leaveOutFinish(folder: string): void {
	change(join(folder, 'svelte.config.js'), (text) =>
		text.replace('precompress: true', 'precompress: false')
	);
	const pixel =
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
	writeFileSync(
		join(folder, 'src/lib/server/figures/raster.ts'),
		`export const png = async () => new Uint8Array(Buffer.from('${pixel}', 'base64'));\n`
	);
}

/** The text of every file of a project, by path: packages and what is built left out. */
export type Snapshot = Readonly<Record<string, string>>;

/** Reads the files that a person may have touched. */
export function snapshot(folder: string): Snapshot {
	const names = ['data', 'src', 'static', 'package.json', 'vite.config.ts', 'svelte.config.js'];
	const files = names.flatMap((name) =>
		statSync(join(folder, name)).isFile()
			? [name]
			: readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((file) =>
					join(name, file)
				)
	);
	return Object.fromEntries(
		files
			.filter((file) => statSync(join(folder, file)).isFile())
			.sort()
			.map((file) => [file, readFileSync(join(folder, file), 'utf8')])
	);
}

/** The lines that files have gained, by path; a file that has lost a line is named with no lines. */
export type Changes = Readonly<Record<string, readonly string[]>>;

/** What has changed since a snapshot. */
export function changes(folder: string, before: Snapshot): Changes {
	return Object.fromEntries(
		Object.entries(snapshot(folder)).flatMap(([file, text]): [string, string[]][] => {
			const known = before[file];
			if (known === text) return [];
			const old = new Set(known?.split('\n'));
			return [[file, text.split('\n').filter((line) => line.trim() !== '' && !old.has(line))]];
		})
	);
}

/** Puts a heading into the copy and a line into the outline, each after the step `origins`. */
function insertStep(folder: string, id: string, heading: string, picture: string): void {
	const copy = 'data/story/en/1-fifty-eight.md';
	const outline = 'src/lib/story/outline.ts';
	const words = `## ${heading} {#${id}}\n\nOne more way to look at [the 58](fact:icsr.total).\n\n`;
	change(join(folder, copy), (text) =>
		text.replace('## When the cases came', `${words}## When the cases came`)
	);
	change(join(folder, outline), (text) =>
		text.replace(`\t\t\tstep('when'`, `\t\t\tstep('${id}', ${picture}),\n\t\t\tstep('when'`)
	);
}

/** A new step with a view of a picture that is there already. */
export function addStep(folder: string) {
	insertStep(folder, 'once-more', 'Once more, all of them', `'voices', { arrange: 'heard' }`);
	return { id: 'once-more', view: JSON.stringify({ arrange: 'heard' }) };
}

const field = (name: string, type: string, more: object = {}): object => ({
	name,
	type,
	title: name,
	constraints: { required: true },
	...more
});

/** A new table with its entry in the package, and a bar chart of it in a folder of its own. */
export function addBarChart(folder: string) {
	const rows = ['2014,395', '2015,687', '2016,718'].map((row) => `${row},bbc_tesat2017`);
	writeFileSync(join(folder, 'data/test_bars.csv'), `year,people,source_ids\n${rows.join('\n')}\n`);
	change(join(folder, 'data/datapackage.json'), (text) => {
		const described = JSON.parse(text) as { resources: object[] };
		const like = described.resources.find((each) => 'name' in each && each.name === 'eu_arrests');
		described.resources.push({
			...like,
			name: 'test_bars',
			path: 'test_bars.csv',
			checks: [],
			schema: {
				fields: [
					field('year', 'integer', { unit: 'none' }),
					field('people', 'integer', { unit: 'people' }),
					field('source_ids', 'list', {
						delimiter: ';',
						itemType: 'string',
						references: 'sources.id'
					})
				],
				missingValues: [''],
				primaryKey: ['year']
			}
		});
		return JSON.stringify(described, null, '\t');
	});
	const chart = 'src/lib/charts/bars';
	mkdirSync(join(folder, chart));
	for (const name of readdirSync('tests/browser/bars'))
		cpSync(join('tests/browser/bars', name), join(folder, chart, name.replace('.txt', '')));
	insertStep(folder, 'bars', 'A table nobody had drawn', `'bars', {}`);
	return { id: 'bars', rows: rows.length, publisher: 'BBC News' };
}

/** English months, in the order of the calendar. */
const months = Array.from({ length: 12 }, (_, month) => nameOf(month, 'en-GB'));

function nameOf(month: number, language: string): string {
	return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
		Date.UTC(2015, month, 1)
	);
}

/** Where a piece ends that must stay as it is: a link's address, a heading's id, a placeholder with all in it. */
function endOfKept(text: string, from: number): number {
	if (text.startsWith('](', from)) return text.indexOf(')', from) + 1;
	if (text[from] !== '{') return from;
	let depth = 0;
	for (let at = from; at < text.length; at += 1) {
		if (text[at] === '{') depth += 1;
		if (text[at] === '}' && (depth -= 1) === 0) return at + 1;
	}
	return text.length;
}

/** Makes every word about a third longer, and leaves links, names of months and placeholders as they are. */
function lengthen(text: string): string {
	const longer = (word: string): string => {
		const month = months.indexOf(word);
		return month === -1 ? word.replace(/[aeiou]/gi, '$&$&') : nameOf(month, pseudo);
	};
	let made = '';
	for (let at = 0; at < text.length;) {
		const end = endOfKept(text, at);
		const word = /^\p{L}+/u.exec(text.slice(at))?.[0];
		if (end > at) made += text.slice(at, end);
		else made += word ? longer(word) : text[at];
		at = end > at ? end : at + (word?.length ?? 1);
	}
	return made;
}

/** Lists of ids and of proper names, which are the same in every language. */
const untranslated = ['words-facts.json', 'sayers.json'];

/** A second language: a folder with the same files. */
export function addLanguage(folder: string): void {
	const from = join(folder, 'data/story/en');
	const to = join(folder, 'data/story', pseudo);
	cpSync(from, to, { recursive: true });
	for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
		if (name.endsWith('.md')) change(join(to, name), lengthen);
		if (name.endsWith('.json') && !untranslated.includes(name)) {
			change(join(to, name), (text) =>
				JSON.stringify(
					JSON.parse(text, (_, value) => (typeof value === 'string' ? lengthen(value) : value))
				)
			);
		}
	}
}
