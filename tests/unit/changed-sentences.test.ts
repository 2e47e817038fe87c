// Changes the copy one word at a time, as a slip of the pen would, and counts how many changes pass the gate.
//
// Changed are numbers, years, hedges and names of outlets, each where it stands in the real copy. Not proved here:
// that a sentence whose figures are right says what its facts say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { readAvoided } from '../../src/lib/server/copy/avoid';
import { checkCopy, CopyError, type CopyOptions } from '../../src/lib/server/copy';
import { readSayers } from '../../src/lib/server/copy/sayers';
import { readLedger } from '../../src/lib/server/ledger';
import { readPackage } from '../../src/lib/server/package';

const dir = 'data/story/en';
const ledger = readLedger(readPackage('data').tables);
const options: CopyOptions = {
	...{ lang: 'en', factHref: String, termHref: String, longest: Infinity },
	terms: { has: () => true, [Symbol.iterator]: () => [].values() },
	free: readAvoided(join(dir, 'free.json'), 'free.json'),
	sayers: readSayers(join(dir, 'sayers.json'), 'sayers.json')
};

/** A paragraph or heading of the copy, as it stands in its file. */
interface Unit {
	file: string;
	line: number;
	text: string;
}

/** The paragraphs of a file, list items among them. */
function unitsOf(file: string): Unit[] {
	const markdown = readFileSync(join(dir, file), 'utf8');
	const visit = (node: Nodes): Unit[] => {
		const { start, end } = node.position ?? {};
		if (node.type !== 'paragraph')
			return 'children' in node ? node.children.flatMap((child) => visit(child)) : [];
		return [
			{ file, line: start?.line ?? 1, text: markdown.slice(start?.offset ?? 0, end?.offset ?? 0) }
		];
	};
	return visit(fromMarkdown(markdown));
}

/** What the gate says of one paragraph alone: nothing else is read again. */
function complaints(text: string): string[] {
	try {
		checkCopy(
			[{ file: 'unit.md', markdown: `# Unit {#unit}\n\n## Step {#step}\n\n${text}\n` }],
			ledger,
			options
		);
		return [];
	} catch (error) {
		if (!(error instanceof CopyError)) throw error;
		return error.problems
			.filter(({ expected }) => !/grade/.test(expected))
			.map((each) => each.expected);
	}
}

const numbers =
	'one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty'.split(
		' '
	);
const fractions = ['half', 'a third', 'a quarter', 'a fifth', 'two thirds'];
const vague = ['dozens', 'hundreds', 'thousands'];
const lists = [numbers.slice(1), fractions, vague];
const outlets = [
	'BBC',
	'New York Times',
	'Washington Post',
	'Christian Science Monitor',
	'Financial Times',
	'Deutsche Welle',
	'Reuters',
	'AFP',
	'Press Association',
	'RFE/RL',
	'Al-Hayat',
	'Human Rights Watch',
	'Europol'
];
const hedges = 'at least|about|up to|almost|nearly|more than|over|close to|around|roughly|some';

/** Kinds of change, with the words each finds and what it puts in their place. */
const kinds: Readonly<
	Record<string, { find: RegExp; instead: (word: string, pick: number) => string }>
> = {
	year: {
		find: /(?<![\d,.])(?:19|20)\d\d(?![\d,]|\.\d)/g,
		instead: (word, pick) => String(Number(word) + ([-1, 1, 2, -3][pick % 4] ?? 1))
	},
	number: {
		find: /(?<![\d,.])(?!(?:19|20)\d\d(?![\d,]))\d{1,3}(?:,\d{3})*(?:\.\d+)?(?!\d)/g,
		instead: (word, pick) => {
			const value = Number(word.replaceAll(',', ''));
			const changed = [
				value + 1,
				value * 10,
				Math.max(value - 1, 2) + (value === 3 ? 2 : 0),
				value + 7
			];
			return (changed[pick % 4] ?? 0).toLocaleString('en-GB');
		}
	},
	word: {
		find: new RegExp(`\\b(?:${lists.flat().join('|')})\\b`, 'gi'),
		instead: (word, pick) => {
			const list = lists.find((each) => each.includes(word.toLowerCase())) ?? [];
			const at = list.indexOf(word.toLowerCase());
			return list[(at + 1 + (pick % (list.length - 1))) % list.length] ?? '';
		}
	},
	hedge: {
		find: new RegExp(
			`(?<![*\\p{L}]|adds |say )(?:${hedges}) (?=\\[?(?:\\d|one in|${lists.flat().join('|')}))`,
			'giu'
		),
		instead: () => ''
	},
	outlet: {
		find: new RegExp(`\\b(?:${outlets.join('|')})\\b`, 'g'),
		instead: (word, pick) =>
			outlets[(outlets.indexOf(word) + 1 + (pick % (outlets.length - 1))) % outlets.length] ?? ''
	}
};

/** Numbers that look random and are the same at every run (a linear congruential generator). */
function* seeded(seed: number): Generator<number, never> {
	for (let state = seed; ;) yield (state = (state * 1664525 + 1013904223) % 2 ** 32);
}

/** One change of one word. */
interface Change extends Unit {
	kind: string;
	word: string;
	instead: string;
	changed: string;
}

/** Every word of a paragraph that a kind of change finds, each changed once; addresses of links are left alone. */
function changesOf(unit: Unit, random: Generator<number, never>): Change[] {
	const shown = unit.text.replace(
		/\]\([^)]*\)/g,
		(address) => `]${'\0'.repeat(address.length - 1)}`
	);
	return Object.entries(kinds).flatMap(([kind, { find, instead }]) =>
		[...shown.matchAll(find)].map(({ 0: word, index }) => {
			const put = instead(word, random.next().value >>> 8);
			const changed = unit.text.slice(0, index) + put + unit.text.slice(index + word.length);
			return { ...unit, kind, word, instead: put, changed };
		})
	);
}

const files = [
	...readdirSync(dir).filter((name) => /^\d.*\.md$/.test(name)),
	'glossary.md',
	...readdirSync(join(dir, 'pages')).map((name) => `pages/${name}`)
];

describe('An editor whose hand slips', () => {
	const random = seeded(58);
	const units = files.flatMap(unitsOf).filter(({ text }) => complaints(text).length === 0);
	const changes = units.flatMap((unit) => changesOf(unit, random));
	const slips = changes.filter(({ changed }) => complaints(changed).length === 0);

	it('is stopped in all but one of a hundred places', () => {
		const told = slips.map(
			({ file, line, kind, word, instead, changed }) =>
				`${file}, line ${line}: ${kind} "${word.trim()}" → "${instead}" in "${changed.slice(0, 90)}…"`
		);
		console.info(`${changes.length} changes, ${slips.length} not noticed.\n${told.join('\n')}`);
		expect(changes.length).toBeGreaterThanOrEqual(300);
		expect(slips.length / changes.length).toBeLessThan(0.01);
	});

	it.each(Object.keys(kinds))('has every kind of slip tried: %s', (kind) => {
		expect(changes.filter((change) => change.kind === kind).length).toBeGreaterThan(5);
	});
});
