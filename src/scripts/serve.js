// Serves the built site the way a static host would, with compression and the headers of its `_headers`, for
// `npm start` and the tests.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersAt, readHeadersFile } from './headers.js';

/**
 * Starts a server for the built site.
 * @param {{ port?: number, dir?: string, host?: string }} [options] `port` is the first to try; the next
 *   free one is taken. `host` is the address to listen on.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ port = 4173, dir = 'build', host = 'localhost' } = {}) {
	const headers = join(dir, '_headers');
	const rules = existsSync(headers) ? readHeadersFile(readFileSync(headers, 'utf8')) : [];
	const base = process.env.BASE_PATH ?? '';
	const dress = (/** @type {import('node:http').ServerResponse} */ response, path = '/') => {
		for (const [name, value] of Object.entries(headersAt(rules, base + path)))
			response.setHeader(name, value);
	};
	const files = sirv(dir, {
		gzip: true,
		brotli: true,
		etag: true,
		setHeaders: dress
	});
	const server = createServer((request, response) => {
		files(request, response, () => {
			response.statusCode = 404;
			response.setHeader('content-type', 'text/plain; charset=utf-8');
			response.end('There is no page at this address.');
		});
	});
	for (let tried = port; tried < port + 100; tried += 1) {
		if (await listen(server, tried, host)) {
			return {
				url: `http://${host}:${tried}`,
				port: tried,
				close: () => new Promise((resolve) => server.close(() => resolve()))
			};
		}
	}
	throw new Error(`No free port between ${port} and ${port + 99}; close a program that uses one.`);
}

/**
 * Listens on a port; false when another program has it.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function listen(server, port, host) {
	return new Promise((resolve, reject) => {
		const failed = (/** @type {NodeJS.ErrnoException} */ error) => {
			server.off('listening', listening);
			if (error.code === 'EADDRINUSE') resolve(false);
			else reject(error);
		};
		const listening = () => {
			server.off('error', failed);
			resolve(true);
		};
		server.once('error', failed);
		server.once('listening', listening);
		server.listen(port, host);
	});
}
