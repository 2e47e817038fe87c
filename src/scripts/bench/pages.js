// The pages that are measured: those of the site by their names, and two that are made at the start.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { runnerImport } from 'vite';

/**
 * The site's own pages: where they are, by name.
 * @returns {Record<string, string>}
 */
export const builtPages = () => ({
	story: '/',
	embed: '/embed/',
	present: '/present/',
	speaker: '/present/speaker/',
	sources: '/sources/',
	picture: `/embed/${heaviestPicture()}/`
});

/**
 * Pages that stand in no build, for `serveFast`: `/control/`, the words of the story and nothing else, and
 * `/element/`, a page of somebody else with the story in it as an element.
 * @returns {Promise<{ '/control/': string, '/element/': string }>} HTML by path
 */
export const madePages = async () => ({ '/control/': control(), '/element/': await element() });

/** The picture whose page for frames weighs most. */
function heaviestPicture() {
	const [heaviest] = readdirSync('build/embed', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => ({ name, page: `build/embed/${name}/index.html` }))
		// The builder of snippets stands among them.
		.filter(({ page }) => readFileSync(page, 'utf8').includes('framed single'))
		.sort((a, b) => statSync(`${b.page}.br`).size - statSync(`${a.page}.br`).size);
	if (!heaviest) throw new Error('No page in build/embed holds a picture (class "framed single").');
	return heaviest.name;
}

/** What stands inside a line; everything else begins a new one. */
const inLine = new Set(
	'a abbr b bdi bdo button cite code dfn em i label mark q s small span strong sub sup time u wbr'.split(
		' '
	)
);
/** What holds no words, or words that are drawn. */
const wordless = new Set(['head', 'script', 'style', 'template', 'svg', 'dialog']);

/**
 * The story's words as headings and paragraphs, without style and script. What has to be opened first, such
 * as tables of data, is left out.
 */
function control() {
	/** @type {string[]} */
	const lines = [];
	let words = '';
	const end = (tag = 'p') => {
		const line = words.replaceAll(/\s+/g, ' ').trim();
		if (line) lines.push(`<${tag}>${line}</${tag}>`);
		words = '';
	};
	/** @param {import('hast').Nodes} node */
	const read = (node) => {
		if (node.type === 'text') words += node.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
		if (!('children' in node)) return;
		const name = node.type === 'element' ? node.tagName : '';
		const properties = node.type === 'element' ? node.properties : {};
		if (wordless.has(name) || 'hidden' in properties || 'popover' in properties) return;
		if (!inLine.has(name)) end();
		for (const child of node.children) {
			const shown = name !== 'details' || (child.type === 'element' && child.tagName === 'summary');
			if (shown) read(child);
		}
		if (!inLine.has(name)) end(/^h[1-6]$/.test(name) ? name : 'p');
	};
	read(fromHtml(readFileSync('build/index.html', 'utf8')));
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>The same words</title>${lines.join('')}</html>`;
}

/** A plain page of a newspaper with the snippet that an editor would paste. */
async function element() {
	const { module } = await runnerImport(`${process.cwd()}/src/lib/embed/snippets.ts`);
	const { snippet } = /** @type {typeof import('../../lib/embed/snippets')} */ (module);
	const story = readFileSync('build/embed/story.html', 'utf8');
	const headings = [...story.matchAll(/<h[23] id="([\w-]+)-heading">([^<]*)<\/h[23]>/g)];
	const pasted = snippet('script', {
		site: '/',
		language: 'en',
		direction: 'ltr',
		headline: 'Fifty-eight spoke',
		description: 'Why people leave the Islamic State, and what keeps them silent.',
		steps: headings.map(([, id = '', heading = '']) => ({
			id,
			heading,
			firstSentence: 'The first sentence of the step, which says what it is about.'
		})),
		image: { src: '/embed/story.svg', alt: 'The opening.', width: 360, height: 300 },
		link: 'Read the whole story'
	});
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>News</title><body style="margin:0"><h1>News</h1><p>Words of the host.</p>${pasted}<p>Its last words.</p></html>`;
}
