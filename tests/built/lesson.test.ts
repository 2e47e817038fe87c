// What a lesson's papers say, beside what the deck shows.
import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/lib/server/ledger';
import { readPackage } from '../../src/lib/server/package';
import { isLocal } from '../../src/lib/story/local';
import { placeOf } from '../browser/slides';
import { all, attribute, everyPage, page, words } from './site';

const sheets = everyPage.filter((path) => /^\/handout\/./.test(path));

describe('A teacher', () => {
	it.each(sheets)('who types a number of %s finds its slide', (path) => {
		for (const step of all('[data-step]', page(path))) {
			const id = attribute(step, 'data-step') ?? '';
			const where = words(all('.where', step)[0]);
			expect.soft(/\d+/.exec(where)?.[0], id).toBe(String(placeOf(id) + 1));
		}
	});

	it('finds the same numbers where a step is only named', () => {
		const named = all('.sheet li', page('/handout/plan/')).map(words);
		const numbered = named.filter((each) => /Slide \d+ · .*#/.test(each));
		expect(numbered.length).toBeGreaterThan(0);
		for (const each of numbered) {
			const [, number = '', id = ''] = /Slide (\d+) · \S*#([\w-]+)/.exec(each) ?? [];
			expect.soft(Number(number), id).toBe(placeOf(id) + 1);
		}
	});

	it.each(sheets)('is told on %s when its addresses lead nowhere but to this machine', (path) => {
		const foot = words(all('.sheet-foot', page(path))[0]);
		const [address = ''] = foot.split(' · ');
		expect(foot.includes('only on the machine')).toBe(isLocal(`http://${address}`));
	});

	it.each([...sheets, '/present/', '/present/speaker/'])(
		'meets no name of the ledger’s own on %s',
		(path) => {
			const ids = [...readLedger(readPackage('data').tables).facts.keys()];
			const said = new Set(words(all('main', page(path))[0]).match(/[a-z]\w*\.\w+/g));
			expect(ids.length).toBeGreaterThan(300);
			expect(ids.filter((id) => said.has(id))).toEqual([]);
		}
	);
});
