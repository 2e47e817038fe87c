// For what can wait until the browser has nothing else to do.

/**
 * Calls `then` when the browser has nothing else to do.
 * @returns what calls it off
 */
export function whenIdle(then: () => void): () => void {
	// Safari has no idle callbacks.
	if (!('requestIdleCallback' in window)) {
		const timer = setTimeout(then, 150);
		return () => clearTimeout(timer);
	}
	const asked = requestIdleCallback(then, { timeout: 600 });
	return () => cancelIdleCallback(asked);
}
