// Finds the programs the tests look at printed pages and slides with, and says in one sentence what to install.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Poppler's programs that the tests use. */
const poppler = ['pdftotext', 'pdfinfo', 'pdftoppm'];

/** Whether a program can be started. */
function has(/** @type {string} */ program) {
	try {
		execFileSync(program, ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** Installs a package, as root on Debian or Ubuntu; elsewhere, and when it fails, nothing happens. */
function installPackage(/** @type {string} */ name, /** @type {string[]} */ ...options) {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
	for (const args of [['update'], ['install', '-y', ...options, name]]) {
		try {
			execFileSync('apt-get', args, { stdio: 'inherit', timeout: 900_000 });
		} catch {
			// Whoever needs the package looks for it afterwards, and says what to do.
		}
	}
}

/**
 * Makes sure that Poppler is there; as root on Debian or Ubuntu it installs the `poppler-utils` package.
 * Throws one sentence that says what to install when it still is not.
 */
export function ensurePoppler() {
	if (poppler.every(has)) return;
	installPackage('poppler-utils');
	if (poppler.every(has)) return;
	throw new Error(
		'The tests of the printed story need Poppler (pdftotext, pdfinfo, pdftoppm): install the package "poppler-utils", on a Mac "poppler".'
	);
}

/** Where LibreOffice lives when it is not on the path. */
const offices = [
	'/Applications/LibreOffice.app/Contents/MacOS/soffice',
	'C:\\Program Files\\LibreOffice\\program\\soffice.exe'
];

/** The installed LibreOffice, if there is one. */
function findOffice() {
	const named = process.env.SOFFICE_PATH;
	if (named && !existsSync(named))
		throw new Error(`SOFFICE_PATH is "${named}", but there is no file at that place.`);
	if (named) return named;
	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => ['soffice', 'soffice.exe'].map((name) => join(folder, name)));
	return [...onPath, ...offices].find((path) => existsSync(path));
}

/**
 * Makes sure that LibreOffice is there, with which the tests open the slides to take away: the one named in
 * `SOFFICE_PATH`, else an installed one, else, as root on Debian or Ubuntu, the `libreoffice-impress` package.
 * @returns {string} its program
 * Throws one sentence that says what to install when there still is none.
 */
export function ensureLibreOffice() {
	const there = findOffice();
	if (there) return there;
	installPackage('libreoffice-impress', '--no-install-recommends');
	const installed = findOffice();
	if (installed) return installed;
	throw new Error(
		'The tests of the slides need LibreOffice Impress: install it (on Debian the package "libreoffice-impress"), or set SOFFICE_PATH to its "soffice".'
	);
}
