// What our pages cost their readers, held to limits: `npm run budget`, after `npm run build`.
// Everything here is exact: bytes, requests, nodes, shifts. How long it takes is the bench's business. Not counted:
// what the service worker keeps, after the first visit, for reading without a network.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { browserFor, desktop, phone } from './bench/browser.js';
import { throwAwayCertificate } from './bench/certificate.js';
import { builtPages, madePages } from './bench/pages.js';
import { serveFast } from './bench/serve.js';
import { desktopLimits, pageLimits, recordLimits, storyLimits } from './budget/limits.js';
import { payPage, payStory } from './budget/visit.js';

const { values: asked } = parseArgs({ options: { json: { type: 'string' } } });
const started = '[data-story][data-started]';

const pages = await madePages();
const paths = builtPages();
const certificate = throwAwayCertificate();
const site = await serveFast({ pages, certificate });
const gzipOnly = await serveFast({ brotli: false, pages, certificate });
const browser = await browserFor(certificate.fingerprint);
/** Any page but the story. */
const page = (
	/** @type {string} */ name,
	/** @type {import('@playwright/test').BrowserContextOptions} */ screen,
	/** @type {string} */ path,
	/** @type {string} */ ready,
	limits = pageLimits
) =>
	payPage(browser, { site, path, ready, screen }).then((paid) => ({
		name,
		limits,
		...paid
	}));
const story = (
	/** @type {string} */ name,
	/** @type {import('@playwright/test').BrowserContextOptions} */ screen,
	limits = storyLimits
) =>
	payStory(browser, { site, path: '/', ready: started, screen }, gzipOnly).then((paid) => ({
		name,
		limits,
		...paid
	}));

/** @type {{ name: string, limits: readonly import('./budget/limits.js').Limit[], figures: Partial<Record<import('./budget/visit.js').Figure, number>>, notes: string[] }[]} */
let all;
try {
	all = await Promise.all([
		story('story, phone', phone),
		story('story, desktop', desktop, desktopLimits),
		page('/embed/', phone, '/embed/', started),
		page('<defector-story>', phone, '/element/', started),
		page('/present/', desktop, '/present/', 'body'),
		page('/present/speaker/', desktop, '/present/speaker/', 'body'),
		page('/sources/', phone, '/sources/', 'body', recordLimits),
		page(paths.picture ?? '', phone, paths.picture ?? '', '.framed.single')
	]);
} finally {
	await browser.close();
	await site.close();
	await gzipOnly.close();
}

let above = 0;
for (const { name, limits, figures, notes } of all) {
	console.log(`\n${name}`);
	for (const { figure, title, most, digits = 0, why } of limits) {
		const value = figures[figure] ?? Infinity;
		const within = value <= most;
		if (!within) above += 1;
		console.log(
			`  ${title.padEnd(44)} ${value.toFixed(digits).padStart(8)}  ${within ? 'within' : 'ABOVE '} ${most}${within ? '' : `  ${why}`}`
		);
	}
	for (const note of notes) console.log(`  ${note}`);
}
if (asked.json)
	writeFileSync(
		asked.json,
		`${JSON.stringify(Object.fromEntries(all.map(({ name, figures }) => [name, figures])), null, '\t')}\n`
	);
if (above > 0) {
	console.error(
		`\nOur pages cost more than their budget in ${above} places; they are marked ABOVE.`
	);
	process.exitCode = 1;
}
