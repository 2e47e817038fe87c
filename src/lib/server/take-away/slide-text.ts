// The words of a slide without markup: what its page writes as HTML, paragraph by paragraph, and its speaker's notes.
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { SpokenSlide } from '../../present/slides';
import type { CitedFact } from '../../story/story';
import type { Words } from '../../story/words';

/** A paragraph of a slide. */
export interface Paragraph {
	text: string;
	/** Whether it is one point of a list. */
	point: boolean;
}

const blocks: ReadonlySet<string> = new Set(['p', 'li']);

/** Everything written in an element. */
const textOf = (node: ElementContent | Root): string => {
	if (node.type === 'text') return node.value;
	return 'children' in node ? (node.children as ElementContent[]).map(textOf).join('') : '';
};

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The paragraphs of rendered copy, in order; words that stand in none make one of their own. */
export function paragraphsOf(html: string): Paragraph[] {
	const found: Paragraph[] = [];
	const add = (node: Element): void =>
		void found.push({ text: tidy(textOf(node)), point: node.tagName === 'li' });
	const visit = (node: Root | Element): void => {
		for (const child of node.children) {
			if (child.type !== 'element') continue;
			if (blocks.has(child.tagName)) add(child);
			else visit(child);
		}
	};
	const tree = fromHtml(html, { fragment: true });
	visit(tree);
	const bare = tidy(textOf(tree));
	const all = found.length > 0 || bare === '' ? found : [{ text: bare, point: false }];
	return all.filter(({ text }) => text !== '');
}

/** A fact for the speaker: what was said, how sure it is, and who stands behind it. */
function factLines({ fact, sources }: CitedFact, words: Words): string[] {
	const quote = fact.quote ? ` “${fact.quote}” (${fact.speaker})` : '';
	const grade = words(`ledger.grade.${fact.grade}`);
	return [
		`• ${fact.statement}${quote}`,
		...[grade, fact.caveat ?? ''].filter(Boolean).map((line) => `  ${line}`),
		...sources.map(({ title, publisher, url }) => `  ${title}, ${publisher}: ${url}`)
	];
}

const facts = (name: string, cited: readonly CitedFact[], words: Words): string[] =>
	cited.length === 0 ? [] : ['', name, ...cited.flatMap((each) => factLines(each, words))];

/**
 * What the speaker's window shows beside a slide, as lines: what to say, to ask and to expect, then the facts
 * with their sources.
 */
export function notesOf({ slide, reading, onSlide, inNotes }: SpokenSlide, words: Words): string {
	const parts = slide.parts.flatMap(({ name, html }) => [
		'',
		name,
		...paragraphsOf(html).map(({ text, point }) => (point ? `• ${text}` : text))
	]);
	const lines = [
		...(reading ? [`${words('present.picture-says')} ${reading}`] : []),
		...parts,
		...facts(words('present.facts'), onSlide, words),
		...facts(words('present.note-facts'), inNotes, words)
	];
	return lines.join('\n').trim();
}
