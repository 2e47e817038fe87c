// Serves copies of the built site one after another from one address, as a host does that is given a new version.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
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
	/** Every address asked for since the last look. */
	asked: string[];
	/** Puts another version of the site in place; `half` leaves the story's page of the old one. */
	publish(version: string, half?: boolean): void;
	/** Drops every connection from now on, or answers again. */
	cut(off: boolean): void;
	close(): Promise<void>;
}

/** Starts a host with the built site on it. */
export async function host(): Promise<Host> {
	const root = mkdtempSync(join(tmpdir(), 'versions-'));
	const current = join(root, 'site');
	cpSync('build', current, { recursive: true });
	let off = false;
	const asked: string[] = [];
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://localhost').pathname;
		asked.push(path);
		if (off) return void request.socket.destroy();
		try {
			const file = join(current, path.endsWith('/') ? `${path}index.html` : path);
			const body = readFileSync(file);
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
		asked,
		publish(version, half = false) {
			for (const name of readdirSync(current, { recursive: true, encoding: 'utf8' })) {
				if (!/\.html$|service-worker\.js$/.test(name) || (half && name === 'index.html')) continue;
				const from = readFileSync(join('build', name), 'utf8');
				writeFileSync(join(current, name), from.replaceAll(builtVersion, version));
			}
		},
		cut: (now) => void (off = now),
		async close() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
			rmSync(root, { recursive: true, force: true });
		}
	};
}
