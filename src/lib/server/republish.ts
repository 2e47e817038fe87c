// The archive for those who republish the piece: plain HTML, pictures with their words, tables, snippets, licences.
import { zipSync, type Zippable } from 'fflate';
import { pictureSnippet } from '../embed/picture-snippets';
import { snippet, type Accepts } from '../embed/snippets';
import type { Words } from '../story/words';
import { archive, downloads } from './downloads';
import { pictureFile, pictureMaterial, pictureNames } from './figures/files';
import { plainStory } from './plain-story';
import { snippetMaterial } from './snippets';
import { readStory } from './story';

/** The archive's name. */
export const packName = 'fifty-eight-spoke-republish.zip';

/** The parts whose licences differ. */
const parts = ['words', 'pictures', 'data', 'quotations', 'code', 'fonts'] as const;

/** A fixed date keeps the archive the same from build to build while what is in it stays the same. */
const mtime = new Date('2000-01-01T12:00:00Z');

/** Alt texts as a table that any program opens. */
function altTexts(words: Words): string {
	const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
	const head = [words('builder.pack.step'), words('builder.pack.file'), words('builder.alt')];
	const rows = pictureMaterial().map(({ id, alt }) => [id, `pictures/${id}.png`, alt]);
	return [head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';
}

/** All snippets, for the story and for each picture, with what each is for. */
function snippets(site: string, words: Words): string {
	const kinds: readonly Accepts[] = ['script', 'iframe', 'url', 'nothing'];
	const material = snippetMaterial(site);
	const whole = kinds.map(
		(kind) => `== ${words(`builder.kind.${kind}`)}\n\n${snippet(kind, material)}`
	);
	const pictures = pictureMaterial().map(
		(picture) => `== ${picture.title}\n\n${pictureSnippet('iframe', site, picture)}`
	);
	return [...whole, ...pictures].join('\n\n') + '\n';
}

/** The licence of each part, and the terms of republishing. */
function licences(site: string, words: Words): string {
	const rows = parts.map(
		(part) =>
			`| ${words(`builder.licence-of.${part}`)} | ${words(`builder.licence-of.${part}-licence`)} |`
	);
	const head = `| ${words('builder.part')} | ${words('builder.licence')} |\n| --- | --- |`;
	return `# ${words('builder.licences')}\n\n${words('builder.terms')}\n\n${head}\n${rows.join('\n')}\n\n${site}\n`;
}

/**
 * Makes the archive.
 * @param site absolute address of the site's root, with a slash at the end
 */
export async function pack(site: string): Promise<Uint8Array> {
	const { story, everything } = readStory();
	const { words } = everything;
	const text = (written: string): Uint8Array => new TextEncoder().encode(written);
	const pictures = await Promise.all(pictureNames().map(pictureFile));
	const files: [string, Uint8Array][] = [
		['story.html', text(plainStory(story, site, words))],
		['alt-texts.csv', text(altTexts(words))],
		['snippets.txt', text(snippets(site, words))],
		['LICENCES.md', text(licences(site, words))],
		...pictures.map(({ name, bytes }): [string, Uint8Array] => [`pictures/${name}`, bytes]),
		...downloads()
			.filter(({ name }) => name !== archive)
			.map(({ name, bytes }): [string, Uint8Array] => [`data/${name}`, bytes])
	];
	const zipped: Zippable = Object.fromEntries(
		// Pictures are compressed already.
		files.map(([name, bytes]) => [name, [bytes, { mtime, level: name.endsWith('.png') ? 0 : 9 }]])
	);
	return zipSync(zipped);
}
