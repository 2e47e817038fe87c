// What watches a page from inside it, from before its first script on. It keeps what it sees in `window.probe`.

/**
 * @typedef {object} Probe
 * @property {number} fcp first contentful paint, ms after the start; 0 while there is none
 * @property {number} lcp largest contentful paint, ms
 * @property {number} graphic when the first graphic was there, ms; 0 while there is none
 * @property {{ at: number, value: number, what: string }[]} shifts layout shifts without input
 * @property {{ at: number, lasts: number }[]} long tasks of more than 50 ms
 * @property {() => number} nodes all nodes of the document now, itself included, also those of open shadow trees
 * @property {() => void} startFrames begins to note when frames come
 * @property {() => number[]} stopFrames the times between them, ms
 */

/**
 * The probe of a page that has one.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<import('@playwright/test').JSHandle<Probe>>}
 */
export const probeOf = (page) => page.evaluateHandle('window.probe');

/** Puts the probe into a page; runs in the page, so it can use nothing from outside itself. */
export function probe() {
	if (window !== window.top) return;
	/** @type {number[]} */
	let frames = [];
	let counting = false;
	/** @type {Probe} */
	const seen = { fcp: 0, lcp: 0, graphic: 0, shifts: [], long: [], nodes, startFrames, stopFrames };
	Object.assign(window, { probe: seen });

	/** @typedef {PerformanceEntry & { hadRecentInput: boolean, value: number, sources: { node?: Node }[] }} Shift */
	/** @param {string} type @param {(entry: PerformanceEntry) => void} note */
	const watch = (type, note) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
			type,
			buffered: true
		});
	watch('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') seen.fcp = startTime;
	});
	watch('largest-contentful-paint', ({ startTime }) => {
		seen.lcp = startTime;
	});
	watch('longtask', ({ startTime, duration }) => {
		seen.long.push({ at: startTime, lasts: duration });
	});
	watch('layout-shift', (entry) => {
		const { hadRecentInput, startTime, value, sources } = /** @type {Shift} */ (entry);
		if (hadRecentInput) return;
		const [moved] = sources.map(({ node }) =>
			node instanceof Element ? node : node?.parentElement
		);
		const what = moved ? `${moved.localName}.${moved.getAttribute('class') ?? ''}` : 'what is gone';
		seen.shifts.push({ at: startTime, value, what });
	});

	let turn = 0;
	let looking = true;
	addEventListener('load', () => {
		setTimeout(() => {
			looking = false;
		}, 5000);
	});
	const lookForGraphic = () => {
		turn += 1;
		const graphics = 'svg, img, canvas, [role=img]';
		// Looking costs time itself, so not at every frame, and not while the page is scrolled.
		if (turn % 3 === 0 && [...document.querySelectorAll(graphics)].some(shows))
			seen.graphic = Math.max(performance.now(), seen.fcp);
		else if (looking) requestAnimationFrame(lookForGraphic);
	};
	requestAnimationFrame(lookForGraphic);

	/** Whether an element is a graphic of some size, not one of the page's own signs, and holds something. */
	function shows(/** @type {Element} */ element) {
		if (element.closest('nav, footer, body > header, [role=navigation], svg svg')) return false;
		const { width, height } = element.getBoundingClientRect();
		if (width < 100 || height < 100) return false;
		if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
		if (element instanceof HTMLImageElement) return element.complete && element.naturalWidth > 1;
		if (element instanceof HTMLCanvasElement) return drawnOn(element);
		if (element instanceof SVGElement) {
			const marks = 'path, rect, circle, ellipse, line, polyline, polygon, text, image, use';
			return [...element.querySelectorAll(marks)].some((mark) => {
				if (mark.closest('defs, clipPath, mask, symbol, pattern')) return false;
				const box = mark.getBoundingClientRect();
				return box.width + box.height > 2;
			});
		}
		return getComputedStyle(element).backgroundImage.includes('url(');
	}

	/** Whether a canvas has more than one colour. */
	function drawnOn(/** @type {HTMLCanvasElement} */ canvas) {
		const small = new OffscreenCanvas(16, 16).getContext('2d');
		if (!small || canvas.width === 0 || canvas.height === 0) return false;
		small.drawImage(canvas, 0, 0, 16, 16);
		const pixels = new Uint32Array(small.getImageData(0, 0, 16, 16).data.buffer);
		return pixels.some((pixel) => pixel !== pixels[0]);
	}

	function nodes() {
		const count = (/** @type {Node} */ root) => {
			let all = 1;
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				all += 1;
				if (node instanceof Element && node.shadowRoot) all += count(node.shadowRoot);
			}
			return all;
		};
		return count(document);
	}

	function startFrames() {
		frames = [];
		counting = true;
		const note = (/** @type {number} */ time) => {
			if (!counting) return;
			frames.push(time);
			requestAnimationFrame(note);
		};
		requestAnimationFrame(note);
	}

	function stopFrames() {
		counting = false;
		return frames.slice(1).map((time, index) => time - (frames[index] ?? time));
	}
}
