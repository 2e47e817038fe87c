// How fast pages are on a slow phone, beside a plain page of the same words: `npm run bench`, after `npm run build`.
// `npm run bench -- story control --runs 3` chooses; nothing is asserted.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { browserFor } from './bench/browser.js';
import { measureOnce, profile, waitForQuiet } from './bench/measure.js';
import { builtPages, madePages } from './bench/pages.js';
import { data, table } from './bench/report.js';
import { serveFast } from './bench/serve.js';

const { values: asked, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		runs: { type: 'string', default: '5' },
		/** As on a host that has no Brotli. */
		gzip: { type: 'boolean', default: false },
		/** How long to wait before each run for other programs to end, s. */
		wait: { type: 'string', default: '60' },
		md: { type: 'string' },
		json: { type: 'string' }
	}
});
const number = (/** @type {'runs' | 'wait'} */ name, least = 0) => {
	const value = Number(asked[name]);
	if (Number.isInteger(value) && value >= least) return value;
	throw new Error(`--${name} is "${asked[name]}"; a whole number from ${least} on was expected.`);
};
const count = number('runs', 1);
const patience = number('wait');

const made = await madePages();
/** @type {Record<string, string>} */
const known = { ...builtPages(), control: '/control/', element: '/element/' };
const names =
	positionals.length > 0 ? positionals : ['story', 'embed', 'present', 'sources', 'control'];
for (const name of names)
	if (!known[name])
		throw new Error(`There is no page "${name}"; there are: ${Object.keys(known).join(', ')}.`);

const site = await serveFast({ brotli: !asked.gzip, pages: made });
/** @type {import('./bench/report.js').Runs} */
const runs = Object.fromEntries(names.map((name) => [name, []]));
/** How busy other programs were before each run, 0 to 1. @type {number[]} */
const busy = [];
const how = {
	date: new Date().toISOString(),
	node: process.version,
	cores: os.cpus().length,
	screen: '390 × 844 at 2',
	compression: asked.gzip ? 'gzip' : 'brotli',
	...profile,
	busy
};
try {
	const { browser, loop } = await machine();
	Object.assign(how, { browser, loop });
	for (let run = 1; run <= count; run += 1) {
		for (const name of names) {
			busy.push(await waitForQuiet(patience));
			const figures = await measureOnce(site, known[name] ?? '/');
			runs[name]?.push(figures);
			console.error(
				`run ${run}, ${name}: first paint ${figures.fcp?.toFixed(0)} ms, other programs ${((busy.at(-1) ?? 0) * 100).toFixed(0)} %`
			);
			if (asked.json) writeFileSync(asked.json, `${JSON.stringify(data(how, runs), null, '\t')}\n`);
		}
	}
} finally {
	await site.close();
}
const text = `Medians of ${count}; processor ${profile.processor} times slower, ${profile.down / 1e6} Mbit/s, ${profile.latency} ms, ${how.compression}, other programs at most ${(Math.max(...busy) * 100).toFixed(0)} % before a run.\n\n${table(runs)}`;
console.log(text);
if (asked.md) writeFileSync(asked.md, text);

/** Which browser this is, and how many ms it takes for a loop: only where these are close can results be compared. */
async function machine() {
	const browser = await browserFor(site.fingerprint);
	try {
		const page = await browser.newPage();
		const loop = await page.evaluate(() => {
			const once = () => {
				const start = performance.now();
				let value = 0;
				for (let turn = 0; turn < 3e7; turn += 1) value = (value * 31 + turn) | 0;
				return performance.now() - start + (value & 0);
			};
			return Math.min(once(), once(), once(), once());
		});
		return { browser: browser.version(), loop };
	} finally {
		await browser.close();
	}
}
