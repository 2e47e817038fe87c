// What a stranger has to touch to change the piece: a step, a chart, a language. All three are done to one copy of
// the project, which is then built once and read. It does not prove that a translation reads well, or that a wider
// screen has room for longer words.
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../src/scripts/serve.js';
import {
	addBarChart,
	addLanguage,
	addStep,
	changes,
	leaveOutFinish,
	pseudo,
	snapshot,
	type Changes
} from './stranger';

const copy = 'data/story/en/1-fifty-eight.md';
const outline = 'src/lib/story/outline.ts';

/** A copy of everything git knows or would know, with the packages already installed. */
function copyOfTheProject(): string {
	const folder = mkdtempSync(join(tmpdir(), 'fifty-eight-'));
	const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'])
		.toString()
		.trim()
		.split('\n');
	for (const file of files) cpSync(file, join(folder, file), { recursive: true, force: true });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
	return folder;
}

/** Runs a command in a folder; the command's own words are in the error when it fails. */
function run(folder: string, command: string, args: string[], env: Record<string, string> = {}) {
	execFileSync(command, args, { cwd: folder, stdio: 'pipe', env: { ...process.env, ...env } });
}

/** Reads and checks English copy and data as a build would, in a few seconds. */
const check = `import { runnerImport } from 'vite';
	const { module } = await runnerImport('./src/lib/server/read.ts');
	module.readAll('data', 'en');`;

/** Every built file, the scripts among them, with the time it was written. */
const inBuild = (folder: string): string[] =>
	['build', 'static'].flatMap((part) =>
		readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map(
			(name) => `${name} ${statSync(join(folder, part, name)).mtimeMs}`
		)
	);

/** Elements that reach out of the window, and words that reach out of their picture. */
const overflows = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const found: string[] = [];
		for (const element of document.querySelectorAll(
			'[data-story] *:not(.scrolls *):not(svg *), .composition text'
		)) {
			if (element.closest('.unseen, [popover], .defs') || !element.checkVisibility()) continue;
			const { left, right, width } = element.getBoundingClientRect();
			if (width > 0 && (left < -1 || right > innerWidth + 1)) {
				const step = element.closest('[data-step]')?.id ?? '';
				const name = `${step} ${element.tagName}.${element.getAttribute('class')}`;
				found.push(`${name} ${Math.round(left)}–${Math.round(right)}: ${element.textContent}`);
			}
		}
		return found;
	});

test.describe.configure({ mode: 'serial' });
test.describe('A stranger who changes the piece', () => {
	let folder: string;
	let site: Awaited<ReturnType<typeof serve>>;
	let page: Page;
	let step: ReturnType<typeof addStep> & { made: Changes };
	let bars: ReturnType<typeof addBarChart> & { made: Changes };

	test.beforeAll(async ({ browser }) => {
		// The copy is built once for all; how long that takes is the machine's affair.
		test.setTimeout(600_000);
		folder = copyOfTheProject();
		const before = snapshot(folder);
		step = { ...addStep(folder), made: changes(folder, before) };
		const between = snapshot(folder);
		bars = { ...addBarChart(folder), made: changes(folder, between) };
		run(folder, 'npx', ['svelte-kit', 'sync']);
		run(folder, process.execPath, ['--input-type=module', '--eval', check]);
		addLanguage(folder);
		leaveOutFinish(folder);
		run(folder, 'npm', ['run', 'build', '--silent'], { VITE_STORY_LANGUAGE: pseudo });
		site = await serve({ port: 4800, dir: join(folder, 'build') });
		page = await browser.newPage({ viewport: { width: 320, height: 640 } });
		await page.goto(`${site.url}/?read=all`);
		await page.locator('[data-story][data-started]').waitFor({ state: 'attached' });
	});
	test.afterAll(async () => {
		await page?.close();
		await site?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	test('adds a step with a new view of a picture by one heading in the copy and one line in the outline', async () => {
		expect(Object.keys(step.made)).toEqual([copy, outline]);
		expect(step.made[copy]?.filter((line) => line.startsWith('#'))).toHaveLength(1);
		expect(step.made[outline]).toHaveLength(1);
		const added = page.locator(`[data-step="${step.id}"]`);
		await expect(added.locator('[data-picture="voices"]')).toHaveAttribute('data-view', step.view);
		await added.scrollIntoViewIfNeeded();
		await expect(added.locator('use:visible')).toHaveCount(58);
	});

	test('and breaks files of several kinds is told of each by the build, which leaves the site as it was', () => {
		const broken = ['data/facts.csv', 'data/story/en/avoid.json', 'data/story/en/glossary.md'];
		const former = broken.map((file) => readFileSync(join(folder, file)));
		const built = inBuild(folder);
		for (const [at, file] of broken.entries())
			writeFileSync(join(folder, file), former[at]?.subarray(0, -9) ?? '');
		let said = '';
		try {
			run(folder, 'npm', ['run', 'build', '--silent']);
		} catch (failed) {
			said = String((failed as { stderr?: Buffer }).stderr);
		}
		for (const [at, file] of broken.entries()) {
			expect(said).toMatch(new RegExp(`${file}, (?:row|line) \\d+: expected .+, found .+\\.`));
			writeFileSync(join(folder, file), former[at] ?? '');
		}
		expect(said).not.toMatch(/TypeError|undefined/);
		expect(inBuild(folder)).toEqual(built);
	});

	test('adds a table with a bar chart by one folder, and nothing else but its step', async () => {
		const { made } = bars;
		const own = Object.keys(made).filter((file) => !file.startsWith('src/lib/charts/bars/'));
		expect(own).toEqual(['data/datapackage.json', copy, 'data/test_bars.csv', outline]);
		expect(made[outline]).toHaveLength(1);
		const charted = page.locator(`[data-step="${bars.id}"]`);
		await charted.scrollIntoViewIfNeeded();
		await expect(charted.locator('[data-picture="bars"] rect.bar:visible')).toHaveCount(bars.rows);
		await expect(charted.locator('.source-line')).toContainText(bars.publisher);
		await charted.locator('summary').click();
		await expect(charted.locator('.downloads a')).toHaveText('test_bars.csv');
	});

	test('adds a language by one folder; every step fits a 320 px screen, read from right to left', async () => {
		await expect(page.locator('html')).toHaveAttribute('lang', pseudo);
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		// Longer words are really there, or nothing would be proved.
		await expect(page.locator('h1')).toHaveText('Fiifty-eeiight spookee');
		// Every picture and table, as on paper: in the composition that a screen of this width shows.
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		expect(await overflows(page)).toEqual([]);
	});
});
