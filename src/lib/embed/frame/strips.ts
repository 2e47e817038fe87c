// Finds out which part of a frame is seen when nobody tells: strips across the frame, watched by a plain
// IntersectionObserver. Inside somebody else's page it ignores margins and gives no root, but it does say how
// much of each strip is on the screen, and so where the edges of the visible band are.

/** The part of the frame that is seen, in CSS px from the top of the story. */
export interface Band {
	top: number;
	bottom: number;
}

/** Height of a strip, px, and how finely its share is told: an edge is heard of every 6 px. */
const strip = 48;
const thresholds = Array.from({ length: 9 }, (_, i) => i / 8);
/** How long nothing must have moved before the band is measured exactly, ms. */
const rest = 120;

/**
 * Watches the visible band.
 * @param root the story, which is positioned
 * @param seen called with the band at every change, and once more with `atRest` when it has come to rest
 * @returns the clean-up
 */
export function watchBand(
	root: HTMLElement,
	seen: (band: Band, atRest: boolean) => void
): () => void {
	const layer = document.createElement('div');
	layer.className = 'strips';
	layer.setAttribute('aria-hidden', 'true');
	root.append(layer);
	const visible = new Map<Element, Band>();
	let timer = 0;

	const told = (entries: readonly IntersectionObserverEntry[]): void => {
		for (const entry of entries) {
			if (entry.isIntersecting) visible.set(entry.target, bandOf(entry));
			else visible.delete(entry.target);
		}
		if (visible.size === 0) return;
		const bands = [...visible.values()];
		seen(
			{
				top: Math.min(...bands.map(({ top }) => top)),
				bottom: Math.max(...bands.map(({ bottom }) => bottom))
			},
			false
		);
		clearTimeout(timer);
		timer = window.setTimeout(measure, rest);
	};
	const observer = new IntersectionObserver(told, { threshold: thresholds });

	/** A fresh observer tells at once where the edges are, even between two thresholds. */
	const measure = (): void => {
		const once = new IntersectionObserver((entries) => {
			once.disconnect();
			const entry = entries.at(-1);
			if (entry?.isIntersecting) seen(bandOf(entry), true);
		});
		once.observe(layer);
	};
	const lay = (): void => {
		const wanted = Math.ceil(root.offsetHeight / strip);
		if (wanted === layer.childElementCount) return;
		observer.disconnect();
		visible.clear();
		layer.replaceChildren(
			...Array.from({ length: wanted }, (_, place) => {
				const element = document.createElement('div');
				element.dataset.top = String(place * strip);
				return element;
			})
		);
		for (const element of layer.children) observer.observe(element);
	};
	const resized = new ResizeObserver(lay);
	resized.observe(root);
	lay();
	return () => {
		clearTimeout(timer);
		resized.disconnect();
		observer.disconnect();
		layer.remove();
	};
}

/** The visible part of a strip, in px from the top of the story, however the frame itself is scrolled. */
function bandOf({ target, boundingClientRect, intersectionRect }: IntersectionObserverEntry): Band {
	const offset = Number((target as HTMLElement).dataset.top ?? 0) - boundingClientRect.top;
	return { top: intersectionRect.top + offset, bottom: intersectionRect.bottom + offset };
}
