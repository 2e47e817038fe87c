// What a visit keeps for use offline, and what answers which address. Not proved here: that a browser keeps it.
import { describe, expect, it } from 'vitest';
import { answering, kept, slashed } from '../../src/lib/page/kept';

const base = '/stories/58';
const at = (...paths: string[]): string[] => paths.map((path) => base + path);
const built = {
	base,
	build: at('/_app/immutable/assets/a.css').concat('/server/index.js'),
	files: at(
		'/favicon.svg',
		'/script/client-1.js',
		'/script/charts-1.js',
		'/script/present/present-1.js',
		'/script/embed/show-1.js',
		'/script/embed/share-1.js',
		'/embed/story.js'
	),
	prerendered: at(
		'/',
		'/sources/',
		'/data/facts.csv',
		'/present/',
		'/present/speaker/',
		'/handout/',
		'/take-away/',
		'/take-away/fifty-eight-spoke.html',
		'/embed/'
	)
};

describe('A visit to the site', () => {
	const { always, lessons } = kept(built);

	it('keeps the pages of the story and what they are shown with, and no download', () => {
		expect(always).toEqual(
			at(
				'/',
				'/sources/',
				'/_app/immutable/assets/a.css',
				'/favicon.svg',
				'/script/client-1.js',
				'/script/charts-1.js'
			)
		);
	});

	it('keeps slides, notes and handouts apart, for those who open one of them', () => {
		expect(lessons).toEqual(
			at(
				'/present/',
				'/present/speaker/',
				'/handout/',
				'/take-away/',
				'/script/present/present-1.js'
			)
		);
	});

	it('has a page answered whatever follows its name, and nothing of another origin', () => {
		const known = new Set([...always, ...lessons]);
		const origin = 'https://example.org';
		const address = `${origin}${base}/present/`;
		expect(answering(known, `${address}?slide=doors#x`, origin)).toBe(`${base}/present/`);
		expect(answering(known, `${address}index.html`, origin)).toBe(`${base}/present/`);
		expect(answering(known, address, 'https://example.com')).toBeUndefined();
		expect(answering(known, `${origin}${base}/data/facts.csv`, origin)).toBeUndefined();

		const bare = `${origin}${base}/present/speaker`;
		expect(slashed(known, `${bare}?theme=dark&utm_source=x#doors`, origin)).toBe(
			`${bare}/?theme=dark&utm_source=x#doors`
		);
		for (const other of [
			`${bare}/`,
			`${bare}/index.html`,
			`${origin}${base}/favicon.svg`,
			`${bare}s`
		])
			expect(slashed(known, other, origin), other).toBeUndefined();
		expect(slashed(known, 'https://example.com/stories/58/sources', origin)).toBeUndefined();
	});
});
