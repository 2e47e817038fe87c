/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
// Keeps one whole version of the site for offline reading. A page and everything it is shown with come from
// that version or, where it has no answer, from the network; a newer one takes over when the reader says so.
import { base, build, files, prerendered, version } from '$service-worker';
import { answering, keepAll, kept, slashed } from './lib/page/kept';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

/** All our caches on this origin begin like this, and no one else's do. */
const ours = `fifty-eight-spoke ${base}/ `;
const name = ours + version;
const { always, lessons } = kept({ base, build, files, prerendered });
const known = new Set([...always, ...lessons]);
const mark = `name="version" content="${version}"`;

worker.addEventListener('install', (event) => {
	const install = async (): Promise<void> => {
		try {
			// Whoever has used the pages for lessons will want them in the new version, too.
			const addresses = (await haveLessons()) ? [...always, ...lessons] : always;
			await keepAll(await caches.open(name), addresses, mark);
		} catch (reason) {
			await caches.delete(name);
			throw reason;
		}
	};
	event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
	const activate = async (): Promise<void> => {
		const old = (await caches.keys()).filter((each) => each.startsWith(ours) && each !== name);
		await Promise.all(old.map((each) => caches.delete(each)));
		// The page of the first visit is looked after from here on, should its line drop.
		await worker.clients.claim();
	};
	event.waitUntil(activate());
});

/** Whether any version kept so far holds the pages for lessons. */
async function haveLessons(): Promise<boolean> {
	const first = lessons[0];
	const versions = (await caches.keys()).filter((each) => each.startsWith(ours));
	const found = await Promise.all(
		versions.map(async (each) => first && (await (await caches.open(each)).match(first)))
	);
	return found.some(Boolean);
}

/** Keeps the pages for lessons as well, all or none, and answers whoever asked. */
async function keepLessons(port: MessagePort | undefined): Promise<void> {
	const cache = await caches.open(name);
	try {
		const missing = await Promise.all(lessons.map(async (each) => !(await cache.match(each))));
		if (missing.includes(true)) await keepAll(cache, lessons, mark);
	} catch (reason) {
		await Promise.all(lessons.map((each) => cache.delete(each)));
		throw reason;
	}
	port?.postMessage('lessons kept');
}

worker.addEventListener('message', (event) => {
	if (event.data === 'show') void worker.skipWaiting();
	if (event.data === 'keep lessons') event.waitUntil(keepLessons(event.ports[0]));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET') return;
	const onward = slashed(known, request.url, location.origin);
	if (onward) return event.respondWith(Response.redirect(onward));
	const address = answering(known, request.url, location.origin);
	if (!address) return;
	const answer = async (): Promise<Response> => {
		const cache = await caches.open(name);
		return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
	};
	event.respondWith(answer());
});
