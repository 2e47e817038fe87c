// Makes the pictures anew that `npm test` holds every step against: `npm run references`. Look at what has changed
// before it is committed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.js';

const folder = 'tests/references';
const executablePath = ensureBrowser();

/** Runs a command whose output is the reader's; ends with its status when it fails. */
function run(/** @type {string} */ command, /** @type {readonly string[]} */ args) {
	const { status } = spawnSync(command, args, {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, ...(executablePath ? { CHROMIUM_PATH: executablePath } : {}) }
	});
	if (status !== 0) process.exit(status ?? 1);
}

run('npm', ['run', 'build', '--silent']);

const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
const version = Number(browser.version().split('.')[0]);
await browser.close();
// A step that is gone takes its picture along.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(
	join(folder, 'made-with.json'),
	`${JSON.stringify({ chromium: version, platform: process.platform }, null, '\t')}\n`
);
const config = ['test', '--config', 'tests/playwright.config.ts', 'references.spec.ts'];
run('npx', ['playwright', ...config, '--update-snapshots=all', '--grep', 'looks as it did']);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
	name.endsWith('.jpg')
);
const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
console.log(`${files.length} references, ${(bytes / 1e6).toFixed(1)} MB, by Chromium ${version}.`);
