// Serves the built site while the browser tests run, and tells them where.
import { existsSync } from 'node:fs';
import { serve } from '../../src/scripts/serve.js';

/** Starts the server; returns what stops it. Throws when the site has not been built. */
export default async function serveSite(): Promise<() => Promise<void>> {
	if (!existsSync('build/index.html')) {
		throw new Error('There is no built site to test: run "npm run build" first.');
	}
	const site = await serve({ port: 4400 });
	process.env.SITE_URL = site.url;
	return site.close;
}
