// Swiping from step to step, or from slide to slide, without ever getting in the way of scrolling, zooming or the browser's own gestures.

/** A swipe is at least this long, in px, and at least twice as wide as it is high. */
const least = 48;
/** A swipe that begins this near the side of the screen, in px, is the system's “back” or “forward”. */
const edge = 24;
/** A page that has moved by more than this between touch and release, in px, was being scrolled. */
const moved = 4;

/** Where a finger was, in px from the top left of the viewport. */
export interface Touched {
	x: number;
	y: number;
	/** How far the page was scrolled then, in px. */
	scrolled: number;
}

/**
 * What a touch meant: 1 for a swipe towards the left, −1 for one towards the right, 0 for anything else.
 * @param width width of the viewport in px
 */
export function swipeOf(from: Touched, to: Touched, width: number): 1 | -1 | 0 {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	if (from.x < edge || from.x > width - edge) return 0;
	if (Math.abs(to.scrolled - from.scrolled) > moved) return 0;
	if (Math.abs(dx) < least || Math.abs(dx) < 2 * Math.abs(dy)) return 0;
	return dx < 0 ? 1 : -1;
}

/** Places where a sideways movement means something else: what scrolls sideways, and what lies on the page. */
const elsewhere = '.scrolls, [popover], input, select, textarea';

/**
 * Listens for swipes. Passive listeners only, so the browser scrolls as it always does.
 * @param element where swipes count
 * @param swiped called with 1 for a swipe towards the left and −1 towards the right
 * @returns the clean-up
 */
export function watchSwipes(element: HTMLElement, swiped: (towards: 1 | -1) => void): () => void {
	let from: Touched | undefined;
	const touched = ({ clientX: x, clientY: y }: Touch): Touched => ({ x, y, scrolled: scrollY });
	const started = ({ touches, target }: TouchEvent): void => {
		const [finger, second] = touches;
		// With the page zoomed in, a finger moves the page sideways.
		const zoomed = (window.visualViewport?.scale ?? 1) > 1.01;
		const free = target instanceof Element && !target.closest(elsewhere);
		from = finger && !second && free && !zoomed ? touched(finger) : undefined;
	};
	const ended = ({ changedTouches: [finger] }: TouchEvent): void => {
		const towards = from && finger ? swipeOf(from, touched(finger), innerWidth) : 0;
		from = undefined;
		// Whoever is selecting words is not leaving them.
		if (towards !== 0 && (getSelection()?.isCollapsed ?? true)) swiped(towards);
	};
	const cancelled = (): void => {
		from = undefined;
	};
	const passive = { passive: true };
	element.addEventListener('touchstart', started, passive);
	element.addEventListener('touchend', ended, passive);
	element.addEventListener('touchcancel', cancelled, passive);
	return () => {
		element.removeEventListener('touchstart', started);
		element.removeEventListener('touchend', ended);
		element.removeEventListener('touchcancel', cancelled);
	};
}
