// Goes through a whole page, so that everything it asks for on the way is asked for.

/**
 * Goes through the page by half screens, each only once what it asks for has come and its pictures have settled.
 * @param {import('@playwright/test').Page} page
 * @param {ReturnType<typeof import('../bench/traffic.js').listenTo>} traffic
 */
export async function scrollThrough(page, traffic) {
	for (let top = 0, atEnd = false; !atEnd; top += 1) {
		atEnd = await page.evaluate(stopAt, top / 2);
		await traffic.quiet(100, 30_000);
		await page.evaluate(settled, 60_000);
	}
	await traffic.quiet(500, 30_000);
}

/**
 * Scrolls to a place, lets the page answer, and says whether it is the last one; runs in the page.
 * @param {number} screens from the top
 */
async function stopAt(screens) {
	scrollTo({ top: screens * innerHeight, behavior: 'instant' });
	const frame = () => new Promise((done) => requestAnimationFrame(done));
	await frame();
	await frame();
	await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
	return scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
}

/**
 * Waits until all pictures that are in sight have settled; runs in the page.
 * @param {number} patience ms
 */
async function settled(patience) {
	const roots = [
		document,
		...[...document.querySelectorAll('defector-story')].flatMap((e) => e.shadowRoot ?? [])
	];
	const moving = () =>
		roots
			.flatMap((root) => [
				...root.querySelectorAll('[data-story] [data-picture]:not([data-settled])')
			])
			.find((picture) => {
				const { top, bottom } = picture.getBoundingClientRect();
				const visible = { opacityProperty: true, visibilityProperty: true };
				return bottom > 0 && top < innerHeight && picture.checkVisibility(visible);
			});
	const end = performance.now() + patience;
	for (let picture = moving(); picture; picture = moving()) {
		const name = picture.getAttribute('data-picture');
		if (performance.now() > end)
			throw new Error(`The picture "${name}" at ${Math.round(scrollY)} px has not settled.`);
		await new Promise((done) => requestAnimationFrame(done));
	}
}
