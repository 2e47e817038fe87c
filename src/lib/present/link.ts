// How the windows of one lesson agree: what they share, and what they say to each other. Pure; no channel here.
import type { Lesson } from './lesson';

/** What lies over the slide in every window: nothing, a black screen, or the code for pupils' phones. */
export type Cover = 'none' | 'black' | 'code';

/** A value with the moment and the window that set it. */
export interface Stamped<T> {
	readonly value: T;
	/** Ms since 1970, or one more than whatever was known: a clock set back must not undo anything. */
	readonly at: number;
	/** Id of the window. */
	readonly by: string;
}

/** What all windows of a lesson share, each part on its own: turning a page must not stop the clock. */
export interface Shared {
	/** Id of the slide shown. */
	readonly slide: Stamped<string>;
	readonly cover: Stamped<Cover>;
	readonly lesson: Stamped<Lesson>;
}

/** What a window is for. */
export type Role = 'deck' | 'speaker';

/** What windows say: `ask` wants an answer, `tell` does not, `bye` is the last word of a window. */
export interface Message {
	readonly kind: 'ask' | 'tell' | 'bye';
	readonly from: string;
	readonly role: Role;
	readonly shared: Shared;
}

/** Another window, as far as this one has heard of it. */
export interface Other {
	readonly role: Role;
	/** When it was last heard, ms since 1970. */
	readonly heard: number;
}

/** What a window knows. */
export interface View {
	readonly shared: Shared;
	/** The other windows, by id. */
	readonly others: ReadonlyMap<string, Other>;
}

/** What a window knows that has not heard of any other. */
export const alone = (shared: Shared): View => ({ shared, others: new Map() });

/** The name of the channel of a site: two sites on one origin must not turn each other's pages. */
export const channelName = (home: string): string => `fifty-eight-spoke ${home} present`;

/**
 * What a window begins with, older than anything another window may know; only a place that was asked for counts now.
 * @param at when its place was asked for, ms since 1970; 0 when nobody asked
 */
export function beginning(slide: string, lesson: Lesson, at = 0): Shared {
	const never = { at: 0, by: '' };
	return {
		slide: { value: slide, at, by: '' },
		cover: { value: 'none', ...never },
		lesson: { value: lesson, ...never }
	};
}

/** The later of two; of two set in the same millisecond, the one from the window with the later id. */
const later = <T>(one: Stamped<T>, other: Stamped<T>): Stamped<T> =>
	other.at > one.at || (other.at === one.at && other.by > one.by) ? other : one;

/** Joins what two windows know. The order and number of joins make no difference. */
export const merge = (one: Shared, other: Shared): Shared => ({
	slide: later(one.slide, other.slide),
	cover: later(one.cover, other.cover),
	lesson: later(one.lesson, other.lesson)
});

/**
 * Sets one part.
 * @param now ms since 1970
 * @param by id of the window that sets it
 */
export function change<Part extends keyof Shared>(
	shared: Shared,
	part: Part,
	value: Shared[Part]['value'],
	now: number,
	by: string
): Shared {
	return { ...shared, [part]: { value, at: Math.max(now, shared[part].at + 1), by } };
}

/**
 * Takes in a message.
 * @param now ms since 1970
 * @returns what is known now, and whether the other window is to be told of it
 */
export function receive(
	{ shared, others }: View,
	message: Message,
	now: number
): { view: View; answer: boolean } {
	const known = new Map(others);
	if (message.kind === 'bye') known.delete(message.from);
	else known.set(message.from, { role: message.role, heard: now });
	return {
		view: { shared: merge(shared, message.shared), others: known },
		answer: message.kind === 'ask'
	};
}

/**
 * Forgets windows that have not answered: a browser that crashes says no `bye`.
 * @param asked when all were asked, ms since 1970
 */
export const withoutSilent = ({ shared, others }: View, asked: number): View => ({
	shared,
	others: new Map([...others].filter(([, { heard }]) => heard >= asked))
});

const covers: readonly unknown[] = ['none', 'black', 'code'];
const roles: readonly unknown[] = ['deck', 'speaker'];
const kinds: readonly unknown[] = ['ask', 'tell', 'bye'];

/** Reads what came over the channel; `undefined` when it is not ours, or from a version that says it otherwise. */
export function readMessage(data: unknown): Message | undefined {
	if (!isRecord(data) || !kinds.includes(data.kind) || !roles.includes(data.role)) return undefined;
	return typeof data.from === 'string' && readShared(data.shared)
		? (data as unknown as Message)
		: undefined;
}

/** Reads what a window wrote down for its own reload; `undefined` when that is something else. */
export function readShared(data: unknown): Shared | undefined {
	if (!isRecord(data)) return undefined;
	const fits =
		isStamped(data.slide, (value) => typeof value === 'string') &&
		isStamped(data.cover, (value) => covers.includes(value)) &&
		isStamped(data.lesson, isLesson);
	return fits ? (data as unknown as Shared) : undefined;
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
	typeof data === 'object' && data !== null;
const isStamped = (data: unknown, fits: (value: unknown) => boolean): boolean =>
	isRecord(data) && isTime(data.at) && typeof data.by === 'string' && fits(data.value);
const isLesson = (data: unknown): boolean =>
	isRecord(data) &&
	isTime(data.minutes) &&
	isTime(data.spent) &&
	(data.since === null || isTime(data.since));
const isTime = (data: unknown): boolean => typeof data === 'number' && Number.isFinite(data);
