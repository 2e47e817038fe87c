// What an editor may ask of an embed, read from an address or from attributes against a list of what is allowed.

/** How the story is to be shown; `auto` lets the embed choose by what the page around it allows. */
export type Mode = 'auto' | 'scroll' | 'steps' | 'all';
/** Light, dark, or as the reader's system is set. */
export type Theme = 'auto' | 'light' | 'dark';
/** The face of the words: ours with serifs, ours without, or the one the host page (or the system) has. */
export type Font = 'serif' | 'sans' | 'host';

/** A colour for buttons and outlines, made readable on both papers. Marks keep theirs: those carry meaning. */
export interface Accent {
	/** For the light theme, as `#rrggbb`: at least 4.5:1 on the light paper. */
	light: string;
	/** For the dark theme, likewise on the dark paper. */
	dark: string;
}

/** Everything that can be asked of an embed. */
export interface EmbedOptions {
	mode: Mode;
	/** Id of a step or chapter to begin with; empty for the beginning. */
	step: string;
	theme: Theme;
	font: Font;
	accent: Accent | undefined;
	/** BCP 47 tag of a language that this build holds; empty for its own. */
	lang: string;
}

/** What names an embed can be asked for by; everything else is as if nothing had been asked. */
export interface Allowed {
	/** Ids of all steps and chapters. */
	steps: readonly string[];
	/** BCP 47 tags of the languages in this build. */
	languages: readonly string[];
}

/** The modes, themes and faces that may be asked for. */
export const choices = {
	mode: ['auto', 'scroll', 'steps', 'all'],
	theme: ['auto', 'light', 'dark'],
	font: ['serif', 'sans', 'host']
} as const satisfies { mode: readonly Mode[]; theme: readonly Theme[]; font: readonly Font[] };

/** The two papers of `tokens.css`, which an accent has to be readable on; a test holds them together. */
export const papers = { light: '#fbf9f4', dark: '#15171a' } as const;

/** The contrast an accent has on its paper at least (WCAG 2.2, 1.4.3: words of ordinary size). */
const least = 4.5;

/**
 * Reads options. Whatever is missing, unknown, misspelt or too long is as if it had not been asked for;
 * nothing throws.
 * @param get gives the value of a name, or null: `URLSearchParams.get` or `getAttribute`
 */
export function readOptions(get: (name: string) => string | null, allowed: Allowed): EmbedOptions {
	const pick = <Value extends string>(name: string, from: readonly Value[], otherwise: Value) => {
		const asked = get(name);
		return from.find((value) => value === asked) ?? otherwise;
	};
	return {
		mode: pick('mode', choices.mode, 'auto'),
		step: pick('step', allowed.steps, ''),
		theme: pick('theme', choices.theme, 'auto'),
		font: pick('font', choices.font, 'serif'),
		accent: accentOf(get('accent')),
		lang: pick('lang', allowed.languages, '')
	};
}

/**
 * The way from an address to options: `readOptions(asked(location.search), allowed)`.
 * @param query the part of an address from `?` on; a name that stands in it twice counts the first time
 */
export function asked(query: string): (name: string) => string | null {
	const parameters = new URLSearchParams(query);
	return (name) => parameters.get(name);
}

/**
 * Makes an accent of a colour: darkened or lightened, no more than needed, until it is readable on each paper.
 * @param colour three or six hexadecimal digits, with or without `#`; anything else gives no accent
 */
export function accentOf(colour: string | null): Accent | undefined {
	const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour ?? '')?.[1]?.toLowerCase();
	if (digits === undefined) return undefined;
	const full = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
	const rgb = channels(full);
	return {
		light: readable(rgb, channels(papers.light.slice(1)), 0),
		dark: readable(rgb, channels(papers.dark.slice(1)), 255)
	};
}

type Rgb = readonly [number, number, number];

const channels = (digits: string): Rgb => {
	const value = Number.parseInt(digits, 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
};

/** Moves a colour towards black (0) or white (255) until its contrast is enough. */
function readable(colour: Rgb, paper: Rgb, towards: number): string {
	let moved = colour;
	for (let share = 0; share <= 1; share += 0.02) {
		const [r, g, b] = colour;
		const mix = (channel: number): number => Math.round(channel + (towards - channel) * share);
		moved = [mix(r), mix(g), mix(b)];
		if (contrast(moved, paper) >= least) break;
	}
	return `#${moved.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours as WCAG 2.2 defines it, 1–21. */
function contrast(one: Rgb, other: Rgb): number {
	const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (high + 0.05) / (low + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it, 0–1. */
function luminance(colour: Rgb): number {
	const [r = 0, g = 0, b = 0] = colour.map((channel) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
