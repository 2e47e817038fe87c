// The headers a host sends: one list of rules, three ways to write it down, and no rule that fights another.
// Not proved here: that a browser accepts the policy (published.spec.ts), or that a host reads the file as we do.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
	caddyfile,
	headersAt,
	headersFile,
	matches,
	readHeadersFile,
	rulesFor
} from '../../../src/scripts/headers.js';
import { inlineHashes } from '../../../src/scripts/publish.js';

const entries = [
	'_app/',
	'_headers',
	'data/',
	'embed/',
	'handout/',
	'index.html',
	'oembed.json',
	'present/',
	'script/',
	'service-worker.js',
	'share/'
];
const hashes = ['sha256-abc=', 'sha256-def='];
const origin = 'https://example.org';
const rules = rulesFor({ entries, hashes, origin });
const paths = [
	'/',
	'/index.html',
	'/data/',
	'/data/facts.csv',
	'/embed/',
	'/embed/origins/',
	'/present/',
	'/handout/',
	'/share/origins/card.png',
	'/service-worker.js',
	'/script/client-abc.js',
	'/script/embed/show-abc.js',
	'/embed/story.js',
	'/_app/immutable/assets/x.woff2',
	'/nowhere'
];
const policyAt = (path: string): string => headersAt(rules, path)['content-security-policy'] ?? '';

describe('A host', () => {
	it('is told one value for each header of a path, so that no order of rules matters', () => {
		for (const path of paths) {
			const names = rules
				.filter(({ pattern }) => matches(pattern, path))
				.flatMap(({ headers }) => Object.keys(headers));
			expect(new Set(names).size, path).toBe(names.length);
		}
	});

	it('lets nobody but us frame the pages of teachers, and anybody the pages for others', () => {
		for (const path of ['/present/', '/handout/', '/', '/data/'])
			expect(policyAt(path)).toMatch(/; frame-ancestors 'self'$/);
		for (const path of ['/embed/', '/embed/origins/']) {
			expect(policyAt(path)).toContain("default-src 'none'");
			// `frame-ancestors *` would shut out sandboxed pages without an origin; see headers.js.
			expect(policyAt(path)).not.toContain('frame-ancestors');
			expect(headersAt(rules, path)['x-frame-options']).toBeUndefined();
		}
	});

	it('lets no script run but our files and the inline ones that were built', () => {
		expect(policyAt('/')).toContain("script-src 'self' 'sha256-abc=' 'sha256-def=';");
		for (const path of paths) expect(policyAt(path)).not.toMatch(/script-src[^;]*unsafe/);
	});

	it('names the site to frames without an origin, to which WebKit’s `self` is nothing, and to nobody else', () => {
		const kinds = ['script', 'style', 'img', 'font', 'connect'];
		for (const kind of kinds) {
			expect(policyAt('/embed/')).toContain(`; ${kind}-src 'self' https://example.org`);
			expect(policyAt('/')).not.toContain('example.org');
		}
		const here = rulesFor({ entries, hashes, origin: 'http://localhost:4173' });
		expect(headersAt(here, '/embed/')['content-security-policy']).toContain(
			"font-src 'self' http://localhost:*;"
		);
	});

	it('lets browsers keep for a year what never changes, and ask anew for everything else', () => {
		const kept = (path: string): string | undefined => headersAt(rules, path)['cache-control'];
		for (const path of [
			'/script/client-abc.js',
			'/script/embed/show-abc.js',
			'/_app/immutable/assets/x.woff2'
		])
			expect(kept(path)).toBe('public, max-age=31536000, immutable');
		for (const path of ['/', '/embed/', '/embed/story.js', '/service-worker.js', '/data/facts.csv'])
			expect(kept(path)).toBe('no-cache');
	});

	it('lets frames without an origin load everything, guesses no types, and sends no referrer', () => {
		for (const path of paths)
			expect(headersAt(rules, path)).toMatchObject({
				'access-control-allow-origin': '*',
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer'
			});
	});

	it('reads from `_headers` what was written into it, within the limits of Cloudflare', () => {
		const text = headersFile(rules);
		expect(readHeadersFile(text)).toEqual(rules);
		expect(rules.length).toBeLessThanOrEqual(100);
		for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
	});

	it('is told where a `_headers` file cannot be read', () => {
		expect(() => readHeadersFile('/*\n  nonsense')).toThrow('under /*, found "  nonsense"');
		expect(() => readHeadersFile('sources\n  a: b')).toThrow('starts with a slash');
	});

	it('that runs Caddy sends the same headers', () => {
		const lines = [...caddyfile(rules).matchAll(/^\theader (\S+) (\S+) "([^"]*)"$/gm)];
		for (const path of paths) {
			const sent = lines.filter(([, pattern = '']) => matches(pattern, path));
			expect(Object.fromEntries(sent.map(([, , name, value]) => [name, value]))).toEqual(
				headersAt(rules, path)
			);
		}
	});

	it('finds everything under the folder that the site is served from', () => {
		const moved = rulesFor({ entries, hashes, origin, base: '/stories/58' });
		for (const path of paths)
			expect(headersAt(moved, `/stories/58${path}`)).toEqual(headersAt(rules, path));
		expect(headersAt(moved, '/elsewhere')).toEqual({});
	});
});

describe('The hash of an inline script', () => {
	it('is that of the code as it stands, and data has none', () => {
		const code = '\n\talert("a < b");\n';
		const html =
			`<script>${code}</script><script type="application/ld+json">{}</script>` +
			'<script type="module" src="x.js"></script><script type="application/json" data-x>[]</script>';
		const hash = createHash('sha256').update(code).digest('base64');
		expect(inlineHashes(html)).toEqual([`sha256-${hash}`]);
	});
});
