// Serves versions of the built site one after another from one address, as a host does that is given a new one: the
// built files as they are, and in their pages and their service worker another name of the version.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.woff2': 'font/woff2',
	'.svg': 'image/svg+xml',
	'.csv': 'text/csv'
};

/** The name of the built version, as its pages carry it. */
export const builtVersion =
	/name="version" content="([^"]+)"/.exec(readFileSync('build/index.html', 'utf8'))?.[1] ?? '';

/** A host whose site can be replaced, cut off, or left half replaced. */
export interface Host {
	url: string;
	/** Puts another version of the site in place; `half` leaves the story's page of the old one. */
	publish(version: string, half?: boolean): void;
	/** Drops every connection from now on, or answers again. */
	cut(off: boolean): void;
	close(): Promise<void>;
}

/** Starts a host with the built site on it. */
export async function host(): Promise<Host> {
	let [current, torn, off] = [builtVersion, false, false];
	/** A file of the version that is in place; of one that is half in place the story's page is the old one's. */
	const read = (name: string): string | Buffer => {
		const built = readFileSync(join('build', name));
		const named = /\.html$|service-worker\.js$/.test(name) && !(torn && name === '/index.html');
		return named ? built.toString('utf8').replaceAll(builtVersion, current) : built;
	};
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://localhost').pathname;
		if (off) return void request.socket.destroy();
		try {
			const file = path.endsWith('/') ? `${path}index.html` : path;
			const body = read(file);
			response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
			response.setHeader('cache-control', 'no-cache');
			response.end(body);
		} catch {
			response.statusCode = 404;
			response.end();
		}
	});
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}`,
		publish(version, half = false) {
			[current, torn] = [version, half];
		},
		cut: (now) => void (off = now),
		async close() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		}
	};
}
