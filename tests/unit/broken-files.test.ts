// A hundred broken copies of every file that people write: each is named with file and line and what belongs there, or
// reads just as before. What is broken, and where, is drawn by a seeded generator, so that a failure comes back.
// Not proved here: that every wrong word is found. A file cut at the end of a paragraph, or a row left out, may read well.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readCodebook } from '../../src/lib/server/codebook';
import { checkAllCopy, openAllCopy, readLists } from '../../src/lib/server/copy/extras';
import { readLedger } from '../../src/lib/server/ledger';
import { readPackage } from '../../src/lib/server/package';
import { readAll } from '../../src/lib/server/read';
import { readDescriptor } from '../../src/lib/server/read-descriptor';
import { readTable } from '../../src/lib/server/table';
import { readMessages } from '../../src/lib/server/words';

const copies = 100;
const dir = mkdtempSync(join(tmpdir(), 'broken-'));
cpSync('data', dir, { recursive: true });
afterAll(() => rmSync(dir, { recursive: true }));

const lang = 'en';
const story = join(dir, 'story', lang);
const files = readdirSync(dir, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const whole = new Map(files.map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
const of = (pattern: RegExp): string[] => files.filter((file) => pattern.test(file));

/** Where in a file something happens: each from 0 up to 1. */
type Dice = readonly [one: number, two: number];
/** Breaks a text; `null` where there is nothing of the kind to break. */
type Breakage = (text: string, dice: Dice) => string | Buffer | null;

const pick = <T>(list: readonly T[], at: number): T | undefined =>
	list[Math.floor(at * list.length)];
const splice = (text: string, at: number, put: string, instead = 0): string =>
	text.slice(0, at) + put + text.slice(at + instead);
/** Changes one hit of a pattern. */
const swap = (
	text: string,
	what: RegExp,
	at: number,
	to: (hit: string) => string
): string | null => {
	const hit = pick([...text.matchAll(what)], at);
	return hit ? splice(text, hit.index, to(hit[0]), hit[0].length) : null;
};
const old = (text: string, encoding: 'latin1' | 'utf16le'): Buffer => Buffer.from(text, encoding);

/** As other programs save it; it has to read the same. */
const harmless: Record<string, Breakage> = {
	'a byte order mark': (text) => `\uFEFF${text}`,
	'the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
	'both of these': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
	'the line ends of an old Mac': (text) => text.replaceAll('\n', '\r')
};

const anywhere: Record<string, Breakage> = {
	'an end within a line': (text, [one]) => {
		const place = pick([...text.matchAll(/(?<=[^\n])[^\n](?=[^\n])/g)], one);
		return place ? text.slice(0, place.index) : null;
	},
	'UTF-16 with its mark': (text) => old(`\uFEFF${text}`, 'utf16le'),
	'UTF-16 of the other order': (text) => old(`\uFEFF${text}`, 'utf16le').swap16(),
	'UTF-16 without its mark': (text) => old(text, 'utf16le'),
	'Latin-1': (text) => (/[\x80-\xFF]/.test(text) ? old(text, 'latin1') : null),
	'one letter of Latin-1': (text, [one]) => {
		const at = Math.floor(one * (text.length - 1));
		return Buffer.concat([
			Buffer.from(text.slice(0, at)),
			Buffer.from([0xe9]),
			Buffer.from(text.slice(at))
		]);
	},
	'UTF-8 taken for Latin-1': (text) => {
		const read = Buffer.from(text).toString('latin1');
		return read === text ? null : read;
	},
	'a lost letter': (text, [one]) => swap(text, /\p{L}/gu, one, () => '\uFFFD'),
	'a NUL': (text, [one]) => splice(text, Math.floor(one * text.length), '\0'),
	nothing: () => ''
};

const lines =
	(change: (lines: string[], dice: Dice) => void): Breakage =>
	(text, dice) => {
		const all = text.trimEnd().split('\n');
		change(all, dice);
		return `${all.join('\n')}\n`;
	};
const row = (to: (row: string) => string): Breakage =>
	lines((all, [one]) => {
		const at = 1 + Math.floor(one * (all.length - 1));
		all[at] = to(all[at] ?? '');
	});
/** Puts another value into a cell of some columns; the rest of the row stays as it is written. */
const cellOf = (kind: (field: { type: string; dateFormat?: string }) => boolean, value: string) =>
	Object.assign(
		((text: string, [one, two]: Dice, file: string): string | null => {
			const { fields } = resourceOf(file).schema;
			const columns = fields.flatMap((field, at) => (kind(field) ? at : []));
			const column = pick(columns, two);
			const plain = text
				.split('\n')
				.flatMap((line, at) => (at && line && !line.includes('"') ? at : []));
			const at = pick(plain, one);
			if (column === undefined || at === undefined) return null;
			const all = text.split('\n');
			all[at] = (all[at] ?? '').split(',').with(column, value).join(',');
			return all.join('\n');
		}) as unknown as Breakage,
		{}
	);

const descriptor = readDescriptor('data');
const resourceOf = (file: string) =>
	descriptor.resources.find(({ path }) => path === file) as (typeof descriptor.resources)[number];

const tables: Record<string, Breakage> = {
	...anywhere,
	'a quotation mark left open': (text, [one]) =>
		swap(text, /(?<=[\n,])(?=[^\n",])/g, one, () => '"'),
	'a quotation mark within a cell': (text, [one]) => swap(text, /(?<=\w)(?=\w)/g, one, () => '"'),
	'tabs for commas': (text) => text.replaceAll(',', '\t'),
	'semicolons for commas': (text) => text.replaceAll(',', ';'),
	'no column at the front': lines(
		(all) => void all.forEach((line, at) => (all[at] = line.replace(/^[^,]*,/, '')))
	),
	'one column more': lines(
		(all) => void all.forEach((line, at) => (all[at] = `${line},${at ? '' : 'more'}`))
	),
	'a heading misspelt': (text, [one]) =>
		swap(text.split('\n')[0] ?? '', /\w+/g, one, (name) => `${name}x`) +
		text.slice(text.indexOf('\n')),
	'a cell too many': row((line) => `${line},more`),
	'a cell too few': row((line) => line.replace(/^[^,"]*,/, '')),
	'an empty row': row((line) => `\n${line}`),
	'a number with a comma': cellOf(({ type }) => type === 'integer' || type === 'number', '"1,429"'),
	'a number in words': cellOf(({ type }) => type === 'integer' || type === 'number', 'many'),
	'30 February': cellOf(({ dateFormat }) => dateFormat !== undefined, '2015-02-30'),
	'a row twice': (text, [one]) => {
		const all = text.trimEnd().split('\n');
		return `${text}${all[1 + Math.floor(one * (all.length - 1))] ?? ''}\n`;
	}
};

const json: Record<string, Breakage> = {
	...anywhere,
	'a sign left out': (text, [one]) =>
		swap(text, /"|,(?=\n)|(?<="):(?= )|[{}[\]](?=,?\n)/g, one, () => ''),
	'a comma after the last': (text, [one]) =>
		swap(text, /(?<=["\d}\]])(?=\n\s*[}\]])/g, one, () => ','),
	'typewriter marks': (text, [one]) =>
		swap(text, /"[^"\\\n]*"/g, one, (words) => `'${words.slice(1, -1)}'`),
	'a name twice': (text, [one]) =>
		swap(text, /"[\w.-]+": "[^"\\]*",/g, one, (entry) => `${entry} ${entry}`),
	'a comment': (text) => `// Mine.\n${text}`,
	'nothing for words': (text, [one]) => swap(text, /(?<=: )"[^"\\]*"/g, one, () => 'null'),
	'another kind of file': () => '7\n'
};

const messages: Record<string, Breakage> = {
	...json,
	'an unclosed brace': (text, [one]) => swap(text, /(?<=: "[^"\n]*)\}(?=[^"\n]*")/g, one, () => ''),
	'a brace of one’s own': (text, [one]) => swap(text, /(?<=: "[^"\n]*)(?=",?\n)/g, one, () => '{'),
	'a number for words': (text, [one]) => swap(text, /(?<=: )"[^"\\]*"/g, one, () => '58'),
	'a list for words': (text, [one]) => swap(text, /(?<=: )"[^"\\]*"/g, one, () => '["x"]'),
	'no words': (text, [one]) => swap(text, /(?<=: )"[^"\\]*"/g, one, () => '" "')
};

/** The lead of a chapter and two of its steps: enough to break, and sooner read than all of it. */
const excerpt = (text: string, at: number): string => {
	const [lead = '', ...steps] = text.split(/^(?=## )/m);
	const from = Math.floor(at * (steps.length - 1));
	return [lead, ...steps.slice(from, from + 2)].join('');
};
const step =
	(to: (heading: string) => string): Breakage =>
	(text, [one, two]) =>
		swap(excerpt(text, two), /^##? .*$/gm, one, to);
const paragraph =
	(to: (words: string) => string): Breakage =>
	(text, [one, two]) =>
		swap(excerpt(text, two), /^[A-Z][^\n]*$/gm, one, to);

const copy: Record<string, Breakage> = {
	...anywhere,
	'a heading without an id': step((heading) => heading.replace(/ \{#.*$/, '')),
	'an id left open': step((heading) => heading.replace(/\}$/, '')),
	'an id twice': step((heading) => `${heading}\n\nWords.\n\n${heading.replace(/^#+/, '##')}`),
	'a heading too deep': step((heading) => `###${heading}`),
	'a link left open': paragraph((words) => `${words} [They](fact:`),
	'a link parted from its words': paragraph((words) => `${words} [They] (fact:icsr.total)`),
	'a link to no fact': paragraph((words) => `${words} [They](fact:icsr.ttal)`),
	'a link without words': paragraph((words) => `${words} [](fact:icsr.total)`),
	'a bracket left open': paragraph((words) => `${words} [They`),
	'a quotation left open': paragraph((words) => `${words} “They left`),
	'a number of one’s own': paragraph((words) => `${words} All 4321 left.`),
	'emphasis left open': paragraph((words) => `${words} *They left`),
	'a picture': paragraph((words) => `${words} ![x](https://example.org/x.png)`),
	'a tag': paragraph((words) => `${words} <b>They</b>`),
	'a tab at the start': paragraph((words) => `\n\t${words}\n`)
};

/** What is told in one sentence: the file, where in it, and what belongs there. */
const sentence =
	/^data\/[\w./-]+\.(?:csv|json|md)(?:, row \d+)?(?:, line \d+)?(?:, column .+?)?(?:, step [\w-]+)?: expected .+, found .+\.$/s;

/** The sentences of an error, each with its file; everything else it may be is a crash. */
function toldBy(read: () => unknown): { file: string; placed: boolean }[] {
	let message = '';
	try {
		read();
	} catch (error) {
		if (!(error instanceof Error) || !['Error', 'DataError', 'CopyError'].includes(error.name))
			throw error;
		message = error.message.replaceAll(`${dir}/`, 'data/');
	}
	return message
		.split('\n')
		.filter(Boolean)
		.map((told) => {
			expect(told).toMatch(sentence);
			expect(told.replaceAll(/found .*$/g, '')).not.toMatch(
				/undefined|\[object|NaN|TypeError|\bnull\b/
			);
			return {
				file: /^data\/([\w./-]+)/.exec(told)?.[1] ?? '',
				placed: /, (?:row|line) \d/.test(told)
			};
		});
}

/**
 * Breaks all files of a kind at once, each in its own way, a hundred times: so no mistake hides another.
 * @param same proves that a file in another program's writing reads as before
 */
function holds(
	kind: readonly string[],
	ways: Record<string, Breakage>,
	read: () => unknown,
	same: (file: string) => unknown
): void {
	const names = [...Object.keys(ways), ...Object.keys(harmless)];
	const before = new Map(kind.map((file) => [file, same(file)]));
	const die = fc.noBias(fc.nat({ max: 9999 })).map((drawn) => drawn / 10_000);
	const dice = fc.tuple(...kind.map(() => fc.tuple(die, die, die)));
	fc.assert(
		fc.property(dice, (drawn) => {
			const broken = kind.map((file, at) => {
				const [way, ...where] = drawn[at] ?? [0, 0, 0];
				const text = whole.get(file) ?? '';
				// Where there is nothing of a kind to break, the next kind is taken.
				for (let turn = Math.floor(way * names.length); ; turn += 1) {
					const name = names[turn % names.length] ?? '';
					const breakage = (ways[name] ?? harmless[name]) as (
						...given: [string, Dice, string]
					) => string | Buffer | null;
					const made = breakage(text, where, file);
					if (made === null || made === text) continue;
					writeFileSync(join(dir, file), made);
					return { file, name };
				}
			});
			try {
				const told = toldBy(read);
				const placed = new Set(told.filter(({ placed }) => placed).map(({ file }) => file));
				const [well, badly] = [true, false].map((is) =>
					broken.filter(({ name }) => name in harmless === is)
				);
				expect(badly?.filter(({ file }) => !placed.has(file))).toEqual([]);
				for (const { file } of badly ?? []) writeFileSync(join(dir, file), whole.get(file) ?? '');
				for (const { file, name } of well ?? [])
					expect(same(file), `${file}: ${name}`).toEqual(before.get(file));
			} finally {
				for (const file of kind) writeFileSync(join(dir, file), whole.get(file) ?? '');
			}
		}),
		{ numRuns: copies, seed: 58, endOnFailure: true }
	);
}

describe('An editor who saves a broken file is told the file, the line and what belongs there', () => {
	it('in any table', () => {
		holds(
			of(/\.csv$/),
			tables,
			() => readPackage(dir),
			(file) => readTable(dir, resourceOf(file))
		);
	});

	it('in the description of the tables', () => {
		holds(
			['datapackage.json'],
			json,
			() => readDescriptor(dir),
			() => readDescriptor(dir)
		);
	});

	it('in the codebook', () => {
		const read = () => readCodebook(join(dir, 'codebook.md'));
		holds(['codebook.md'], anywhere, read, read);
	});

	it('in the words of pictures and controls', () => {
		const read = () => readMessages(join(dir, 'story'), lang);
		holds(of(/words\/\w.*\.json$/), messages, read, (file) => {
			const { [basename(file, '.json')]: own } = read();
			return own;
		});
	});

	it('in the lists beside the copy', () => {
		const read = () => readLists(story, lang);
		holds(of(/(?:avoid|free|sayers|foreign)\.json$/), json, read, read);
	});

	it('in the story, the glossary and the pages beside it', () => {
		const ledger = readLedger(readPackage('data').tables);
		const lists = readLists('data/story/en', lang);
		const read = () =>
			checkAllCopy(openAllCopy(story), lists, ledger, { fact: String, term: String }, lang);
		holds(of(/^story\/.*\.md$/), copy, read, (file) => {
			const { story: chapters, glossary, pages } = openAllCopy(story);
			return [...chapters, glossary, ...pages].find((each) => each.file.endsWith(file));
		});
	});

	it('in files of every kind at once', () => {
		const broken = [
			'victims.csv',
			'codebook.md',
			'story/en/free.json',
			'story/en/words/doors.json',
			'story/en/4-home.md',
			'story/en/glossary.md'
		];
		for (const file of broken)
			writeFileSync(join(dir, file), (whole.get(file) ?? '').slice(0, -20));
		const told = toldBy(() => readAll(dir));
		expect([...new Set(told.map(({ file }) => file))].sort()).toEqual([...broken].sort());
		for (const file of broken) writeFileSync(join(dir, file), whole.get(file) ?? '');
		expect(toldBy(() => readAll(dir))).toEqual([]);
	});
});
