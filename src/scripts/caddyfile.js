// Prints a Caddyfile for the built site: `npm run --silent caddyfile > Caddyfile`, then `caddy run`.
import { existsSync, readFileSync } from 'node:fs';
import { caddyfile, readHeadersFile } from './headers.js';

const file = 'build/_headers';
if (!existsSync(file)) {
	console.error('There is no built site: run "npm run build" first.');
	process.exit(1);
}
const base = process.env.BASE_PATH ?? '';
process.stdout.write(caddyfile(readHeadersFile(readFileSync(file, 'utf8')), { base }));
