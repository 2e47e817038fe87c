// What a page loads: every request, with the bytes that came over the line for it.
import { performance } from 'node:perf_hooks';

/** The kinds that bytes are told apart by, in the order of the tables. */
export const kinds = /** @type {const} */ (['html', 'script', 'style', 'font', 'image', 'other']);

/** @typedef {(typeof kinds)[number]} Kind */

/**
 * @typedef {object} Sums
 * @property {number} requests those that were sent to the page's own origin
 * @property {number} bytes of all answers, headers included, as compressed
 * @property {Record<Kind, number>} byKind the same bytes
 */

/** Chromium's types of resources. @type {Readonly<Record<string, Kind>>} */
const kindOf = {
	Document: 'html',
	Script: 'script',
	Stylesheet: 'style',
	Font: 'font',
	Image: 'image'
};

/**
 * Listens to what a page loads from now on.
 * @param {import('@playwright/test').CDPSession} session with `Network` enabled
 * @param {string} origin the page's own, without a slash at the end
 */
export function listenTo(session, origin) {
	/** @type {Map<string, { url: string, type: string, bytes: number, cached: boolean }>} */
	const own = new Map();
	/** @type {string[]} */
	const foreign = [];
	/** @type {string[]} */
	const missing = [];
	/** @type {Set<string>} */
	const open = new Set();
	let last = performance.now();
	const heard = () => {
		last = performance.now();
	};
	session.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) => {
		if (!/^(https?|wss?):/.test(request.url)) return;
		heard();
		if (new URL(request.url).origin !== origin) {
			foreign.push(request.url);
			return;
		}
		own.set(requestId, { url: request.url, type, bytes: 0, cached: false });
		open.add(requestId);
	});
	session.on('Network.responseReceived', ({ requestId, response, type }) => {
		const request = own.get(requestId);
		if (!request) return;
		request.type = type;
		request.cached ||= response.fromDiskCache ?? false;
		if (response.status >= 400) missing.push(request.url);
	});
	session.on('Network.requestServedFromCache', ({ requestId }) => {
		const request = own.get(requestId);
		if (request) request.cached = true;
	});
	session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
		const request = own.get(requestId);
		if (request) request.bytes += encodedDataLength;
		heard();
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const request = own.get(requestId);
		// The last word counts headers, too.
		if (request) request.bytes = encodedDataLength || request.bytes;
		open.delete(requestId);
		heard();
	});
	session.on('Network.loadingFailed', ({ requestId }) => {
		open.delete(requestId);
		heard();
	});
	const sent = () => [...own.values()].filter(({ cached, bytes }) => !cached || bytes > 0);

	return {
		foreign,
		missing,
		/** Everything that was asked for and came over the line. */
		sent,
		/** @returns {Sums} */
		sums() {
			const byKind = { html: 0, script: 0, style: 0, font: 0, image: 0, other: 0 };
			for (const { type, bytes } of sent()) byKind[kindOf[type] ?? 'other'] += bytes;
			const bytes = Object.values(byKind).reduce((sum, each) => sum + each, 0);
			return { requests: sent().length, bytes, byKind };
		},
		/**
		 * Waits until nothing is under way and nothing has come for a while.
		 * @param {number} quiet ms
		 * @param {number} limit ms, after which it goes on all the same
		 * @returns {Promise<void>}
		 */
		quiet: (quiet, limit) =>
			new Promise((resolve) => {
				const end = performance.now() + limit;
				const look = () => {
					const now = performance.now();
					if (now > end || (open.size === 0 && now - last >= quiet)) resolve();
					else setTimeout(look, Math.max(20, Math.min(quiet - (now - last), end - now)));
				};
				look();
			})
	};
}
