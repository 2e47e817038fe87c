// What is wrong with the copy, told to the person who wrote it.

/** One mistake, where it is, and what would have been right. */
export interface Problem {
	/** The file, relative to the project. */
	file: string;
	line: number;
	/** The id of the step it stands in; null in front of the first step. */
	step: string | null;
	/** Completes "expected …". */
	expected: string;
	/** Completes "found …". */
	found: string;
}

/**
 * Takes down a mistake instead of stopping at it, so that an editor sees all of them at once.
 * @param line where it stands in the file
 * @param step the step it stands in, if any
 */
export type Report = (line: number, step: string | null, expected: string, found: string) => void;

/** Everything wrong with a set of copy files; the message has one sentence a problem. */
export class CopyError extends Error {
	override readonly name = 'CopyError';

	/** @param problems at least one, in the order of files and lines */
	constructor(readonly problems: readonly Problem[]) {
		super(problems.map(sentence).join('\n'));
	}
}

/**
 * Puts a problem into one sentence.
 * @param problem as it was reported
 */
export function sentence({ file, line, step, expected, found }: Problem): string {
	const place = step === null ? '' : `, step ${step}`;
	return `${file}, line ${line}${place}: expected ${expected}, found ${found}.`;
}
