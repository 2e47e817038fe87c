// Writes the file that holds everything: story, deck, script, styles and fonts, and a policy that lets nothing else in.
import { createHash } from 'node:crypto';
import { render } from 'svelte/server';
import early from '../../take-away/early.ts?text';
import OneFile from '../../take-away/OneFile.svelte';
import { credits } from '../method';
import { pageOf } from '../page';
import { deckPage } from '../present';
import { escaped, plain } from '../../story/html';
import { readStory } from '../story';

/**
 * Links that lead to the site are written as whole addresses; those within the file stay as they are.
 * @param html
 * @param site absolute address of the site's root, with a slash at the end
 */
export const abroad = (html: string, site: string): string =>
	html.replaceAll(
		/ href="(?![#?]|[a-z][a-z0-9+.-]*:)([^"]*)"/g,
		(_, to: string) => ` href="${new URL(to, site).href}"`
	);

/** Script that may stand in a page: what would end or change its element is written as an escape. */
export const inlined = (code: string): string =>
	code.replaceAll(/<(?=\/script|script|!--)/gi, '\\x3c');

const hashOf = (code: string): string =>
	`'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** Scripts that run as they stand: all but data and what lies in the deck, which is started by other means. */
const scriptsIn = (html: string): string[] =>
	[...html.matchAll(/<script(?: type="module")?>([^]*?)<\/script>/g)].map(([, code = '']) => code);

/** What the file may load and run: what it holds, and nothing else. */
function policy(html: string): string {
	const scripts = [...new Set(scriptsIn(html).map(hashOf))];
	return [
		"default-src 'none'",
		`script-src ${scripts.join(' ')}`,
		"style-src 'unsafe-inline'",
		'img-src data:',
		'font-src data:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
}

/**
 * Writes the file.
 * @param site absolute address of the site's root, with a slash at the end
 */
export async function oneFile(site: string): Promise<string> {
	// Made only when somebody asks for the file.
	const { default: script, styles } = await import('../../../one-file.ts?text');
	const { story, everything } = readStory();
	const { words } = everything;
	const { body } = render(OneFile, {
		props: {
			story,
			...pageOf(story, words),
			deck: deckPage(story, everything, site.slice(0, -1), site, false),
			credits: credits(story, everything),
			site,
			words
		}
	});
	const inner =
		abroad(plain(body), site) +
		`<script type="module">${inlined(script)}</script>\n</body>\n</html>\n`;
	const start = `<script>${early}</script>`;
	const [title, description] = [words('page.title'), words('page.description')].map(escaped);
	return [
		`<!doctype html>\n<html lang="${story.language}" dir="${story.direction}">\n<head>`,
		'<meta charset="utf-8">',
		`<meta http-equiv="content-security-policy" content="${policy(start + inner)}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
		'<meta name="color-scheme" content="light dark">',
		`<title>${title}</title>\n<meta name="description" content="${description}">`,
		`<link rel="canonical" href="${escaped(site)}">`,
		`<style>${styles}</style>\n${start}\n</head>\n<body>`,
		inner
	].join('\n');
}
