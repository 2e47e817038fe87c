// What the bench has seen, as a table and as data.
import { kinds } from './traffic.js';

/** @typedef {import('./measure.js').Figures} Figures */
/** @typedef {Record<string, Figures[]>} Runs every run of every page, by the page's name */

const kilobytes = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1);
const whole = (/** @type {number} */ value) => value.toFixed(0);
const tenths = (/** @type {number} */ value) => value.toFixed(1);
const shift = (/** @type {number} */ value) => value.toFixed(4);

/** The rows: what they are called, which figure they show, and how. @type {[string, string, (value: number) => string][]} */
const rows = [
	['At load, KB as sent', 'load.bytes', kilobytes],
	['After the scroll, KB as sent', 'all.bytes', kilobytes],
	...kinds.map(
		(kind) =>
			/** @type {[string, string, (value: number) => string]} */ ([
				`· ${kind}`,
				`all.${kind}`,
				kilobytes
			])
	),
	['Requests at load', 'load.requests', whole],
	['Requests after the scroll', 'all.requests', whole],
	['Requests to other hosts', 'foreign', whole],
	['First contentful paint, ms', 'fcp', whole],
	['Largest contentful paint, ms', 'lcp', whole],
	['First graphic ready, ms', 'graphic', whole],
	['Load event, ms', 'load', whole],
	['Total blocking time, ms', 'tbt', whole],
	['Layout shift at load, summed', 'shiftAtLoad', shift],
	['Cumulative layout shift', 'cls', shift],
	['Height, px', 'height', whole],
	['Frames over 33 ms, %', 'slow', tenths],
	['Slowest frame, ms', 'slowest', whole],
	['Layout for 10,000 px, ms', 'layout', whole],
	['Style for 10,000 px, ms', 'style', whole],
	['Script for 10,000 px, ms', 'script', whole],
	['All tasks for 10,000 px, ms', 'task', whole],
	['Nodes at load, by a walk', 'nodesAtLoad', whole],
	['Nodes after the scroll, by a walk', 'nodesAfter', whole],
	['Nodes after the scroll, by the browser', 'nodesBrowser', whole],
	['Heap after the scroll, MB', 'heap', tenths]
];

/**
 * The middle, the least and the most of what the runs of a page saw.
 * @param {readonly Figures[]} runs
 * @param {string} key
 * @returns {{ median: number, least: number, most: number } | undefined} nothing when no run saw any
 */
function spread(runs, key) {
	const values = runs.flatMap((run) => run[key] ?? []).sort((a, b) => a - b);
	const [least, most] = [values[0], values.at(-1)];
	if (least === undefined || most === undefined) return undefined;
	const upper = values[Math.floor(values.length / 2)] ?? most;
	const lower = values[Math.ceil(values.length / 2) - 1] ?? least;
	return { median: (lower + upper) / 2, least, most };
}

/**
 * The medians as a table in Markdown, a column for each page, columns lined up.
 * @param {Runs} runs
 * @returns {string} with a line break at its end
 */
export function table(runs) {
	const pages = Object.values(runs);
	const cells = [
		['Median', ...Object.keys(runs)],
		...rows.map(([title, key, show]) => [
			title,
			...pages.map((page) => {
				const found = spread(page, key);
				return found ? show(found.median) : '–';
			})
		])
	];
	const widths = ['', ...pages].map((_, column) =>
		Math.max(...cells.map((row) => row[column]?.length ?? 0), 4)
	);
	const line = (/** @type {readonly string[]} */ row) =>
		`| ${row.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[0] ?? 0))).join(' | ')} |`;
	const [head = [], ...body] = cells;
	const rule = `| ${widths.map((width, at) => (at ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
	return `${[line(head), rule, ...body.map(line)].join('\n')}\n`;
}

/**
 * Everything as data: how it was measured, and for each page its runs and their spread.
 * @param {Record<string, unknown>} how
 * @param {Runs} runs
 */
export const data = (how, runs) => ({
	how,
	pages: Object.fromEntries(
		Object.entries(runs).map(([name, page]) => [
			name,
			{
				spread: Object.fromEntries(rows.map(([, key]) => [key, spread(page, key) ?? null])),
				runs: page
			}
		])
	)
});
