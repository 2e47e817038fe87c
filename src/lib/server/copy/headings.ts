// Takes headings apart: the words, and the id in braces by which the rest of the site knows the part.
import type { Heading } from 'mdast';
import {
	chapterSections,
	openingSections,
	stepSections,
	type SectionId
} from '../../story/sections';
import { plainText } from './markdown';
import type { Report } from './problems';

/**
 * Splits `Men and women {#men-and-women}` into its words and its id, which is empty when there is none.
 * @param node the heading of a chapter or a step
 * @param report takes down what is wrong
 */
export function readHeading(node: Heading, report: Report): { id: string; heading: string } {
	const words = plainHeading(node, report, null);
	const { heading, id } = split(words);
	if (!id) {
		report(lineOf(node), null, 'an id such as {#men-and-women} after the heading', `"${words}"`);
	} else if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
		report(lineOf(node), null, 'an id of lower-case letters, digits and hyphens', `"${id}"`);
	}
	if (id && !heading) report(lineOf(node), id, 'words before the id', 'an empty heading');
	return { id, heading };
}

/**
 * Splits `What to say {#notes}` into its words and its id, which is null when it is not the id of a section.
 * @param node the heading of a section
 * @param step the step it stands under, or null in front of the first one
 * @param report takes down what is wrong
 */
export function readSectionHeading(
	node: Heading,
	step: string | null,
	report: Report
): { id: SectionId | null; name: string } {
	const place = step || null;
	const words = plainHeading(node, report, place);
	const { heading, id } = split(words);
	const allowed: readonly SectionId[] =
		step === null ? [...chapterSections, ...openingSections] : stepSections;
	const known = allowed.find((each) => each === id) ?? null;
	if (known === null) {
		const where = step === null ? 'in front of the first step' : 'under a step';
		const shown = allowed.map((each) => `{#${each}}`);
		const list = `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`;
		const found = id ? `{#${id}}` : `"${words}" without an id`;
		report(lineOf(node), place, `one of the sections that may stand ${where}, ${list}`, found);
	} else if (!heading) {
		report(lineOf(node), place, `words before {#${id}}`, 'an empty heading');
	}
	return { id: known, name: heading };
}

function split(words: string): { heading: string; id: string } {
	const [, heading = words, id = ''] = /^(.*?)\s*\{#([^}]*)\}$/s.exec(words) ?? [];
	return { heading, id };
}

/** Headings go into menus, titles and feeds, where no markup can follow them. */
function plainHeading(node: Heading, report: Report, step: string | null): string {
	const marked = node.children.find((child) => child.type !== 'text');
	if (marked)
		report(lineOf(node), step, 'plain words in a heading', `"${plainText(marked)}" marked up`);
	return plainText(node).trim();
}

const lineOf = (node: Heading): number => node.position?.start.line ?? 1;
