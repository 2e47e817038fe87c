// Mends what the library for slides leaves undone: notes in paragraphs, the language, and no date of its own.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** A fixed date keeps the file the same from build to build while what is in it stays the same. */
const mtime = new Date('2000-01-01T12:00:00Z');

/** Notes as the library writes them: one run, and line ends in it that programs do not show. */
const run = /<a:r>(<a:rPr\b[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/g;

/** Each line a paragraph of its own. */
const inParagraphs = (xml: string): string =>
	xml.replaceAll(run, (_, look: string, text: string) =>
		text
			.split(/\r?\n/)
			.map((line) => `<a:r>${look}<a:t>${line}</a:t></a:r>`)
			.join('</a:p><a:p>')
	);

/**
 * Goes through the parts of a presentation.
 * @param bytes the file as the library made it
 * @param language BCP 47, as programs that check spelling know it, such as `en-GB`
 * @param date of the edition, ISO
 */
export function mended(bytes: Uint8Array, language: string, date: string): Uint8Array {
	const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
	const files: Zippable = Object.fromEntries(
		parts.map(([name, part]) => {
			// Pictures are compressed already.
			if (!/\.(xml|rels)$/.test(name)) return [name, [part, { mtime, level: 0 }]];
			let xml = strFromU8(part).replaceAll('lang="en-US"', `lang="${language}"`);
			if (name.startsWith('ppt/notesSlides/notesSlide')) xml = inParagraphs(xml);
			if (name === 'docProps/core.xml')
				xml = xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
			return [name, [strToU8(xml), { mtime, level: 9 }]];
		})
	);
	return zipSync(files);
}
