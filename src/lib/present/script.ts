// What the script of the deck and of the speaker's window is given in the page: small, and every word ready.
import type { Words } from '../story/words';
import type { Role } from './link';
import type { Slide } from './slides';

/** A slide, as far as the script needs it. */
export interface ScriptSlide {
	id: string;
	heading: string;
	/** Its place in words: “7 of 54”. */
	place: string;
	/** Fragment of the same place in the story. */
	at: string;
	kind: Slide['kind'];
	words: number;
	weight: number;
}

/** The messages of `words/present.json` that controls are labelled with. */
export const controlWords = [
	'controls',
	'back',
	'next',
	'go',
	'go-label',
	'overview',
	'black',
	'black-says',
	'code',
	'code-says',
	'code-none',
	'code-local',
	'full',
	'speaker',
	'help',
	'close',
	'letters',
	'theme',
	'theme-system',
	'theme-light',
	'theme-dark',
	'kept',
	'clock',
	'timer',
	'start',
	'pause',
	'reset',
	'length',
	'minutes',
	'planned',
	'on-time',
	'ahead',
	'behind',
	'screens',
	'no-screens',
	'open-deck',
	'refused',
	'refused-open',
	'drag'
] as const;

/** Words on the controls, by name; in some, `{…}` stands where the script puts a value. */
export type ControlWords = Readonly<Record<(typeof controlWords)[number], string>>;

/** A line of the help: keys, and what they do. */
export interface HelpLine {
	keys: string;
	does: string;
	/** The kind of window in which it does so; left out when that is both. */
	only?: Role;
}

/** Everything the script is given. */
export interface Given {
	slides: readonly ScriptSlide[];
	words: ControlWords;
	help: readonly HelpLine[];
	/** Where pupils find the story, such as `https://example.org/58/`. */
	story: string;
	direction: 'ltr' | 'rtl';
	/** Whether there is a speaker's window to open; a deck in a file of its own has none. */
	speaker: boolean;
}

/** The lines of the help, in order: parts of `words/present.json`, and the one kind of window where they hold. */
const helpLines: readonly (readonly [name: string, only?: Role])[] = [
	['next'],
	['back'],
	['ends'],
	['number'],
	['black'],
	['code'],
	['overview', 'deck'],
	['uncover', 'speaker'],
	['full'],
	['speaker', 'deck'],
	['class', 'speaker'],
	['help']
];

/**
 * Cuts slides down to what the script needs, and fetches its words.
 * @param story where pupils find the story, as a whole address
 * @param speaker whether there is a speaker's window to open
 */
export function givenOf(
	slides: readonly Slide[],
	words: Words,
	story: string,
	direction: 'ltr' | 'rtl',
	speaker = true
): Given {
	return {
		slides: slides.map(({ id, heading, at, kind, number, words: length, weight }) => ({
			id,
			heading: kind === 'discuss' ? words('present.discuss-of', { chapter: heading }) : heading,
			place: words('present.place', { number, count: slides.length }),
			at,
			kind,
			words: length,
			weight
		})),
		words: Object.fromEntries(
			// Values that only the script knows stand as their own names until it has them.
			controlWords.map((name) => [
				name,
				words(`present.control.${name}`, { count: '{count}', minutes: '{minutes}', time: '{time}' })
			])
		) as ControlWords,
		help: helpLines
			.filter(([name, only]) => speaker || (name !== 'speaker' && only !== 'speaker'))
			.map(([name, only]) => ({
				keys: words(`present.keys.${name}.keys`),
				does: words(`present.keys.${name}.does`),
				only
			})),
		story,
		direction,
		speaker
	};
}

/** Puts a value in its place. @param name such as `count` for `{count}` */
export const filled = (message: string, name: string, value: string | number): string =>
	message.replace(`{${name}}`, String(value));

/**
 * Reads what a page gives its script. Throws when the page holds nothing of the kind.
 * @param root the deck, or the speaker's window
 */
export function givenIn(root: HTMLElement): Given {
	const given = root.querySelector('[data-given]')?.textContent;
	if (!given) throw new Error('The deck holds nothing for its script: [data-given] is missing.');
	return JSON.parse(given) as Given;
}
