// What the host says and gives, as far as the choice of rung depends on it.
import {
	childIdIn,
	positionRequests,
	secretIn,
	understand,
	type Host,
	type Message,
	type Position,
	type PositionTeller
} from './dialects';

/** How long a host has to give the height it was asked for, ms: a busy page takes more than one second. */
export const patience = 2000;

/** What the listener tells. */
export interface HostNews {
	/** The host has said hello, and so may give a height now. */
	hello: (host: Host) => void;
	/** The host has said where the frame stands. */
	position: (by: PositionTeller, position: Position) => void;
}

/**
 * Listens to the host, and asks it to keep telling where the frame stands. Only the parent window is heard.
 * @returns the clean-up
 */
export function listenToHost({ hello, position }: HostNews): () => void {
	if (window.parent === window) return () => undefined;
	const ask = (messages: readonly Message[]): void => {
		for (const message of messages) parent.postMessage(message, '*');
	};
	let asked = false;
	const heard = (event: MessageEvent): void => {
		if (event.source !== parent) return;
		const news = understand(event.data);
		if (news?.kind === 'position') position(news.by, news.position);
		if (news?.kind !== 'hello') return;
		const { resizerId } = news.host;
		// Every request makes iframe-resizer listen once more: one is enough.
		if (resizerId !== undefined && !asked) {
			asked = true;
			ask(positionRequests({ resizerId }).slice(-1));
		}
		hello(news.host);
	};
	addEventListener('message', heard);
	ask(positionRequests({ childId: childIdIn(location.search) }));
	return () => removeEventListener('message', heard);
}

/** Whether the host has told WordPress's secret. */
export const isWordPress = (): boolean => secretIn(location.hash) !== undefined;

/**
 * Waits until the host has given a height, or has had its time. Timers only: off the screen nothing else runs.
 * There a frame does not hear of its new size either (Chromium 156), so a refusal counts only once it is painted.
 * A frame in a closed tab, accordion or `<details>` of the host has no size at all, which says nothing: it waits.
 * @param wanted the height asked for, in CSS px, worked out at each look
 * @param told called once, with whether it was given
 * @returns the clean-up
 */
export function awaitHeight(wanted: () => number, told: (granted: boolean) => void): () => void {
	let timer = 0;
	let painted = 0;
	let frame = 0;
	let end = performance.now() + patience;
	const look = (): void => {
		if (innerWidth === 0 || innerHeight === 0) {
			end = performance.now() + patience;
			return void (timer = window.setTimeout(look, 250));
		}
		// A host may round, or give a frame more than it asked for.
		const given = innerHeight >= wanted() - 4;
		const refused = performance.now() >= end && painted > 1;
		if (!given && !refused) return void (timer = window.setTimeout(look, 50));
		cancelAnimationFrame(frame);
		told(given);
	};
	const paint = (): void => {
		painted += 1;
		if (painted < 2) frame = requestAnimationFrame(paint);
	};
	frame = requestAnimationFrame(paint);
	look();
	return () => {
		clearTimeout(timer);
		cancelAnimationFrame(frame);
	};
}
