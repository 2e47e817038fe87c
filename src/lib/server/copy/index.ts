// Reads the copy of a story and refuses it whole, with every mistake named, when any of it is wrong.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ChapterCopy, Section, StepCopy } from '../../story/copy';
import type { Ledger } from '../../story/ledger';
import { readText, type Flaw } from '../text-file';
import type { Avoided } from './avoid';
import { languageOf, type Foreign } from './foreign';
import { told } from './json-file';
import { rulesFor } from './language';
import { citedFact, type Terms } from './links';
import { checkBare } from './loose';
import {
	parseChapter,
	type Block,
	type ChapterDraft,
	type SectionDraft,
	type StepDraft
} from './parse';
import { CopyError, type Problem, type Report } from './problems';
import { countAll, grade, highestGrade, leastWords } from './readability';
import { render } from './render';
import { checkRun, checkWording, type RuleContext } from './rules';
import { runsOf } from './run';
import type { Sayers } from './sayers';
import { countWords, sentences } from './text';

export { CopyError, sentence, type Problem } from './problems';

/** The longest step, in words: more does not fit beside a picture on a phone. */
export const longestStep = 70;

/** How to read the copy. */
export interface CopyOptions {
	/** The address of a fact on the page, such as `#fact-icsr.total`. */
	factHref: (id: string) => string;
	/** BCP 47 tag of the language the copy is in. */
	lang: string;
	/** Ids of the glossary's terms, which the copy may link to. */
	terms?: Terms;
	/** The address of a term on the page; needed with `terms`. */
	termHref?: (id: string) => string;
	/** Words to do without. */
	avoid?: readonly Avoided[];
	/** Words that count and need no fact. */
	free?: readonly Avoided[];
	/** Words of other languages. */
	foreign?: readonly Foreign[];
	/** Names of those who say something. */
	sayers?: Sayers | null;
	/** The longest step, in words; `longestStep` when left out. */
	longest?: number;
}

/** A copy file's name and text. */
export interface CopyFile {
	file: string;
	markdown: string;
	/** What is wrong with it as a text. */
	flaws?: readonly Flaw[];
}

/**
 * Opens `<n>-<name>.md` in the order of their numbers; other files of the folder are not the story's copy.
 * @param dir the folder of one language, such as `data/story/en`
 * @throws an Error when there is no copy at all
 */
export function openCopy(dir: string): CopyFile[] {
	const names = existsSync(dir) ? readdirSync(dir).filter((name) => /^\d+-.+\.md$/.test(name)) : [];
	if (names.length === 0) {
		throw new Error(`Expected copy such as "1-name.md" in "${shown(dir)}", found no such file.`);
	}
	names.sort((a, b) => parseInt(a, 10) - parseInt(b, 10) || (a < b ? -1 : 1));
	return names.map((name) => openFile(join(dir, name)));
}

/**
 * Opens one file of copy, such as the glossary or a page beside the story.
 * @param path where it is
 */
export function openFile(path: string): CopyFile {
	const { text, flaws } = readText(path);
	return { file: shown(path), markdown: text, flaws };
}

/**
 * Checks and renders copy that has already been read.
 * @param files in the order of the chapters
 * @param ledger the facts that the copy may cite
 * @throws CopyError with every problem of every file
 */
export function checkCopy(
	files: readonly CopyFile[],
	ledger: Ledger,
	options: CopyOptions
): ChapterCopy[] {
	const problems: Problem[] = [];
	const ids = new Map<string, string>();
	const chapters = files.map(({ file, markdown, flaws = [] }) => {
		const own = flaws.map((flaw) => told(file, flaw));
		// A file of which nothing can be read is not an empty chapter.
		if (!markdown && own.length) {
			problems.push(...own);
			return [];
		}
		const report: Report = (line, step, expected, found) =>
			own.push({ file, line, step, expected, found });
		const draft = parseChapter(file, markdown, report);
		const context = { ...options, ledger, report, rules: rulesFor(options.lang), step: null };
		for (const part of [draft, ...draft.steps]) {
			const first = ids.get(part.id);
			if (part.id && first)
				report(part.line, null, `an id not used before`, `"${part.id}", as in ${first}`);
			ids.set(part.id, first ?? `${file}, line ${part.line}`);
		}
		const chapter = readChapter(draft, context);
		problems.push(...own.sort((a, b) => a.line - b.line));
		return [chapter];
	});
	if (problems.length > 0) throw new CopyError(problems);
	return chapters.flat();
}

