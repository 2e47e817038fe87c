// Scripts that pages hold as text, as the plugin gives them. Not proved here: what they do in a browser.
import { describe, expect, it } from 'vitest';
import deck from '../../src/lib/present/early.ts?text';
import frame from '../../src/lib/embed/frame/early.ts?text';

describe('A script that a page holds', () => {
	it.each(Object.entries({ deck, frame }))('stands alone, and ends no element: %s', (_, script) => {
		expect(script).not.toMatch(/<\/script|\bimport\b|\bexport\b/);
		expect(() => new Function(script)).not.toThrow();
	});

	it('has what it imports with it, in few bytes', () => {
		// The frame's early script tells hosts its height in their own languages, and keeps links from taking the story away.
		expect(frame).toContain('iframe.resize');
		expect(frame).toContain('_blank');
		expect(frame.length).toBeLessThan(9200);
		// The deck's unpacks the slides, should the script that shows them fail.
		expect(deck).toContain('data-packed');
		expect(deck.length).toBeLessThan(1250);
	});

	it('has its styles and their fonts beside it, for a file that can load no other', async () => {
		const { default: script, styles } = await import('../../src/one-file.ts?text');
		expect(script.length).toBeGreaterThan(100_000);
		expect(styles).toContain('url(data:font/woff2;base64,');
		expect(styles).not.toMatch(/url\((?!["']?data:|["']?#)/);
	});
});
