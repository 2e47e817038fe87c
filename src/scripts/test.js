// `npm test`: installs what is missing, then runs everything CI runs, and says at the end how many tests passed.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { install } from './install.js';
import { readReport } from './report.js';

/** Where the test runners leave their results. */
const results = 'test-results';

/** How many parts run at the same time, where they do not disturb each other. */
const together = 2;

/**
 * A part of the tests: a sentence for the reader of the log, the command, and where tests are counted, their runner.
 * @typedef {{ about: string, command: string, args: readonly string[], runner?: 'vitest' | 'playwright' }} Part
 */

/**
 * The tests of one project in `vite.config.ts`.
 * @param {string} about
 * @param {string} project
 * @returns {Part}
 */
const vitest = (about, project) => ({
	about,
	command: 'vitest',
	args: ['run', '--project', project, '--reporter=dot', '--reporter=json'],
	runner: 'vitest'
});

/**
 * What is run: stage by stage, the parts of a stage side by side.
 * @type {readonly (readonly Part[])[]}
 */
const stages = [
	[{ about: 'SvelteKit knows its routes', command: 'svelte-kit', args: ['sync'] }],
	[{ about: 'The story can be told', command: 'node', args: ['src/scripts/check.js'] }],
	[
		vitest('Unit tests', 'unit'),
		{ about: 'The linter finds nothing', command: 'eslint', args: ['.'] },
		{
			about: 'Types fit, without warnings',
			command: 'svelte-check',
			args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings']
		},
		{
			about: 'All files are formatted',
			command: 'prettier',
			args: ['--check', '--log-level', 'warn', '.']
		}
	],
	[{ about: 'The site builds', command: 'npm', args: ['run', 'build', '--silent'] }],
	[
		{
			about: 'The files to take away can be made',
			command: 'npm',
			args: ['run', 'take-away', '--silent']
		},
		{ about: 'The site keeps to its budget', command: 'node', args: ['src/scripts/budget.js'] }
	],
	[vitest('The built site', 'built')],
	[
		{
			about: 'Browser tests',
			command: 'playwright',
			args: ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
			runner: 'playwright'
		}
	]
];

install();
const { ensureBrowser } = await import('./browser.js');
const { ensureEngines, ranIn } = await import('./engines.js');
const browser = ensureBrowser();
const { ensureLibreOffice, ensurePoppler } = await import('./tools.js');
ensurePoppler();
ensureLibreOffice();
const engines = ensureEngines();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;
/** @type {string[]} */
const durations = [];
/** @type {import('./report.js').Timed[]} */
const timed = [];
/** @type {string[]} */
const amiss = [];
for (const stage of stages) {
	const waiting = [...stage];
	const work = async () => {
		for (let part = waiting.shift(); part; part = waiting.shift())
			await run(part, stage.length > 1);
	};
	await Promise.all(Array.from({ length: together }, work));
	// What follows is built on this.
	if (amiss.length > 0) break;
}
console.log('\nHow long each part took:');
for (const line of durations) console.log(line);
console.log('\nThe slowest tests:');
for (const { seconds, name } of timed.sort((a, b) => b.seconds - a.seconds).slice(0, 25))
	console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
console.log(`\nThe tests ran in Chromium (${browser ?? 'Playwright’s own'}) and in these:`);
for (const line of ranIn(engines)) console.log(line);
for (const line of amiss) console.error(`\n${line}`);
if (amiss.length > 0) process.exitCode = 1;
console.log(`\n${passed} passed, ${failed} failed`);

/**
 * Runs a part, and keeps what it says until it has ended if others run beside it.
 * @param {Part} part
 * @param {boolean} beside
 */
async function run({ about, command, args, runner }, beside) {
	const report = resolve(results, `${about.replaceAll(/\W+/g, '-').toLowerCase()}.json`);
	const said = [`\n── ${about}: ${command} ${args.join(' ')}\n`];
	if (!beside) process.stdout.write(said.splice(0).join(''));
	const began = performance.now();
	const { status, error } = await ended(command, [...args, ...reportTo(runner, report)], {
		report,
		hear: beside ? (text) => void said.push(text) : undefined
	});
	const seconds = (performance.now() - began) / 1000;
	process.stdout.write(said.join(''));
	durations.push(`${seconds.toFixed(1).padStart(7)} s  ${about}`);
	const read = runner ? readReport(runner, report) : { passed: 0, failed: 0, tests: [] };
	passed += read.passed;
	failed += read.failed;
	timed.push(...read.tests);
	if (status === 0 && read.failed === 0) return;
	// A part that ends badly counts, though no test of it may have failed.
	if (read.failed === 0) failed += 1;
	amiss.push(`${about}: not so. ${error?.message ?? `"${command}" ended with ${status}.`}`);
}

/**
 * What a runner is told so that it leaves its report; Playwright is told by its environment.
 * @param {Part['runner']} runner
 * @param {string} report
 */
function reportTo(runner, report) {
	return runner === 'vitest' ? [`--outputFile.json=${report}`] : [];
}

/**
 * Runs a command until it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ report: string, hear?: (text: string) => void }} options `hear` is given what it says; without it, that
 *   goes straight to the reader
 * @returns {Promise<{ status: number | null, error?: Error }>}
 */
function ended(command, args, { report, hear }) {
	const own = command === 'npm' || command === 'node';
	const child = spawn(own ? command : 'npx', own ? args : [command, ...args], {
		stdio: ['ignore', hear ? 'pipe' : 'inherit', hear ? 'pipe' : 'inherit'],
		shell: process.platform === 'win32',
		env: {
			...process.env,
			...(browser ? { CHROMIUM_PATH: browser } : {}),
			// Playwright takes a relative path from its configuration's folder.
			PLAYWRIGHT_JSON_OUTPUT_NAME: report
		}
	});
	for (const stream of [child.stdout, child.stderr])
		stream?.setEncoding('utf8').on('data', (text) => hear?.(text));
	return new Promise((done) => {
		child.on('error', (error) => done({ status: null, error }));
		child.on('close', (status) => done({ status }));
	});
}
