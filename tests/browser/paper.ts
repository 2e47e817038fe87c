// What the tests of the printed story share: making a PDF, and reading it with Poppler.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The two sheets in use. */
export type Format = 'A4' | 'Letter';

/** A printed story. */
export interface Printed {
	/** The words of each page, as `bare` leaves them. */
	pages: readonly string[];
	/** The most frequent grey of a page, 0 (black) to 255 (white). */
	paper(page: number): number;
}

/**
 * Words without spaces, ligatures and hyphens: how a line breaks is not what is being tested, and where one
 * breaks after a hyphen Poppler takes the hyphen for one of its own.
 */
export const bare = (text: string): string =>
	text.normalize('NFKC').replace(/[-\s\u00ad\u200b\u2010\u2011]+/g, '');

/** Prints the page as it is now, and reads the result. */
export async function print(page: Page, format: Format): Promise<Printed> {
	const folder = mkdtempSync(join(tmpdir(), 'print-'));
	const file = join(folder, 'story.pdf');
	await page.pdf({ path: file, format });
	const bytes = readFileSync(file);
	rmSync(folder, { recursive: true });
	const poppler = (program: string, ...args: string[]): Buffer =>
		execFileSync(program, args, { input: bytes, maxBuffer: 1 << 28 });
	// In the order in which it was painted: by place, labels that share a line would come in either order.
	const text = poppler('pdftotext', '-raw', '-enc', 'UTF-8', '-', '-').toString('utf8');
	return {
		// Every page ends in a form feed.
		pages: text.split('\f').slice(0, -1).map(bare),
		paper: (number) => {
			const at = String(number);
			return commonest(poppler('pdftoppm', '-gray', '-r', '20', '-f', at, '-l', at, '-'));
		}
	};
}

/** The most frequent value in a binary greymap. */
function commonest(pgm: Buffer): number {
	const header = /^P5\s+\d+\s+\d+\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'));
	if (!header) throw new Error('Expected a binary greymap from pdftoppm, found something else.');
	const counts = new Array<number>(256).fill(0);
	for (const value of pgm.subarray(header[0].length)) counts[value] = (counts[value] ?? 0) + 1;
	return counts.indexOf(Math.max(...counts));
}
