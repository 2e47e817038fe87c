// The slides to take away as a package of parts: nothing in it for PowerPoint to repair, by the standard (ECMA-376) and by
// what its users have reported of files made with the same library.
// Not proved here: what PowerPoint itself says; and what the slides hold (take-away.test.ts).
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { slidesName } from '../../src/lib/take-away/files';

const parts = unzipSync(readFileSync(`build/take-away/${slidesName}`));
const names = Object.keys(parts);
const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
const attributes = (text: string, tag: string): Map<string, string>[] =>
	[...text.matchAll(new RegExp(`<${tag}\\b([^>]*)>`, 'g'))].map(
		([, all = '']) =>
			new Map(
				[...all.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])
			)
	);
const named = (pattern: RegExp): string[] => names.filter((name) => pattern.test(name));

/** Where the relationships of a part lead inside the package, by their ids. */
function leads(name: string): Map<string, string> {
	const rels = posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`);
	const inner = attributes(xml(rels), 'Relationship').filter(
		(each) => each.get('TargetMode') !== 'External'
	);
	return new Map(
		inner.map((each) => [
			each.get('Id') ?? '',
			posix.join(posix.dirname(name), each.get('Target') ?? '')
		])
	);
}

it('A teacher’s PowerPoint finds every part that is declared, and a declaration of every part', () => {
	const types = xml('[Content_Types].xml');
	const overrides = attributes(types, 'Override').map((each) => each.get('PartName')?.slice(1));
	const endings = attributes(types, 'Default').map((each) => each.get('Extension'));
	expect(overrides.filter((name) => !names.includes(name ?? ''))).toEqual([]);
	expect(new Set(overrides).size).toBe(overrides.length);
	const declared = (name: string): boolean =>
		overrides.includes(name) ||
		(/\.(png|rels)$/.test(name) && endings.includes(name.split('.').pop()));
	expect(names.filter((name) => name !== '[Content_Types].xml' && !declared(name))).toEqual([]);
	expect(endings.filter((ending) => !names.some((name) => name.endsWith(`.${ending}`)))).toEqual(
		[]
	);
	// No folders among the parts, and no part twice by another case of its letters.
	expect(names.filter((name) => name.endsWith('/'))).toEqual([]);
	expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

it('A teacher’s PowerPoint finds the end of every relationship, and every part by one', () => {
	const reached = new Set(['ppt/presentation.xml', 'docProps/app.xml', 'docProps/core.xml']);
	for (const name of reached) {
		const ends = leads(name);
		for (const [id, end] of ends) {
			expect.soft(names, `${name}: ${id}`).toContain(end);
			reached.add(end);
		}
		const used = [...xml(name).matchAll(/ r:(?:id|embed|link|pict)="([^"]+)"/g)].map(
			([, id]) => id
		);
		for (const id of used) expect.soft(ends.has(id ?? ''), `${name}: ${id}`).toBe(true);
	}
	const parts = names.filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
	expect(parts.filter((name) => !reached.has(name))).toEqual([]);
	// Every master has a theme to itself.
	const masters = named(/^ppt\/(slide|notes)Masters\/[^/]+$/);
	const themes = masters.map((name) =>
		[...leads(name).values()].filter((end) => end.includes('/theme/'))
	);
	expect(themes.map((each) => each.length)).toEqual(masters.map(() => 1));
	expect(new Set(themes.flat()).size).toBe(masters.length);
});

it('A teacher’s PowerPoint finds in every part what has to be there, in its order', () => {
	const children = (name: string, tag: string): string[][] => {
		const all: string[][] = [];
		const visit = (element: Element): void => {
			const inner = element.children.filter((child) => child.type === 'element');
			if (element.tagName === tag) all.push(inner.map((child) => child.tagName));
			inner.forEach(visit);
		};
		// Read as HTML the names are in lower case, and an empty element ends where its parent does.
		const text = xml(name).replaceAll(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>');
		for (const child of fromHtml(text, { fragment: true }).children)
			if (child.type === 'element') visit(child);
		return all;
	};
	expect(children('ppt/presentation.xml', 'p:presentation')).toEqual([
		[
			'p:sldmasteridlst',
			'p:notesmasteridlst',
			'p:sldidlst',
			'p:sldsz',
			'p:notessz',
			'p:defaulttextstyle'
		]
	]);
	const layouts = named(/^ppt\/slideLayouts\/[^/]+$/);
	const backgrounds = layouts.flatMap((name) => children(name, 'p:bgpr'));
	expect(backgrounds.length).toBeGreaterThan(3);
	for (const each of backgrounds) expect.soft(each).toEqual(['a:solidfill', 'a:effectlst']);
	for (const name of named(
		/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+$/
	)) {
		const [tree = []] = children(name, 'p:sptree');
		expect.soft(tree.slice(0, 2), name).toEqual(['p:nvgrpsppr', 'p:grpsppr']);
		for (const each of children(name, 'p:sp')) {
			expect.soft(each.slice(0, 2), name).toEqual(['p:nvsppr', 'p:sppr']);
			expect.soft(['p:txbody', undefined], name).toContain(each[2]);
		}
		for (const each of children(name, 'p:txbody'))
			expect.soft(each.slice(0, 3), name).toEqual(['a:bodypr', 'a:lststyle', 'a:p']);
		for (const each of children(name, 'p:pic'))
			expect.soft(each, name).toEqual(['p:nvpicpr', 'p:blipfill', 'p:sppr']);
		const ids = attributes(xml(name), 'p:cNvPr').map((each) => each.get('id'));
		expect.soft(new Set(ids).size, name).toBe(ids.length);
	}
	// PowerPoint takes the library's places out of the master of notes; so the notes stand on their page by themselves.
	expect(children('ppt/notesMasters/notesMaster1.xml', 'p:sp')).toEqual([]);
	for (const name of named(/^ppt\/notesSlides\/[^/]+$/)) {
		const places = xml(name).match(/<p:sp>[^]*?<\/p:sp>/g) ?? [];
		expect.soft(places, name).toHaveLength(2);
		for (const place of places)
			expect.soft(place, name).toMatch(/<p:ph type="(sldImg|body)"[^]*<a:xfrm>/);
	}
	const slides = attributes(xml('ppt/presentation.xml'), 'p:sldId').map((each) => each.get('id'));
	expect(slides).toHaveLength(named(/^ppt\/slides\/[^/]+$/).length);
	expect(new Set(slides).size).toBe(slides.length);
});
