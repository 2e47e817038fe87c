// Pictures as files: no style sheet, no variable left, every mark in the colours of the page, small PNG files.
// Not proved here: that a picture looks right; that was looked at.
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pictureSnippet } from '../../../src/lib/embed/picture-snippets';
import { previewPage } from '../../../src/lib/embed/preview';
import { mix } from '../../../src/lib/server/figures/colour';
import { pictureFile, pictureMaterial, plateNamed } from '../../../src/lib/server/figures/files';
import { cardOf } from '../../../src/lib/server/figures/plate';
import { encode } from '../../../src/lib/server/figures/png';
import { png } from '../../../src/lib/server/figures/raster';
import { readStory } from '../../../src/lib/server/story';

const { story, everything } = readStory();
const steps = story.chapters.flatMap((chapter) => chapter.steps);

describe('An editor who takes a picture', () => {
	it.each(steps.map((step) => [step.id, step] as const))(
		'gets "%s" as SVG that needs nothing else',
		(id, step) => {
			const { svg } = plateNamed(id);
			expect(svg).not.toMatch(
				/\bvar\(|currentcolor|color-mix|light-dark|\sclass=|\sstyle=|<script/i
			);
			expect(svg).toContain('<title id="title">');
			expect(svg).toContain(
				`<desc id="desc">${step.drawn.reading.slice(0, 20)}`.replaceAll('&', '&amp;')
			);
			const used = [...svg.matchAll(/(?:url\(#|href="#)([\w-]+)/g)].map(([, name]) => name);
			for (const name of used) expect(svg).toContain(` id="${name}"`);
		}
	);

	it('gets it as PNG, sharp and small', { timeout: 60_000 }, async () => {
		const { bytes, type } = await pictureFile('origins.png');
		expect(type).toBe('image/png');
		const view = new DataView(bytes.buffer, bytes.byteOffset);
		expect(view.getUint32(16)).toBe(plateNamed('origins').width * 2);
		expect(bytes.length).toBeLessThan(100_000);
	});

	it('is told of a picture that is not there', async () => {
		await expect(pictureFile('nowhere.png')).rejects.toThrow('no picture of "nowhere"');
	});

	it('gets a snippet for whatever the system takes, with nothing that could break out of it', () => {
		const picture = { id: 'x', title: 'A "b" <c>', alt: '"><script>', width: 600, height: 500 };
		const site = 'https://example.org/58/';
		for (const kind of ['script', 'iframe', 'nothing'] as const) {
			const code = pictureSnippet(kind, site, picture, 'theme=dark');
			expect(code).not.toContain('<script');
			expect(code).not.toContain('<c>');
		}
		expect(pictureSnippet('iframe', site, picture, 'theme=dark')).toContain('embed/x/?theme=dark"');
		expect(pictureSnippet('url', site, picture)).toBe(`${site}share/x/`);
		expect(pictureMaterial().map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
	});

	it('sees an address as WordPress shows it: in a sandbox that grants scripts only', () => {
		const words = { before: 'before', after: 'after' };
		const html = previewPage('https://x', 'url', words, { frame: '<iframe src="y"></iframe>' });
		expect(html).toContain('<iframe sandbox="allow-scripts" src="y"></iframe>');
	});
});

it('a card is 1,200 × 630 px', { timeout: 60_000 }, async () => {
	const step = steps[3];
	if (!step) throw new Error('The story has no fourth step.');
	const bytes = await png(cardOf(step, everything.words));
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
});

it('a PNG holds exactly the colours it was given', () => {
	const pixels = new Uint8Array([255, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255, 255, 0, 0, 255]);
	const file = Buffer.from(encode({ width: 2, height: 2, pixels }));
	const at = file.indexOf('PLTE');
	expect([...file.subarray(at + 4, at + 10)]).toEqual([255, 0, 0, 0, 0, 255]);
	const data = file.indexOf('IDAT');
	const rows = inflateSync(file.subarray(data + 4, data + 4 + file.readUInt32BE(data - 4)));
	expect([...rows]).toEqual([0, 0, 1, 0, 0, 0]);
});

it('colours are mixed as CSS mixes them in Oklab', () => {
	expect(mix('#ffffff', 1, '#000000')).toBe('#ffffff');
	// Half lightness in Oklab; Chromium gives the same for color-mix(in oklab, white, black).
	expect(mix('#ffffff', 0.5, '#000000')).toBe('#636363');
});
