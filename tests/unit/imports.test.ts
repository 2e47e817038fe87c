// Imports run one way: routes → take-away → (embed, handout, present) → readings → (charts, scroll, page) → story; `server/` only at build time.
// Not proved here: what code does with what it imports, or what a bundler makes of it. Imports are found by a
// plain expression, so one that is put together at run time would be missed; the linter allows none.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

/** An import of one file of ours by another, as paths under `src/`. */
interface Arrow {
	from: string;
	to: string;
}

/** The layers from top to bottom; those on one level do not know each other. */
const levels: readonly (readonly string[])[] = [
	['routes'],
	['take-away'],
	['embed', 'handout', 'present'],
	['readings'],
	['charts', 'scroll', 'page'],
	['story']
];

/** What stands beside the layers: files at the top of `src/` that start something, and the commands. */
const starters = [
	'client.ts',
	'element.ts',
	'frame.ts',
	'one-file.ts',
	'present.ts',
	'share.ts',
	'hooks.server.ts',
	'app.d.ts',
	'text.d.ts',
	'service-worker.ts'
];

/** Everything that runs only while the site is built. */
const buildTime =
	/(^|\/)\+(page|layout)\.server\.ts$|(^|\/)\+server\.ts$|^hooks\.server\.ts$|^lib\/server\//;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\.(ts|svelte)$/.test(file));

const statement = /(?:^|[\s;])(?:import|export)\s(?:[^'"`;()]*?\sfrom\s)?['"]([^'"]+)['"]/g;
const onDemand = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** The files of ours that a text imports, types included. */
function importsOf(from: string, text: string): string[] {
	const code = text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$|<!--[^]*?-->/gm, '');
	const named = [...code.matchAll(statement), ...code.matchAll(onDemand)];
	return named.flatMap(([, name = '']) => {
		if (name.startsWith('$lib')) return [normalize(name.replace('$lib', 'lib'))];
		return name.startsWith('.') ? [normalize(join(dirname(from), name))] : [];
	});
}

const arrows = files.flatMap((from) =>
	importsOf(from, readFileSync(join('src', from), 'utf8')).map((to): Arrow => ({ from, to }))
);

/** The layer a file belongs to: the folder under `lib/`, or `routes`. */
const layer = (file: string): string => {
	const [first = '', second = ''] = file.split('/');
	return first === 'lib' ? second : first;
};
const level = (file: string): number => levels.findIndex((names) => names.includes(layer(file)));
const chart = (file: string): string | undefined => /^lib\/charts\/([^/]+)\//.exec(file)?.[1];
const told = ({ from, to }: Arrow): string => `${from} imports ${to}`;

describe('An editor who follows the imports', () => {
	it('finds every file of the library in a layer', () => {
		const lost = files.filter(
			(file) =>
				level(file) === -1 &&
				layer(file) !== 'server' &&
				!starters.includes(file) &&
				layer(file) !== 'scripts'
		);
		expect(lost).toEqual([]);
		// An expression that finds nothing would make every test below pass.
		expect(arrows.length).toBeGreaterThan(100);
	});

	it('never goes upwards', () => {
		const up = arrows.filter(
			({ from, to }) => level(from) !== -1 && level(to) !== -1 && level(to) < level(from)
		);
		expect(up.map(told)).toEqual([]);
	});

	it('never goes sideways, but for the parts of charts that the page shows as well', () => {
		const across = arrows.filter(
			({ from, to }) =>
				level(from) !== -1 &&
				level(from) === level(to) &&
				layer(from) !== layer(to) &&
				!(layer(from) === 'page' && chart(to) === 'parts')
		);
		expect(across.map(told)).toEqual([]);
	});

	it('reaches what reads the data only from what runs at build time', () => {
		const reached = arrows.filter(
			({ from, to }) => layer(to) === 'server' && !buildTime.test(from)
		);
		expect(reached.map(told)).toEqual([]);
	});

	it('finds that no chart knows another chart', () => {
		const known = arrows.filter(({ from, to }) => {
			const [one, other] = [chart(from), chart(to)];
			return one && other && one !== other && other !== 'parts';
		});
		expect(known.map(told)).toEqual([]);
	});

	it('finds nothing of SvelteKit below the routes but in the furniture of the page', () => {
		const kit = files.flatMap((file) => {
			if (layer(file) === 'routes') return [];
			const text = readFileSync(join('src', file), 'utf8');
			return [...text.matchAll(/from '(\$app\/[^']+)'/g)].map(([, name]) => `${file}: ${name}`);
		});
		// `$app/stores` is gone in the next SvelteKit; in readings and charts any of it would break the embed.
		expect(
			kit.filter((each) => !/^lib\/page\/.*: \$app\/(paths|state|environment)$/.test(each))
		).toEqual([]);
	});
});

describe('The expression that finds imports', () => {
	it('sees every way to write one', () => {
		const text = [
			`import a from './a';`,
			`import type { B } from '$lib/b';`,
			`import {\n\tc,\n\td\n} from "../c.svelte";`,
			`import './e.css';`,
			`export * from './f';`,
			`const g = await import('./g');`,
			`// import h from './h';`,
			`declare module '$lib/story/pictures' {}`,
			`import i from 'svelte';`
		].join('\n');
		expect(importsOf('lib/page/x.ts', text)).toEqual([
			'lib/page/a',
			'lib/b',
			'lib/c.svelte',
			'lib/page/e.css',
			'lib/page/f',
			'lib/page/g'
		]);
	});
});
