// The whole piece as one plain HTML document, without script, style or tracker: what others may paste and print.
import { escaped } from '../story/html';
import type { Chapter, Step, Story } from '../story/story';
import type { Words } from '../story/words';
import { alt, sourceLine } from './figures/plate';
import { plateNamed } from './figures/files';

/** Copy as HTML with links that lead to the site, and nothing in it that only our own script understands. */
const abroad = (html: string, site: string): string =>
	html
		.replaceAll(/ href="(?=(?:sources|glossary)\/)/g, ` href="${site}`)
		.replaceAll(/ (?:data-[\w-]+|class|id|aria-[\w-]+)="[^"]*"/g, '');

function stepHtml(step: Step, site: string, words: Words): string {
	const { id, heading, html, drawn } = step;
	const { width, height } = plateNamed(id);
	return [
		`<h3>${escaped(heading)}</h3>`,
		abroad(html, site),
		`<figure><img src="pictures/${id}.png" alt="${escaped(alt(drawn))}" width="${width}" height="${height}">`,
		`<figcaption>${escaped(drawn.reading)} ${escaped(sourceLine(drawn, words))}</figcaption></figure>`
	].join('\n');
}

const chapterHtml = ({ title, lead, steps, number }: Chapter, site: string, words: Words): string =>
	[
		// The opening's title is the document's own.
		...(number === 0 ? [] : [`<h2>${escaped(title)}</h2>`]),
		abroad(lead, site),
		...steps.map((step) => stepHtml(step, site, words))
	].join('\n');

/** Every source that the story cites, once, in the order of first use. */
function sourcesHtml({ cited }: Story): string {
	const sources = new Map(cited.flatMap((each) => each.sources.map((one) => [one.id, one])));
	const items = [...sources.values()].map(
		({ title, publisher, url }) =>
			`<li><a href="${escaped(url)}">${escaped(title)}</a>, ${escaped(publisher)}</li>`
	);
	return `<ul>\n${items.join('\n')}\n</ul>`;
}

/**
 * Writes the document; its pictures are expected in `pictures/` beside it.
 * @param site absolute address of the site's root, with a slash at the end
 */
export function plainStory(story: Story, site: string, words: Words): string {
	const title = words('page.title');
	return [
		`<!doctype html>\n<html lang="${story.language}" dir="${story.direction}">`,
		`<head><meta charset="utf-8"><title>${escaped(title)}</title>`,
		`<link rel="canonical" href="${escaped(site)}"></head>\n<body>\n<article>`,
		`<h1>${escaped(title)}</h1>`,
		`<p>${escaped(words('page.subtitle'))}</p>`,
		...story.chapters.map((chapter) => chapterHtml(chapter, site, words)),
		`<h2>${escaped(words('builder.pack.sources'))}</h2>`,
		sourcesHtml(story),
		`<p>${escaped(words('builder.pack.intro'))} <a href="${escaped(site)}">${escaped(site)}</a></p>`,
		`<p>${escaped(words('after.credit.report'))} ${escaped(words('after.credit.licence'))}</p>`,
		'</article>\n</body>\n</html>\n'
	].join('\n');
}