type Context = RuleContext & CopyOptions;

function readChapter(draft: ChapterDraft, context: Context): ChapterCopy {
	checkBlocks(draft.blocks, context);
	const cited = [...draft.blocks, ...draft.steps.flatMap((step) => step.blocks)];
	checkHeading(draft.heading, draft.line, cited, context);
	const { html, text, ...links } = render(draft.blocks, context);
	const steps = draft.steps.map((step) =>
		readStep(step, draft.file, { ...context, step: step.id || null })
	);
	checkGrade([text, ...steps.map((step) => step.text)].join('\n\n'), draft.line, context);
	const sections = draft.sections.map((section) => readSection(section, context));
	checkSections([...sections, ...steps.flatMap((step) => step.sections)], context);
	return {
		id: draft.id,
		title: draft.heading,
		file: draft.file,
		lead: html,
		leadText: text,
		...links,
		sections,
		steps
	};
}

/** A chapter as a whole must be easy to read; a few words are too few to say. */
function checkGrade(
	text: string,
	line: number,
	{ rules, report, step }: Context,
	whole = 'a chapter'
): void {
	const counts = countAll(text, rules);
	if (!counts || counts.words < leastWords) return;
	const found = grade(counts);
	if (found <= highestGrade) return;
	const long = (counts.words / counts.sentences).toFixed(1);
	const heavy = (counts.syllables / counts.words).toFixed(2);
	report(
		line,
		step,
		`${whole} of reading grade ${highestGrade} or lower (Flesch–Kincaid)`,
		`${found.toFixed(1)}, with ${long} words a sentence and ${heavy} syllables a word`
	);
}

/** What stands beside the story is read aloud and handed out, so it has to be as easy, part by part over a chapter. */
function checkSections(sections: readonly Section[], context: Context): void {
	for (const id of new Set(sections.map((section) => section.id))) {
		const alike = sections.filter((section) => section.id === id);
		const text = alike.map((section) => section.text).join('\n\n');
		checkGrade(text, alike[0]?.line ?? 1, context, `{#${id}} sections`);
	}
}

function readStep(draft: StepDraft, file: string, context: Context): StepCopy {
	checkBlocks(draft.blocks, context);
	checkHeading(draft.heading, draft.line, draft.blocks, context);
	const { html, text, ...links } = render(draft.blocks, context);
	const words = countWords(text);
	const { longest = longestStep } = context;
	if (words > longest) {
		context.report(
			draft.line,
			context.step,
			`a step of at most ${longest} words`,
			`${words} words`
		);
	}
	const opening = text.split('\n\n')[0] ?? '';
	return {
		id: draft.id,
		heading: draft.heading,
		headingLang: languageOf(draft.heading, context.foreign),
		html,
		text,
		firstSentence: opening.slice(0, sentences(opening, context.rules)[0]?.end).trim(),
		...links,
		words,
		line: draft.line,
		file,
		sections: draft.sections.map((section) => readSection(section, context))
	};
}

function readSection(draft: SectionDraft, context: Context): Section {
	checkBlocks(draft.blocks, context);
	checkHeading(draft.name, draft.line, draft.blocks, context);
	return { id: draft.id, name: draft.name, line: draft.line, ...render(draft.blocks, context) };
}

function checkBlocks(blocks: readonly Block[], context: Context): void {
	for (const run of blocks.flatMap(runsOf)) checkRun(run, context);
}

/** A heading can hold no link, so its numbers are held to the facts cited under it. */
function checkHeading(
	heading: string,
	line: number,
	under: readonly Block[],
	context: Context
): void {
	checkWording(heading, () => line, context);
	const urls = under.flatMap(runsOf).flatMap((run) => run.links.map(({ url }) => url));
	const facts = urls.flatMap((url) => citedFact(url, context.ledger) ?? []);
	checkBare(heading, line, facts, 'heading', context);
}

/** A folder as it is called inside the project, so that no path of the editor's machine gets out. */
function shown(dir: string): string {
	const inside = relative(process.cwd(), dir);
	return (inside.startsWith('..') ? dir : inside).split(sep).join('/').replace(/\/$/, '');
}
