// Cuts a copy file into its chapter, steps and sections, and names whatever has no place in one.
import type { List, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readHeading, readSectionHeading } from './headings';
import { foreign, isBlock, plainText } from './markdown';
import type { Report } from './problems';
import type { SectionId } from '../../story/sections';

/** What running copy is made of. */
export type Block = Paragraph | List;

/** A `###` part, not yet rendered. */
export interface SectionDraft {
	id: SectionId;
	name: string;
	line: number;
	blocks: Block[];
}

/** A step, not yet rendered; its id is empty when the heading has none. */
export interface StepDraft {
	id: string;
	heading: string;
	line: number;
	blocks: Block[];
	sections: SectionDraft[];
}

/** A whole file, not yet rendered; `steps` are in order. */
export interface ChapterDraft extends StepDraft {
	file: string;
	steps: StepDraft[];
}

/**
 * Reads the structure of one file. Never throws for the copy's sake: what is wrong is reported and left out.
 * @param file the name to use for it
 * @param markdown its text
 * @param report takes down what is wrong
 */
export function parseChapter(file: string, markdown: string, report: Report): ChapterDraft {
	const chapter: ChapterDraft = { ...emptyStep('', '', 1), file, steps: [] };
	let titled = false;
	let part: StepDraft = chapter;
	let blocks = chapter.blocks;
	const step = (): string | null => (part === chapter ? null : part.id || null);
	for (const node of fromMarkdown(markdown).children) {
		const line = lineOf(node);
		if (node.type !== 'heading') {
			if (!titled) report(line, null, 'a chapter title (#) before any text', `"${brief(node)}"`);
			titled = true;
			for (const found of foreign(node)) {
				report(found.line, step(), 'paragraphs, lists, links and emphasis only', found.name);
			}
			if (isBlock(node)) blocks.push(node);
		} else if (node.depth === 1) {
			if (titled) {
				report(line, step(), 'one chapter title (#) a file, at its top', `"${brief(node)}"`);
				continue;
			}
			titled = true;
			Object.assign(chapter, readHeading(node, report), { line });
		} else if (node.depth === 2) {
			if (!titled)
				report(line, null, 'a chapter title (#) above the first step', `"${brief(node)}"`);
			titled = true;
			part = { ...emptyStep('', '', line), ...readHeading(node, report) };
			blocks = part.blocks;
			chapter.steps.push(part);
		} else if (node.depth === 3 && titled) {
			const heading = readSectionHeading(node, part === chapter ? null : part.id, report);
			const section = { ...heading, line, blocks: [] };
			blocks = section.blocks;
			if (heading.id === null) continue;
			if (part.sections.some((other) => other.id === heading.id)) {
				report(line, step(), 'a section used once a step', `{#${heading.id}} again`);
			}
			part.sections.push({ ...section, id: heading.id });
		} else {
			const expected = 'a chapter (#), then steps (##) and sections (###), with no level skipped';
			report(line, step(), expected, `"${'#'.repeat(node.depth)} ${brief(node)}"`);
		}
	}
	reportEmpty(chapter, report);
	return chapter;
}

function emptyStep(id: string, heading: string, line: number): StepDraft {
	return { id, heading, line, blocks: [], sections: [] };
}

/** Steps and sections without words would be blank cards; a chapter may do without a lead, but not without anything. */
function reportEmpty(chapter: ChapterDraft, report: Report): void {
	if (chapter.blocks.length + chapter.steps.length === 0) {
		report(chapter.line, null, 'a lead or at least one step (##)', 'an empty chapter');
	}
	for (const part of [chapter, ...chapter.steps]) {
		const id = part === chapter ? null : part.id || null;
		if (part !== chapter && part.blocks.length === 0) {
			report(part.line, id, 'at least one paragraph under the heading', 'an empty step');
		}
		for (const section of part.sections) {
			if (section.blocks.length > 0) continue;
			report(section.line, id, `at least one paragraph under "${section.name}"`, 'nothing');
		}
	}
}

function lineOf(node: RootContent): number {
	return node.position?.start.line ?? 1;
}

function brief(node: RootContent): string {
	const words = plainText(node).replace(/\s+/g, ' ').trim();
	return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
