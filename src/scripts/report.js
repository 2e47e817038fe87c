// Reads what the test runners have written of their tests: how many passed, and how long each took.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * A test and how long it took.
 * @typedef {{ name: string, seconds: number }} Timed
 */

/**
 * A group of tests as Playwright reports it, with groups within.
 * @typedef {{
 *   title: string,
 *   suites?: Suite[],
 *   specs?: { title: string, file: string, tests: { projectName: string, results: { duration: number }[] }[] }[]
 * }} Suite
 */

/**
 * How many tests a runner has run, and how long each took, from its own report. Without one the runner failed before
 * its first test, which its exit code says as well.
 * @param {'vitest' | 'playwright'} runner
 * @param {string} path where the report is
 * @returns {{ passed: number, failed: number, tests: Timed[] }}
 */
export function readReport(runner, path) {
	let report;
	try {
		report = JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return { passed: 0, failed: 0, tests: [] };
	}
	if (runner === 'vitest')
		return {
			passed: report.numPassedTests,
			failed: report.numFailedTests,
			tests: report.testResults.flatMap(ofFile)
		};
	const { expected, unexpected, flaky } = report.stats;
	return { passed: expected, failed: unexpected + flaky, tests: report.suites.flatMap(ofSuite) };
}

/**
 * The tests of one file, as Vitest reports them.
 * @param {{ name: string, assertionResults: { fullName: string, duration?: number }[] }} file
 * @returns {Timed[]}
 */
function ofFile({ name, assertionResults }) {
	return assertionResults.map(({ fullName, duration = 0 }) => ({
		name: `${relative('.', name)}: ${fullName}`,
		seconds: duration / 1000
	}));
}

/**
 * The tests of one group and of all groups within.
 * @param {Suite} suite
 * @returns {Timed[]}
 */
function ofSuite({ suites = [], specs = [] }) {
	const own = specs.flatMap(({ title, file, tests }) =>
		tests.map(({ projectName, results }) => ({
			name: `${projectName}, ${file}: ${title}`,
			seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000
		}))
	);
	return [...own, ...suites.flatMap(ofSuite)];
}
