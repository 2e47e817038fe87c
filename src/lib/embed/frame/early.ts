// Runs in the frame before anything is painted: sets theme and face, and begins to tell the host its height.
// Asked for as one small text (`early.ts?text`) and written into every page for frames.
import { unpackAll } from '../../page/packed';
import { lowScreen } from './ladder';
import { openLinks } from './links';
import { heightAt, stepperHeight, type Row } from './heights';
import { asked, readOptions, type EmbedOptions } from '../options';
import { secretIn } from './dialects';
import { Speaker } from './speaker';

/** What the page tells its early script, as JSON in `data-frame`. */
export interface FrameFacts {
	/** The table of heights; empty while it is being made. */
	heights: readonly Row[];
	/** Ids of all steps and chapters. */
	steps: readonly string[];
	languages: readonly string[];
}

const root = document.currentScript?.closest<HTMLElement>('[data-frame]');
if (root) begin(root);

function begin(root: HTMLElement): void {
	const { heights, steps, languages } = JSON.parse(root.dataset.frame ?? '{}') as FrameFacts;
	const options = readOptions(asked(location.search), { steps, languages });
	dress(options);
	const story = root.hasAttribute('data-story');
	if (story) root.dataset.reading = firstReading(options);

	let parsed = false;
	const height = (): number => {
		const width = innerWidth || document.documentElement.clientWidth || 600;
		const { reading, embedAsk } = root.dataset;
		if (reading === 'steps' && embedAsk === undefined) return stepperHeight(width);
		const measured = parsed && embedAsk === undefined ? root.offsetHeight : 0;
		// Chromium has been seen to measure 0 in a frame off the screen; the table has no such moods.
		if (measured > 0 || heights.length === 0) return measured;
		return heightAt(heights, width, reading === 'all' ? 2 : 1);
	};
	document.addEventListener('DOMContentLoaded', () => {
		parsed = true;
	});
	// Off the screen this observer sleeps; everything it would say is also said by timers.
	new ResizeObserver(() => parsed && speaker?.changed()).observe(root);
	const speaker = window.parent === window ? undefined : new Speaker({ height, parent });
	speaker?.start();
	if (speaker) openLinks(root, (address) => speaker.link(address));
	root.addEventListener('embed:height', () => speaker?.changed());
	if (story) fallBack(root);
}

/** What the reading is before the host has answered. */
function firstReading({ mode, step }: EmbedOptions): string {
	if (mode !== 'auto') return mode;
	if (step !== '' || secretIn(location.hash) !== undefined) return 'steps';
	return Math.min(screen.height, screen.availHeight) < lowScreen ? 'all' : 'scroll';
}

/** Sets theme, face and accent. */
function dress({ theme, font, accent }: EmbedOptions): void {
	const { dataset, style } = document.documentElement;
	if (theme !== 'auto') dataset.theme = theme;
	if (font !== 'serif') dataset.font = font;
	if (accent) style.setProperty('--accent', `light-dark(${accent.light}, ${accent.dark})`);
}

/** Should the story's script be blocked, missing or broken, everything is shown at once, which needs none. */
function fallBack(root: HTMLElement): void {
	const fall = (): void => {
		if (root.hasAttribute('data-started')) return;
		root.dataset.reading = 'all';
		root.dataset.embedRung = '4';
		root.dataset.embedReason = 'The script of the story did not start.';
		unpackAll(root);
		root.dispatchEvent(new Event('embed:height'));
	};
	const failed = (event: Event): void => {
		if (event.target instanceof HTMLScriptElement) fall();
	};
	addEventListener('error', failed, true);
	addEventListener('load', fall);
	setTimeout(fall, 8000);
	addEventListener('beforeprint', () => unpackAll(root));
}
