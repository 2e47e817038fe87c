// Links to facts, as those hear them who go from link to link: each says what it is about, and no two say the same of
// different facts. Not proved here: that the words are the best ones.
import { describe, expect, it } from 'vitest';
import { english } from '../../src/lib/server/copy/en';
import { openAllCopy } from '../../src/lib/server/copy/extras';
import { figuresIn } from '../../src/lib/server/copy/numbers';
import { datesIn } from '../../src/lib/server/copy/dates';
import { citedId } from '../../src/lib/server/copy/links';
import { parseChapter } from '../../src/lib/server/copy/parse';
import { runsOf } from '../../src/lib/server/copy/run';

/** Words that name nothing by themselves. */
const small = new Set(
	'a about all almost an and around as at between but by close each even every fewer for from had has have he his in is it its least less more most nearly no not of on one only or other others over per she so some than that the their them these they this those to too under up was were with'.split(
		' '
	)
);

/** The words of a link that name something: no figures and no small words, and a year only beside a figure, as in “687 in 2015”. */
function named(text: string): string[] {
	const figures = figuresIn(text, english);
	const years = datesIn(text, english).filter(({ start, end }) => end - start === 4);
	const counts = figures.filter(({ start }) => !years.some((year) => year.start === start));
	const blank = (left: string, { start, end }: { start: number; end: number }): string =>
		left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
	const rest = [...counts, ...(counts.length ? [] : years)].reduce(blank, text);
	return (rest.match(/[\p{L}\d][\p{L}\d’-]*/gu) ?? []).filter(
		(word) => !small.has(word.toLowerCase())
	);
}

const { story, glossary, pages } = openAllCopy('data/story/en');
const parts = [...story, glossary, ...pages].flatMap(({ file, markdown }) => {
	const chapter = parseChapter(file, markdown, () => undefined);
	return [chapter, ...chapter.steps].flatMap((step) =>
		[step, ...step.sections].map(({ blocks, line }) => ({
			links: blocks.flatMap(runsOf).flatMap((run) =>
				run.links.flatMap(({ url, text, start }) => {
					const fact = citedId(url);
					return fact
						? { fact, text, at: `${file}, line ${run.lineAt(start)}: [${text}](fact:${fact})` }
						: [];
				})
			),
			line
		}))
	);
});
const links = parts.flatMap((part) => part.links);

describe('Someone who goes from link to link hears of each citation', () => {
	it('what it is about, never a bare number or a bare word', () => {
		expect(links.length).toBeGreaterThan(400);
		// “The 58” is what the piece calls them, from its title on.
		const bare = links.filter(
			({ text }) => !/^the 58$/i.test(text) && (named(text).length === 0 || !text.includes(' '))
		);
		expect(bare.map(({ at }) => at)).toEqual([]);
	});

	it('the same words for the same fact only, within a step or a section', () => {
		const twice = parts.flatMap((part) =>
			part.links.filter(({ text, fact }) =>
				part.links.some(
					(other) => other.text.toLowerCase() === text.toLowerCase() && other.fact !== fact
				)
			)
		);
		expect(twice.map(({ at }) => at)).toEqual([]);
	});

	it.each([
		['17', []],
		['Two', []],
		['almost 60 per cent', ['cent']],
		['in 2015', []],
		['687 in 2015', ['2015']],
		['the 58', []],
		['about one in eight', []],
		['17 countries', ['countries']],
		['September 2015', ['September']]
	])('so “%s” names %j', (text, names) => expect(named(text)).toEqual(names));
});
