// Installs what is missing, so that `npm start` and `npm test` work in a fresh clone. Node's own modules only.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Runs npm, also on Windows, where it is a batch file. */
export function npm(/** @type {string[]} */ ...args) {
	execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Installs the packages of the lockfile when they are missing or older than it. */
export function install() {
	const installed = 'node_modules/.package-lock.json';
	const fresh =
		existsSync(installed) &&
		statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs - 1000;
	if (!fresh) npm('ci', '--no-audit', '--no-fund');
}
