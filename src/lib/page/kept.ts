// What is kept for offline reading, and how a version is kept whole: the service worker's own rules.

/** The files of a build, as SvelteKit lists them for its service worker. */
export interface Built {
	/** The folder the site is served from; empty for the root of a host. */
	base: string;
	/** May name parts of the server, too: no page of ours has SvelteKit's client, which the list is made for. */
	build: readonly string[];
	files: readonly string[];
	prerendered: readonly string[];
}

/** Pages made for other people's pages and for previews of links, and their scripts: nobody opens them on their own. */
const forOthers = /^\/(script\/)?(embed|share)\//;

/** Pages for lessons, and their scripts: of no use to most readers of the story. */
const forLessons = /^\/(script\/)?(present|handout|take-away)\//;

/** What is kept: `always` at the first visit, `lessons` once a page for lessons has been opened. */
export interface Kept {
	always: string[];
	lessons: string[];
}

/**
 * The addresses kept: every page of ours and whatever it is shown with. Downloads are left on the network;
 * a reader on a bad line should not pay for tables they may never open, nor for a teacher's slides.
 */
export function kept({ base, build, files, prerendered }: Built): Kept {
	const within = (address: string): string => address.slice(base.length);
	const all = [
		...prerendered.filter((page) => page.endsWith('/') && !forOthers.test(within(page))),
		...build.filter((file) => within(file).startsWith('/_app/')),
		...files.filter((file) => !forOthers.test(within(file)))
	];
	const lesson = (address: string): boolean => forLessons.test(within(address));
	return {
		always: all.filter((address) => !lesson(address)),
		lessons: all.filter(lesson)
	};
}

/**
 * The kept address that answers a request, if one does.
 * @param addresses all kept addresses
 * @param href the whole address asked for; what follows `?` or `#` makes no difference
 * @param origin the site's own origin
 */
export function answering(
	addresses: ReadonlySet<string>,
	href: string,
	origin: string
): string | undefined {
	const address = new URL(href);
	if (address.origin !== origin) return undefined;
	const path = address.pathname.replace(/\/index\.html$/, '/');
	return addresses.has(path) ? path : undefined;
}

/**
 * Where a reader is sent on to who asks for a kept page without its last slash, as the host does when it can be reached:
 * the links in the page count on it.
 * @param addresses all kept addresses
 * @param href the whole address asked for
 * @param origin the site's own origin
 * @returns the whole address, with whatever followed `?`
 */
export function slashed(
	addresses: ReadonlySet<string>,
	href: string,
	origin: string
): string | undefined {
	const address = new URL(href);
	address.pathname += '/';
	return answering(addresses, address.href, origin) === address.pathname ? address.href : undefined;
}

/**
 * Fetches every file of a version and keeps it. Throws, and so keeps nothing, when a file is missing or a
 * page is of another version: the site is being replaced just then, and the browser will try again.
 * @param mark what every page of the version contains
 */
export async function keepAll(
	cache: Cache,
	addresses: readonly string[],
	mark: string
): Promise<void> {
	const fetchOne = async (address: string): Promise<void> => {
		const page = address.endsWith('/');
		// Pages are asked for anew; files named after their content can come from where they are.
		const response = await fetch(address, { cache: page ? 'no-cache' : 'default' });
		if (!response.ok || response.redirected) {
			throw new Error(
				`${address} cannot be kept: expected the file itself, got ${response.status}.`
			);
		}
		if (page && !(await response.clone().text()).includes(mark)) {
			throw new Error(`${address} cannot be kept: it is a page of another version.`);
		}
		await cache.put(address, response);
	};
	await Promise.all(addresses.map(fetchOne));
}
