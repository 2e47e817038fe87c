// Serves the host pages of this folder on an address of their own, so that page and story are strangers.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const packages = join(folder, '../../node_modules');

/** The real scripts of real hosts, by the address the pages load them from. */
const scripts: Readonly<Record<string, string>> = {
	'/pym.js': 'pym.js/dist/pym.v1.min.js',
	'/frames.js': '@newswire/frames/dist/frames.umd.js',
	'/iframe-resizer.js': 'iframe-resizer/js/iframeResizer.js',
	'/open-iframe-resizer.js': '@open-iframe-resizer/core/dist/index.umd.cjs'
};

/** What a file of this folder is; all others are pages. */
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** A running host. */
export interface HostServer {
	/** Its origin, which is never the story's. */
	url: string;
	close: () => Promise<void>;
}

/**
 * Starts the server on a free port of 127.0.0.1; the story is served from localhost.
 * Pages are asked for as `/pym.html?story=…`, and read for themselves what they are asked; with `&isolated` they are
 * sent as pages that isolate themselves.
 */
export async function serveHosts(): Promise<HostServer> {
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://host').pathname;
		const script = scripts[path];
		const [file, type] = script
			? [join(packages, script), 'text/javascript']
			: [join(folder, path), types[extname(path)] ?? 'text/html'];
		try {
			if (!/^\/[\w.-]+$/.test(path)) throw new Error('no such page');
			const body = readFileSync(file);
			response.setHeader('content-type', `${type}; charset=utf-8`);
			if (request.url?.includes('&isolated'))
				response.setHeader('cross-origin-embedder-policy', 'require-corp');
			response.end(body);
		} catch {
			response.statusCode = path === '/favicon.ico' ? 204 : 404;
			response.end();
		}
	});
	const port = await new Promise<number>((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : 0);
		});
	});
	return {
		url: `http://127.0.0.1:${port}`,
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}
