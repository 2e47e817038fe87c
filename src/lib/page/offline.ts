// Lets the story be read offline after one visit, and offers a new version without forcing it on anyone.

/**
 * Whether a service worker may be asked for: not in a page inside another page, and not in one that was opened from a
 * sandbox and has no origin of its own.
 */
const mayKeep = (): boolean =>
	window.top === window && origin !== 'null' && 'serviceWorker' in navigator;

/**
 * Registers the service worker that the page names in `[data-offline]`. A page without the attribute, a page
 * inside another page and a page opened from a file go without: they are not ours to keep.
 */
export function keepOffline(): void {
	const place = document.querySelector<HTMLElement>('[data-offline]');
	const address = place?.dataset.offline;
	if (!place || !address || !mayKeep()) return;
	const begin = (): void => {
		navigator.serviceWorker
			// The browser's own cache must never hold back a new version.
			.register(new URL(address, document.baseURI), { updateViaCache: 'none' })
			.then((registration) => watchVersions(registration, (worker) => offer(place, worker)))
			// Some private windows refuse; the story is the same there, only not offline.
			.catch((reason: unknown) =>
				console.info('The story is not kept for offline reading.', reason)
			);
	};
	// The story itself comes first: nothing is fetched for later while it is still loading.
	if (document.readyState === 'complete') begin();
	else addEventListener('load', begin, { once: true });
}

/**
 * Has the pages for lessons kept as well, after everything else. They are no part of what a reader is given:
 * a page asks for it that is itself for lessons.
 * @param address of the service worker; without one nothing is kept
 * @param kept called once everything is there
 * @returns the clean-up: nothing is called after it
 */
export function keepLessons(address: string | undefined, kept: () => void): () => void {
	let stopped = false;
	const begin = async (): Promise<void> => {
		try {
			if (!address) return;
			await navigator.serviceWorker.register(new URL(address, document.baseURI), {
				updateViaCache: 'none'
			});
			const { active } = await navigator.serviceWorker.ready;
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				port1.close();
				if (!stopped) kept();
			};
			active?.postMessage('keep lessons', [port2]);
		} catch (reason) {
			console.info('The lesson is not kept for use offline.', reason);
		}
	};
	const begun = (): void => void begin();
	if (mayKeep()) {
		if (document.readyState === 'complete') begun();
		else addEventListener('load', begun, { once: true });
	}
	return () => {
		stopped = true;
		removeEventListener('load', begun);
	};
}

/** Calls `found` with the worker of a newer version, now or once it has been fetched whole. */
function watchVersions(
	registration: ServiceWorkerRegistration,
	found: (worker: ServiceWorker) => void
): void {
	const look = (worker: ServiceWorker | null): void => {
		// Without a controller this is the first version, which is the one being read.
		if (worker?.state === 'installed' && navigator.serviceWorker.controller) found(worker);
	};
	const follow = (worker: ServiceWorker | null): void =>
		worker?.addEventListener('statechange', () => look(worker));
	look(registration.waiting);
	follow(registration.installing);
	registration.addEventListener('updatefound', () => follow(registration.installing));
}

/** Shows the offer; the live region it stands in reads it out. */
function offer(place: HTMLElement, worker: ServiceWorker): void {
	const template = place.querySelector('template');
	if (!template) return;
	const shown = document.createElement('div');
	shown.append(template.content.cloneNode(true));
	shown.querySelector('[data-show-version]')?.addEventListener('click', () => {
		const reload = (): void => location.reload();
		// Another tab may have asked for it already.
		if (worker.state === 'activated') return reload();
		navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
		worker.postMessage('show');
	});
	shown.querySelector('[data-later]')?.addEventListener('click', () => shown.remove());
	place.querySelector(':scope > div')?.remove();
	place.append(shown);
}
