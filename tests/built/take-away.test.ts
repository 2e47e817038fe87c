// What the files to take away hold: the slides opened by LibreOffice and part by part, the papers read with Poppler.
// Not proved here: how PowerPoint or Keynote show the slides.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { slidesName, takenFiles } from '../../src/lib/take-away/files';
import { readLedger } from '../../src/lib/server/ledger';
import { readPackage } from '../../src/lib/server/package';
import { ensureLibreOffice, ensurePoppler } from '../../src/scripts/tools.js';
import { bare } from '../browser/paper';
import { slides } from '../browser/slides';
import { all, bytes, page, words } from './site';

const folder = 'build/take-away';
const [, , slidesPaper = '', pupilSheet = ''] = takenFiles.map(({ name }) => name);

beforeAll(() => {
	ensurePoppler();
	const missing = takenFiles.filter(({ name }) => !existsSync(join(folder, name)));
	if (missing.length > 0)
		throw new Error('Files to take away are missing: run "npm run take-away" first.');
});

/** A page as it is sent. */
const built = (path: string): string => bytes(path).toString('utf8');

/** The heading that stands on a slide: a talk has its chapter's. */
const headings: readonly string[] = (() => {
	const html = built('/present/');
	return slides.map(({ id }) => {
		const found = new RegExp(`<h2 id="${id}-heading">([^]*?)</h2>`).exec(html)?.[1] ?? '';
		return unescaped(found);
	});
})();

/** Text as XML and HTML write it. */
function unescaped(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
}

/** The pages of a PDF, each as words without spaces. */
function pagesOf(path: string): string[] {
	const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], {
		encoding: 'utf8',
		maxBuffer: 64e6
	});
	return text.split('\f').slice(0, -1).map(bare);
}

it('A teacher opens the slides in LibreOffice: every slide a page, with its title', () => {
	const out = mkdtempSync(join(tmpdir(), 'slides-'));
	const soffice = ensureLibreOffice();
	execFileSync(
		soffice,
		[
			// A profile of its own, so that an open LibreOffice is not disturbed.
			`-env:UserInstallation=${pathToFileURL(join(out, 'profile')).href}`,
			'--headless',
			'--convert-to',
			'pdf',
			'--outdir',
			out,
			resolve(folder, slidesName)
		],
		{ stdio: 'ignore', timeout: 110_000 }
	);
	const pages = pagesOf(join(out, slidesName.replace('.pptx', '.pdf')));
	rmSync(out, { recursive: true, force: true });
	expect(pages).toHaveLength(slides.length);
	for (const [place, heading] of headings.entries())
		expect.soft(pages[place], slides[place]?.id).toContain(bare(heading));
});

it('A teacher can change titles and text of the slides, and hears what each picture shows', () => {
	const parts = unzipSync(readFileSync(join(folder, slidesName)));
	const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
	const html = built('/present/');
	expect(headings).toHaveLength(slides.length);
	expect(headings.filter((heading) => heading === '')).toEqual([]);
	for (const [place, { id, kind }] of slides.entries()) {
		const slide = xml(`ppt/slides/slide${place + 1}.xml`);
		const shapes = slide.match(/<p:sp>[^]*?<\/p:sp>/g) ?? [];
		const wordsOf = (kind: string): string =>
			shapes
				.filter((shape) => new RegExp(`<p:ph[^>]*type="${kind}"`).test(shape))
				.flatMap((shape) =>
					[...shape.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text)
				)
				.map(unescaped)
				.join(' ');
		expect.soft(wordsOf('title'), id).toBe(headings[place]);
		expect.soft(wordsOf('body').length, id).toBeGreaterThan(10);
		const described = [...slide.matchAll(/<p:pic>[^]*?descr="([^"]*)"/g)].map(([, text = '']) =>
			unescaped(text)
		);
		if (kind === 'step') {
			const reading = new RegExp(`id="${id}-reading">([^]*?)</p>`).exec(html)?.[1] ?? '';
			expect.soft(described, id).toHaveLength(1);
			expect.soft(described[0], id).toContain(unescaped(reading));
		} else {
			expect.soft(described, id).toHaveLength(kind === 'title' ? 1 : 0);
		}
	}
});

it('A teacher has with every slide what to say and to ask, and the facts with their sources', () => {
	const parts = unzipSync(readFileSync(join(folder, slidesName)));
	const turns = built('/present/speaker/').split('<section class="turn"');
	const ids = [...readLedger(readPackage('data').tables).facts.keys()];
	for (const [place, { id }] of slides.entries()) {
		const notes = strFromU8(
			parts[`ppt/notesSlides/notesSlide${place + 1}.xml`] ?? new Uint8Array()
		);
		const spoken = unescaped(
			[...notes.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text).join(' ')
		);
		const said = bare(spoken);
		const turn = turns.find((each) => each.startsWith(` data-turn="${id}"`)) ?? '';
		const told = [
			...turn.matchAll(/<h3[^>]*>([^<]*)<\/h3>/g),
			...turn.matchAll(/<a [^>]*data-spoken[^>]*>([^<]*)<\/a>/g)
		].map(([, text = '']) => bare(unescaped(text)));
		expect.soft(told.length, id).toBeGreaterThan(0);
		// Names of the ledger's own would say nothing to anybody.
		const named = new Set(spoken.match(/[a-z]\w*\.\w+/g));
		expect
			.soft(
				ids.filter((each) => named.has(each)),
				id
			)
			.toEqual([]);
		expect
			.soft(
				told.filter((each) => !said.includes(each)),
				id
			)
			.toEqual([]);
		if (turn.includes('data-spoken')) expect.soft(said, id).toContain('https://');
	}
});

it('A teacher prints nothing: the slides are there as a PDF, one a page, and so is the pupil sheet on two', () => {
	const pages = pagesOf(join(folder, slidesPaper));
	expect(pages).toHaveLength(slides.length);
	for (const [place, heading] of headings.entries())
		expect.soft(pages[place], slides[place]?.id).toContain(bare(heading));
	// Each with its whole picture: what is written in it is on the page.
	const parts = built('/present/').split(' data-slide="').slice(1);
	for (const [place, { id, kind }] of slides.entries()) {
		if (kind !== 'step') continue;
		const labels = [...(parts[place] ?? '').matchAll(/<(?:text|tspan)\b[^>]*>([^<]+)/g)].map(
			([, text = '']) => bare(unescaped(text))
		);
		expect.soft(parts[place]?.startsWith(id), id).toBe(true);
		expect
			.soft(
				labels.filter((label) => !pages[place]?.includes(label)),
				id
			)
			.toEqual([]);
	}
	const told = execFileSync('pdfinfo', [join(folder, slidesPaper)], { encoding: 'utf8' });
	// 1280 × 720 CSS px.
	expect(told).toMatch(/^Page size:\s+960 x 540 pts/m);
	expect(told).toMatch(/^Tagged:\s+yes/m);

	const sheet = pagesOf(join(folder, pupilSheet));
	expect(sheet).toHaveLength(2);
	expect(execFileSync('pdfinfo', [join(folder, pupilSheet)], { encoding: 'utf8' })).toMatch(
		/^Page size:.*\(A4\)/m
	);
	const titles = all('.sheet :is(h1, h2, h3)', page('/handout/pupil/')).map(words);
	expect(titles.length).toBeGreaterThan(0);
	for (const title of titles) expect.soft(sheet.join(''), title).toContain(bare(title));
});
