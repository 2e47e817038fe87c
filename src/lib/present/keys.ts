// What a key means while presenting: a pure table from key events to commands, for keyboards and clicker remotes.

/** What a key event says, as far as it matters here; a `KeyboardEvent` will do. */
export interface Press {
	key: string;
	/** Which key it is by its place on a keyboard, such as `KeyB`, whatever it writes. */
	code?: string;
	altKey?: boolean;
	ctrlKey?: boolean;
	metaKey?: boolean;
	shiftKey?: boolean;
	/** True while a key is held down. */
	repeat?: boolean;
	/** True while an input method puts a character together. */
	isComposing?: boolean;
}

/**
 * Where the focus is: on the page itself, on a button or link (which has its own use for Space and Enter), or
 * somewhere that keys belong to, such as a form field or an open dialog.
 */
export type Focus = 'page' | 'control' | 'field';

/** What a press meets. */
export interface Situation {
	focus: Focus;
	/** Whether keys that write a character count; WCAG 2.1.4 asks that they can be turned off. */
	letters: boolean;
	/** Digits typed so far, for going to a slide by its number. */
	typed: string;
	/** Which way the language runs: the arrow that leads on points that way. */
	direction: 'ltr' | 'rtl';
	/** Whether what is shown can be scrolled up, and down: then the arrows are the browser's. */
	scrolls?: { readonly up: boolean; readonly down: boolean };
}

/** What one key alone can ask for. */
export type Simple =
	| 'next'
	| 'back'
	| 'first'
	| 'last'
	| 'black'
	| 'full'
	| 'overview'
	/** Closes what is open; with nothing open, shows the overview. */
	| 'escape'
	| 'speaker'
	| 'help'
	| 'code'
	/** Asks for a number to go to. */
	| 'ask';

/** What the deck is asked to do. */
export type Command =
	| { do: Simple }
	/** Goes to a slide by its number, counted from 1. */
	| { do: 'go'; number: number }
	/** Remembers what has been typed so far. */
	| { do: 'type'; typed: string };

/** Keys that write nothing; remotes send PageDown, PageUp and Escape, or the arrows up and down. */
const named: Readonly<Record<string, Simple>> = {
	PageDown: 'next',
	PageUp: 'back',
	Home: 'first',
	End: 'last',
	Escape: 'escape'
};

/** Keys that write a character, in lower case; remotes send `b` or `.` for the black screen. */
const characters: Readonly<Record<string, Simple>> = {
	n: 'next',
	p: 'back',
	b: 'black',
	'.': 'black',
	f: 'full',
	o: 'overview',
	s: 'speaker',
	q: 'code',
	'?': 'help'
};

/** No deck has a slide with a longer number. */
const longest = 4;

/**
 * What a press asks for; `undefined` when it is none of ours, and must be left to the browser. F5, which some
 * remotes send to begin, is the browser's: it reloads, and a reload keeps the place.
 */
export function commandOf(press: Press, situation: Situation): Command | undefined {
	const { shiftKey = false } = press;
	const key = keyOf(press);
	const { focus, letters, typed } = situation;
	if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
	// A key held down counts once: a clicker held too long must not run through the lesson.
	if (press.repeat || press.isComposing || focus === 'field') return undefined;
	if ((key === ' ' || key === 'Enter') && focus === 'control') return undefined;
	if (key === ' ') return { do: shiftKey ? 'back' : 'next' };
	if (key.length > 1) return shiftKey ? undefined : longKey(key, situation);
	if (!letters) return undefined;
	if (/^\d$/.test(key)) return { do: 'type', typed: (typed + key).slice(-longest) };
	const letter = key.toLowerCase();
	if (letter === 'g') return typed ? { do: 'go', number: Number(typed) } : { do: 'ask' };
	const simple = Object.hasOwn(characters, letter) ? characters[letter] : undefined;
	return simple && { do: simple };
}

/** What a browser says of a key that an input method has taken, or that it has no name for. */
const unnamed: readonly string[] = ['Process', 'Unidentified', 'Dead'];

/**
 * The key that is meant. One that writes none of our characters, and no Latin letter or digit, counts by its place: a
 * remote presses the place of B, and with a Russian layout that writes `и`.
 */
function keyOf({ key, code = '', shiftKey = false }: Press): string {
	const unknown = unnamed.includes(key);
	// Names are Latin; an Arabic key writes two characters at once.
	const ours = /^([A-Z]\w+|[a-z0-9 ])$/i.test(key) || Object.hasOwn(characters, key);
	if (ours && !unknown) return key;
	const [, letter, digit] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code) ?? [];
	if (letter) return letter.toLowerCase();
	if (digit && !shiftKey) return digit;
	if (code === 'Period' && !shiftKey) return '.';
	return unknown && Object.hasOwn(named, code) ? code : key;
}

/** Keys with a name of their own. */
function longKey(key: string, { typed, direction, scrolls }: Situation): Command | undefined {
	if (key === 'ArrowDown') return scrolls?.down ? undefined : { do: 'next' };
	if (key === 'ArrowUp') return scrolls?.up ? undefined : { do: 'back' };
	if (key === 'Enter') return typed ? { do: 'go', number: Number(typed) } : undefined;
	if (key === 'ArrowRight') return { do: direction === 'rtl' ? 'back' : 'next' };
	if (key === 'ArrowLeft') return { do: direction === 'rtl' ? 'next' : 'back' };
	const simple = Object.hasOwn(named, key) ? named[key] : undefined;
	return simple && { do: simple };
}

/** Elements that take keys for themselves. */
const fields = 'input, textarea, select, dialog, [contenteditable]';
/** Elements that Space and Enter set off. */
const controls = 'a, button, summary';

/** Where a key event happened. */
export function focusOf(target: EventTarget | null): Focus {
	if (!(target instanceof Element)) return 'page';
	// Chromium (156) leaves the focus in a dialog that has closed until it next draws the page.
	if (target.closest('dialog:not([open])')) return 'page';
	if (target.closest(fields)) return 'field';
	return target.closest(controls) ? 'control' : 'page';
}
