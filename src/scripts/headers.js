// The one place that says which headers the site is sent with. `_headers`, the Caddyfile and `npm start` are
// all made from these rules, so what is tested is what is published.

/** @typedef {Readonly<Record<string, string>>} Headers Values by name; names in lower case. */
/** @typedef {{ pattern: string, headers: Headers }} Rule A path, or the start of one followed by `*`. */

/** Scripts, styles and fonts that are named after their content and so never change. */
const immutable = ['_app/immutable/', 'script/'];

/**
 * Folders made for other people's pages. They carry no `frame-ancestors` at all: `frame-ancestors *` is
 * narrower, since it shuts out pages without an address of their own (sandboxed `srcdoc`, slides opened from
 * a file). Nobody signs in and nothing is sent here, so a hostile frame has nothing to gain.
 */
const open = ['embed/'];

/** Folders with a file that holds everything it shows, its fonts, too. */
const whole = ['take-away/'];

/** For every path, whatever it is. */
const everywhere = {
	'x-content-type-options': 'nosniff',
	// What someone reads here is their own business: the sources we link to do not learn of it.
	'referrer-policy': 'no-referrer',
	// Frames without an origin of their own (`sandbox="allow-scripts"`) may load nothing that does not say so.
	'access-control-allow-origin': '*',
	'cross-origin-resource-policy': 'cross-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};

/**
 * This site by its name, for pages that do not know it: in WebKit `'self'` is nothing at all to a frame without an
 * origin (`sandbox="allow-scripts"`, as in WordPress), which would get neither script nor style.
 * @param {string} origin where the site will be; on this machine it may be on any port
 */
const named = (origin) => origin.replace(/^(http:\/\/localhost):\d+$/, '$1:*');

/**
 * What a page may load and run: files of this site, and the inline scripts with these hashes.
 * @param {readonly string[]} hashes of inline scripts, such as `sha256-…`
 * @param {string} [framed] where the site will be, for pages that anybody may frame; else only our own may
 * @param {boolean} [fonts] whether it may hold its fonts itself
 */
export function policy(hashes, framed, fonts = false) {
	const own = framed ? `'self' ${named(framed)}` : "'self'";
	const directives = [
		"default-src 'none'",
		[`script-src ${own}`, ...hashes.map((hash) => `'${hash}'`)].join(' '),
		// Pictures say in `style` where each mark stands, thousands of times over: too many for hashes. A style
		// cannot run anything, and may load from this site only.
		`style-src ${own} 'unsafe-inline'`,
		`img-src ${own} data:`,
		fonts ? `font-src ${own} data:` : `font-src ${own}`,
		`connect-src ${own}`,
		"worker-src 'self'",
		"manifest-src 'self'",
		"frame-src 'self'",
		"base-uri 'none'",
		"form-action 'none'"
	];
	return (framed ? directives : [...directives, "frame-ancestors 'self'"]).join('; ');
}

/**
 * The rules of a built site. No path gets the same header from two rules, because hosts do not agree on
 * which one would win.
 * @param {object} site
 * @param {readonly string[]} site.entries what stands at the top of the build; folders end with a slash
 * @param {readonly string[]} site.hashes of the inline scripts of all pages
 * @param {string} site.origin where the site will be, such as `https://example.org`
 * @param {string} [site.base] the folder the site is served from, such as `/stories/58`
 * @returns {Rule[]}
 */
export function rulesFor({ entries, hashes, origin, base = '' }) {
	const page = (/** @type {string} */ path) => ({
		'content-security-policy': policy(
			hashes,
			open.includes(path) ? origin : undefined,
			whole.includes(path)
		),
		// Always asked for anew; the browser keeps it, but shows it only when it is still the newest.
		'cache-control': 'no-cache',
		// A host that isolates itself (`Cross-Origin-Embedder-Policy`) shows only frames that promise the same. Ours can:
		// all they load is of this site.
		...(open.includes(path) && { 'cross-origin-embedder-policy': 'require-corp' })
	});
	const pages = entries
		.filter((path) => path !== '_headers' && !immutable.some((start) => start.startsWith(path)))
		.map((path) => ({
			pattern: path.endsWith('/') ? `${base}/${path}*` : `${base}/${path}`,
			headers: page(path)
		}));
	return [
		{ pattern: `${base}/*`, headers: everywhere },
		{ pattern: `${base}/`, headers: page('') },
		...pages,
		...immutable.map((path) => ({
			pattern: `${base}/${path}*`,
			headers: { 'cache-control': 'public, max-age=31536000, immutable' }
		}))
	];
}

/**
 * Whether a rule is for a path.
 * @param {string} pattern
 * @param {string} path from the host's root
 */
export const matches = (pattern, path) =>
	pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/**
 * The headers that a path is sent with.
 * @param {readonly Rule[]} rules
 * @param {string} path from the host's root, without a query
 * @returns {Headers}
 */
export const headersAt = (rules, path) =>
	Object.assign({}, ...rules.filter(({ pattern }) => matches(pattern, path)).map(headersOf));

const headersOf = (/** @type {Rule} */ { headers }) => headers;

/**
 * The rules in the format that Netlify and Cloudflare Pages read from `_headers`.
 * @param {readonly Rule[]} rules
 */
export const headersFile = (rules) =>
	rules
		.map(({ pattern, headers }) =>
			[pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
		)
		.join('\n\n') + '\n';

/**
 * Reads a `_headers` file back.
 * @param {string} text
 * @returns {Rule[]} Throws when a line is neither a path nor a header.
 */
export function readHeadersFile(text) {
	return text
		.trim()
		.split(/\n\s*\n/)
		.map((block) => {
			const [pattern = '', ...lines] = block.split('\n');
			const headers = lines.map((line) => {
				const [, name = '', value = ''] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
				if (!name)
					throw new Error(`_headers: expected "  name: value" under ${pattern}, found "${line}".`);
				return [name, value];
			});
			if (!pattern.startsWith('/'))
				throw new Error(`_headers: expected a path that starts with a slash, found "${pattern}".`);
			return { pattern, headers: Object.fromEntries(headers) };
		});
}

/**
 * The same rules for Caddy.
 * @param {readonly Rule[]} rules
 * @param {{ address?: string, root?: string, base?: string }} [site] where to listen, the built folder, and
 *   the folder the site is served from
 */
export function caddyfile(rules, { address = ':8080', root = 'build', base = '' } = {}) {
	const lines = rules.flatMap(({ pattern, headers }) =>
		Object.entries(headers).map(([name, value]) => `\theader ${pattern} ${name} "${value}"`)
	);
	const files = ['root * ' + root, 'file_server {\n\t\tprecompressed br gzip\n\t}'];
	const served = base
		? [`\thandle_path ${base}/* {\n\t\t${files.join('\n\t\t').replaceAll('\n\t', '\n\t\t')}\n\t}`]
		: files.map((line) => `\t${line}`);
	return [`${address} {`, ...lines, ...served, '}', ''].join('\n');
}
