// The clock of a lesson: how long it has run, how long each slide may take, and whether one is ahead or behind.
import type { Slide } from './slides';

/** How long a lesson can be, in minutes. */
export const lengths = [30, 45, 60, 90] as const;

/** The stopwatch of a lesson. */
export interface Lesson {
	/** How long the lesson is to be. */
	readonly minutes: number;
	/** How long the stopwatch has run before it was last started, ms. */
	readonly spent: number;
	/** When it was last started, ms since 1970; `null` while it stands. */
	readonly since: number | null;
}

/** A lesson that has not begun. */
export const unbegun: Lesson = { minutes: 45, spent: 0, since: null };

/** How long a lesson has run, in ms. @param now ms since 1970 */
export const elapsed = ({ spent, since }: Lesson, now: number): number =>
	spent + (since === null ? 0 : Math.max(0, now - since));

/** Starts the stopwatch, or lets it run on. @param now ms since 1970 */
export const begin = (lesson: Lesson, now: number): Lesson =>
	lesson.since === null ? { ...lesson, since: now } : lesson;

/** Stops the stopwatch where it is. @param now ms since 1970 */
export const pause = (lesson: Lesson, now: number): Lesson => ({
	...lesson,
	spent: elapsed(lesson, now),
	since: null
});

/** Sets the stopwatch back to nothing; it stands. */
export const reset = (lesson: Lesson): Lesson => ({ ...lesson, spent: 0, since: null });

/** Words a minute of a teacher who reads aloud to a class. */
const aloud = 130;
/** Seconds to take in a new slide before its words. */
const look = 8;
/**
 * The part of a lesson that is talk, not slides: a third, as in lesson plans of 45 minutes that give 15 to
 * guided steps, 15 to discussion and the rest to warm-up and writing.
 */
const talk = 1 / 3;

/** What pacing needs to know of a slide. */
export type Paced = Pick<Slide, 'kind' | 'words' | 'weight'>;

/**
 * How long each slide may take, in seconds. Discussions share a third of the lesson, each by the number of
 * steps it looks back on; the other slides share the rest by the time their words take to read aloud.
 * @param minutes length of the lesson; the result adds up to it
 */
export function pace(slides: readonly Paced[], minutes: number): number[] {
	const discussed = sum(slides.filter(isTalk).map(({ weight }) => weight));
	const told = sum(slides.filter((slide) => !isTalk(slide)).map(telling));
	const share = discussed === 0 ? 0 : told === 0 ? 1 : talk;
	return slides.map((slide) => {
		const part = isTalk(slide)
			? (share * slide.weight) / discussed
			: ((1 - share) * telling(slide)) / told;
		return part * minutes * 60;
	});
}

const isTalk = ({ kind }: Paced): boolean => kind === 'discuss';
const telling = ({ words }: Paced): number => look + (words / aloud) * 60;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/**
 * How far one is off the plan, in seconds: 0 while the slide's own time runs, above when behind, below when
 * ahead.
 * @param times from `pace`
 * @param index the slide shown, from 0
 * @param seconds how long the lesson has run
 */
export function behind(times: readonly number[], index: number, seconds: number): number {
	const from = sum(times.slice(0, index));
	const to = from + (times[index] ?? 0);
	return seconds < from ? seconds - from : Math.max(0, seconds - to);
}

/** Writes a time as `7:05`. @param seconds of which parts are dropped */
export function minutesAndSeconds(seconds: number): string {
	const whole = Math.max(0, Math.floor(seconds));
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
