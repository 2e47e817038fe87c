// The built site as readers of these tests get it: whole, with a script that fails, or from a line that drops.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** What may be wrong with the story's script: nothing, it throws at once, or it is not there. */
export type Fault = 'none' | 'throws' | 'gone';

/** A running server. Each has a port, and so an origin, of its own: what one keeps offline no other is shown. */
export interface Site {
	/** Its address, with a slash at the end. */
	readonly url: string;
	/** What is wrong from now on. */
	fault: Fault;
	/** Stops answering, at once and for good, as a line does that drops. */
	stop(): Promise<void>;
}

/** The one script that readers get, and nothing it loads. */
const script = /^\/script\/client-[^/]+\.js$/;

/** Serves `build/`. */
export function serveSite(): Promise<Site> {
	const files = sirv('build', { etag: true });
	const server = createServer((request, response) => {
		const broken = script.test(request.url ?? '') ? site.fault : 'none';
		// What failed must not be remembered. (All else may: Firefox forgets the place on a page that may not be stored.)
		if (broken !== 'none') response.setHeader('cache-control', 'no-store');
		if (broken === 'throws') {
			response.setHeader('content-type', 'text/javascript');
			return response.end(
				'throw new Error("The story’s script is broken, as this test wants it.");'
			);
		}
		const nothing = (): void => void response.writeHead(404).end();
		if (broken === 'gone') return nothing();
		files(request, response, nothing);
	});
	const site: Site = {
		url: '',
		fault: 'none',
		stop: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
	return new Promise((done) => {
		server.listen(0, 'localhost', () => {
			const { port } = server.address() as AddressInfo;
			done(Object.assign(site, { url: `http://localhost:${port}/` }));
		});
	});
}
