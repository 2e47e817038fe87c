// Every link of the whole site, from its first page on. Not proved here: that addresses off the site still answer;
// tests never leave the machine.
import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { all, attribute, everything, page } from './site';

const root = 'http://site';

it('A reader never follows a link of the site into nothing', () => {
	const known = new Set(everything);
	const ids = new Map<string, Set<string>>();
	const wanted = new Map([['/', 'the start']]);
	const dead: string[] = [];
	/** Where each address with a fragment was found. */
	const fragments = new Map<string, string>();

	for (const [path, from] of wanted) {
		if (!known.has(path)) dead.push(`${from} leads to ${path}, where nothing is.`);
		if (!known.has(path) || !/(\/|\.html)$/.test(path)) continue;
		const found = all('[id]', page(path)).map((each) => attribute(each, 'id') ?? '');
		expect(new Set(found).size, `ids used twice on ${path}`).toBe(found.length);
		ids.set(path, new Set(found));
		for (const link of all('[href], [src]', page(path)).map(goal)) {
			const to = new URL(link, root + path);
			if (to.origin !== root) continue;
			if (!wanted.has(to.pathname)) wanted.set(to.pathname, path);
			if (to.hash) fragments.set(to.pathname + to.hash, path);
		}
	}
	for (const [link, from] of fragments) {
		const [path = '', fragment = ''] = link.split('#');
		if (!ids.get(path)?.has(decodeURIComponent(fragment)))
			dead.push(`${from} leads to ${link}, where nothing has that name.`);
	}
	expect(dead).toEqual([]);
	expect([...ids.keys()]).toEqual(expect.arrayContaining(['/', '/data/', '/sources/']));
	for (const step of all('[data-step]', page('/')))
		expect(ids.get('/')).toContain(attribute(step, 'data-step'));
});

/** Where an element leads, as it is written. */
const goal = (element: Element): string =>
	attribute(element, 'href') ?? attribute(element, 'src') ?? '';
