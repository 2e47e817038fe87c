// What the built site says of itself to those who embed and share it: its headers, and where to ask for an embed.
// That these headers are sent is browser/published.spec.ts.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Oembed } from '../../src/lib/server/sharing';
import { headersAt, readHeadersFile } from '../../src/scripts/headers.js';
import { all, attribute, bytes, everyPage, everything, page } from './site';

const rules = readHeadersFile(readFileSync('build/_headers', 'utf8'));
const steps = all('[data-step]', page('/')).length;

it('An editor’s page may frame and load everything made for it, and frame no page for teachers', () => {
	const open = everything.filter((path) => path.startsWith('/embed/'));
	const closed = everyPage.filter((path) => /^\/(present|handout)\//.test(path));
	expect([open.length > steps, closed.length > 5]).toEqual([true, true]);
	for (const path of [...open, ...closed]) {
		const headers: Readonly<Record<string, string>> = headersAt(rules, path);
		expect(headers['access-control-allow-origin'], path).toBe('*');
		expect(headers['x-frame-options'], path).toBeUndefined();
		const policy = headers['content-security-policy'] ?? '';
		expect(policy, path).toContain("default-src 'none'");
		expect(policy.includes('frame-ancestors'), path).toBe(closed.includes(path));
		if (closed.includes(path)) expect(policy, path).toContain("frame-ancestors 'self'");
		// What has a fixed name is asked for anew, so that a correction reaches every embed at the next visit.
		if (!/-[\w-]{8}\.\w+$/.test(path)) expect(headers['cache-control'], path).toBe('no-cache');
	}
});

it('An editor who pastes the address of the story, a part or a frame gets that very thing: each page says where to ask', () => {
	const shared = everyPage.filter((path) => /^\/($|share\/|embed\/(?!builder))/.test(path));
	expect(shared.filter((path) => path.startsWith('/embed/'))).toHaveLength(steps + 1);
	for (const path of shared) {
		const found = all('link[rel="alternate"][type="application/json+oembed"][title]', page(path));
		expect(found, path).toHaveLength(1);
		const { pathname } = new URL(attribute(found[0], 'href') ?? '');
		const { html, version } = JSON.parse(bytes(pathname).toString('utf8')) as Oembed;
		expect(version, path).toBe('1.0');
		const [, frame = ''] = /<iframe src="([^"]+)"/.exec(html) ?? [];
		// A chapter is the story begun where the chapter begins; what is a frame already is shown as it is.
		if (path.startsWith('/embed/')) expect(new URL(frame).pathname, path).toBe(path);
		else expect(everyPage, path).toContain(new URL(frame).pathname);
	}
});
