// `npm test`: installs what is missing, then runs everything CI runs, and says at the end how many tests passed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { install } from './install.js';

/** Where the test runners leave their results. */
const results = 'test-results';

/**
 * What is run, in order: a sentence for the reader of the log, and the command.
 * @type {readonly { about: string, command: string, args: readonly string[], counts?: 'vitest' | 'playwright' | 'engines' }[]}
 */
const steps = [
	{
		about: 'All files are formatted',
		command: 'prettier',
		args: ['--check', '--log-level', 'warn', '.']
	},
	{ about: 'The linter finds nothing', command: 'eslint', args: ['.'] },
	{ about: 'SvelteKit knows its routes', command: 'svelte-kit', args: ['sync'] },
	{
		about: 'Types fit, without warnings',
		command: 'svelte-check',
		args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings']
	},
	{
		about: 'Unit tests',
		command: 'vitest',
		args: ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${results}/vitest.json`],
		counts: 'vitest'
	},
	{ about: 'The site builds', command: 'npm', args: ['run', 'build', '--silent'] },
	{
		about: 'The files to take away can be made',
		command: 'npm',
		args: ['run', 'take-away', '--silent']
	},
	{ about: 'The site keeps to its budget', command: 'node', args: ['src/scripts/budget.js'] },
	{
		about: 'Browser tests',
		command: 'playwright',
		args: ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
		counts: 'playwright'
	},
	{
		about: 'Firefox and WebKit',
		command: 'playwright',
		args: ['test', '--config', 'tests/engines/playwright.config.ts', '--reporter=list,json'],
		counts: 'engines'
	}
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
for (const { about, command, args, counts } of steps) {
	// Where neither can be had there is nothing to run; the last lines say so, and CI has stopped by now.
	if (counts === 'engines' && engines.length === 0) continue;
	console.log(`\n── ${about}: ${command} ${args.join(' ')}`);
	const own = command === 'npm' || command === 'node';
	const { status, error } = spawnSync(own ? command : 'npx', own ? args : [command, ...args], {
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32',
		env: {
			...process.env,
			...(browser ? { CHROMIUM_PATH: browser } : {}),
			// Playwright takes a relative path from its configuration's folder.
			PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(results, `${counts ?? 'playwright'}.json`)
		}
	});
	if (counts) {
		const count = counted(counts);
		passed += count.passed;
		failed += count.failed;
	}
	if (status === 0) continue;
	if (!counts || failed === 0) failed += 1;
	console.error(
		`\n${about}: not so. ${error ? error.message : `"${command}" ended with ${status}.`}`
	);
	process.exitCode = 1;
	break;
}
console.log(`\nThe tests ran in Chromium (${browser ?? 'Playwright’s own'}) and in these:`);
for (const line of ranIn(engines)) console.log(line);
console.log(`\n${passed} passed, ${failed} failed`);

/**
 * How many tests a runner has run, from its own report.
 * @param {'vitest' | 'playwright' | 'engines'} runner
 */
function counted(runner) {
	try {
		const report = JSON.parse(readFileSync(`${results}/${runner}.json`, 'utf8'));
		return runner === 'vitest'
			? { passed: report.numPassedTests, failed: report.numFailedTests }
			: { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
	} catch {
		// No report: the runner failed before its first test, which the step's exit code says as well.
		return { passed: 0, failed: 0 };
	}
}
