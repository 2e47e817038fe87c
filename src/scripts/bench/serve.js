// Serves the built site as a good host does, over HTTP/2 and compressed, for what is measured. Pages that only
// the measuring needs are served beside it.
import { existsSync, readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { headersAt, readHeadersFile } from '../headers.js';
import { throwAwayCertificate } from './certificate.js';

/**
 * @typedef {object} Site
 * @property {string} url without a slash at the end
 * @property {string} fingerprint of the certificate, for `browserFor`
 * @property {() => Promise<void>} close
 */

/**
 * Starts a server on any free port.
 * @param {object} [options]
 * @param {boolean} [options.brotli] false for a host that has gzip only
 * @param {Readonly<Record<string, string>>} [options.pages] HTML by path, such as `/control/`
 * @param {{ key: string, cert: string, fingerprint: string }} [options.certificate] one that is made already
 * @returns {Promise<Site>} rejects when there is no build
 */
export async function serveFast({ brotli = true, pages = {}, certificate } = {}) {
	if (!existsSync('build/index.html.br'))
		throw new Error('build/index.html.br is not there; run "npm run build" first.');
	const { key, cert, fingerprint } = certificate ?? throwAwayCertificate();
	const rules = readHeadersFile(readFileSync('build/_headers', 'utf8'));
	const files = sirv('build', {
		gzip: true,
		brotli,
		etag: true,
		setHeaders: (response, path) => {
			for (const [name, value] of Object.entries(headersAt(rules, path)))
				response.setHeader(name, value);
		}
	});
	const packed = new Map(
		Object.entries(pages).map(([path, html]) => [
			path,
			brotli ? brotliCompressSync(html) : gzipSync(html)
		])
	);
	const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
		const page = packed.get(new URL(request.url, 'https://localhost').pathname);
		if (page) {
			response.writeHead(200, {
				'content-type': 'text/html; charset=utf-8',
				'content-encoding': brotli ? 'br' : 'gzip'
			});
			response.end(page);
			return;
		}
		// HTTP/2's requests are made to be used like the older ones; their types are not related.
		const [asked, answer] =
			/** @type {[import('node:http').IncomingMessage, import('node:http').ServerResponse]} */ (
				/** @type {unknown} */ ([request, response])
			);
		files(asked, answer, () => {
			response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
			response.end('There is no page at this address.');
		});
	});
	await new Promise((listening, failed) => {
		server.once('error', failed);
		server.listen(0, 'localhost', () => listening(undefined));
	});
	const address = server.address();
	if (!address || typeof address === 'string') throw new Error('The server has no port.');
	return {
		url: `https://localhost:${address.port}`,
		fingerprint,
		close: () => new Promise((closed) => server.close(() => closed()))
	};
}
