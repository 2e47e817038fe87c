// Whether an address leads anywhere but to this machine and its own network.

/** Names that only one machine or one network knows. */
const names = /^localhost$|\.(localhost|local|localdomain|internal|lan|home\.arpa|test)$/;
/** The numbers that are kept for one machine or one network: RFC 1918, 3927, 6598, 4193 and 4291. */
const numbers =
	/^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^\[(::1?\]|::ffff:|f[cd]|fe[89ab])/;

/**
 * Whether a phone elsewhere has no way to an address: it is a file, or a machine or network of one’s own.
 * @param href the whole address
 */
export function isLocal(href: string): boolean {
	const { protocol, hostname } = new URL(href);
	if (protocol !== 'http:' && protocol !== 'https:') return true;
	const name = hostname.replace(/\.$/, '');
	// A name without a dot is known to one network only; an address of numbers has colons or dots.
	return !/[.:]/.test(name) || names.test(name) || numbers.test(name);
}

/**
 * The address to send phones to: that of the page itself, where others can reach it, or else the one it was built with.
 * @param built the site's root as it was built, as a whole address
 * @param home where the site is, such as `/stories/58/`
 * @param here the page's own address
 */
export function reachable(built: string, home: string, here: string): string {
	return isLocal(here) ? built : new URL(home, here).href;
}
