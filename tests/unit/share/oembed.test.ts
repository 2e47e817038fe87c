// What sites get that are given one of our addresses, held against the oEmbed specification and WordPress's filter.
// Not proved here: that a given site asks at all.
import { describe, expect, it } from 'vitest';
import { oembed, parts, partNamed, toldOf } from '../../../src/lib/server/sharing';
import { wordpressFilter } from './wordpress';

const site = 'https://example.org/58/';
const all = [undefined, ...parts().keys()];

describe('A site that is given an address', () => {
	it.each(all)('gets a whole and valid answer for "%s"', (id) => {
		const answer = oembed(site, id);
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: site });
		for (const size of [answer.width, answer.height, answer.thumbnail_width, answer.cache_age])
			expect(Number.isInteger(size) && size > 0).toBe(true);
		expect(answer.height).toBeGreaterThanOrEqual(200);
		expect(answer.height).toBeLessThanOrEqual(1000);
		expect(answer.thumbnail_url).toMatch(/^https:\/\/example\.org\/58\/.*\.png$/);
		expect(answer.html).not.toMatch(/<script|\son\w+=|javascript:/i);
	});

	it.each(all)('that runs WordPress keeps quotation and frame of "%s"', (id) => {
		const answer = oembed(site, id);
		const kept = wordpressFilter(answer.html);
		if (!kept) throw new Error('WordPress would show nothing.');
		expect(kept.quotation).toContain('<blockquote><a href="');
		// Nothing was lost on the way, so the reader sees what we wrote.
		expect(kept.quotation + kept.frame).toBe(answer.html.replaceAll('&amp;', '&#x26;'));
		expect(kept.src.startsWith(`${site}embed/`)).toBe(true);
		expect(new URL(kept.src).hash).toBe('#?secret=abcdefghij');
	});

	it('would get nothing from an answer without a frame, or with a script for one', () => {
		expect(wordpressFilter('<blockquote>Words</blockquote>')).toBe(false);
		expect(wordpressFilter('<script src="https://example.org/x.js"></script>')).toBe(false);
	});

	it('begins a chapter where the chapter begins, and shows a step as its picture', () => {
		expect(oembed(site, 'why-they-left').html).toContain('embed/?step=voice-promise');
		expect(oembed(site, 'origins').html).toContain('embed/origins/');
	});

	it('is told of an address that the story does not have', () => {
		expect(() => partNamed('nowhere')).toThrow('neither a step nor a chapter "nowhere"');
	});
});

it.each([...parts().keys()])('a card has a title and a sentence for "%s"', (id) => {
	const { title, description } = toldOf(partNamed(id));
	expect(title.length).toBeLessThanOrEqual(70);
	expect(description.length).toBeGreaterThan(20);
});
