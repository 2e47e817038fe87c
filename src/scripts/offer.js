// Writes into the built page of files to take away what has been made since: a link and its size, for each file.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * The page with a file offered. A file that is offered already gets its new size.
 * @param {string} html the page, as `FileEntry.svelte` writes it
 * @param {string} name of the file
 * @param {number} bytes its size
 * Throws when the page has no place for the file.
 */
export function offered(html, name, bytes) {
	const entry = new RegExp(`<li data-file="${name.replaceAll('.', '\\.')}"[^]*?</li>`).exec(
		html
	)?.[0];
	const says = /data-size="([^"]*)"/.exec(entry ?? '')?.[1];
	if (!entry || !says)
		throw new Error(
			`The page of files to take away has no place for "${name}": see FileEntry.svelte.`
		);
	const language = /<html lang="([^"]+)"/.exec(html)?.[1] ?? 'en';
	const megabytes = Math.max(0.1, Math.round(bytes / 1e5) / 10);
	const size = says.replace('{size}', megabytes.toLocaleString(language));
	const made = entry
		.replace(
			/<(?:span|a) data-offer[^>]*>([^]*?)<\/(?:span|a)>/,
			(_, label) => `<a data-offer href="${name}" download>${label}</a>`
		)
		.replace(/<span data-instead[^>]*>[^]*?<\/span>/, () => `<span data-instead>${size}</span>`);
	return html.replace(entry, () => made);
}

/**
 * Writes a page of the build anew, with the compressed twins that the build has made of it.
 * @param {string} file
 * @param {string} html
 */
export function writePage(file, html) {
	writeFileSync(file, html);
	for (const [ending, compress] of /** @type {const} */ ([
		['gz', gzipSync],
		['br', brotliCompressSync]
	]))
		if (existsSync(`${file}.${ending}`)) writeFileSync(`${file}.${ending}`, compress(html));
}

/**
 * Offers files on the page.
 * @param {string} page the built page
 * @param {readonly { name: string, bytes: number }[]} files
 */
export const offerOn = (page, files) =>
	writePage(
		page,
		files.reduce((html, { name, bytes }) => offered(html, name, bytes), readFileSync(page, 'utf8'))
	);
