// The words of the interface and the pictures, in the reader's language.
import { IntlMessageFormat } from 'intl-messageformat';

/** A value that goes into a message: a number is written the way the language writes numbers. */
export type Value = string | number;

/**
 * Looks up a message of the language's `words/` folder and fills it in (ICU MessageFormat).
 * Throws a sentence that names the key when there is no such message or a value is missing.
 */
export interface Words {
	(key: string, values?: Readonly<Record<string, Value>>): string;
	/** BCP 47 tag of the language. */
	readonly language: string;
	/** Writes a number, such as 41490 as `41,490`. */
	number(value: number): string;
	/** Writes a list, such as `Syria, Iraq and Jordan`. */
	list(items: readonly string[]): string;
	/** Writes a partial ISO date as far as it is known: `2015`, `August 2015`, `29 August 2015`. */
	date(iso: string): string;
}

/** Messages by where they are used: a file each, nested; a key is the path to one, with dots. */
export type Messages = { [part: string]: string | Messages };

/**
 * Makes the look-up for a set of messages.
 */
export function wordsFrom(messages: Messages, language: string): Words {
	const ready = new Map<string, IntlMessageFormat>();
	const place = (key: string): string =>
		`data/story/${language}/words/${key.split('.')[0] ?? ''}.json`;
	const find = (key: string): IntlMessageFormat => {
		const known = ready.get(key);
		if (known) return known;
		let found: string | Messages | undefined = messages;
		for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
		if (typeof found !== 'string')
			throw new Error(`${place(key)}: expected the message "${key}", found nothing.`);
		const format = new IntlMessageFormat(found, language);
		ready.set(key, format);
		return format;
	};
	const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
		const message = find(key);
		try {
			return String(message.format(values));
		} catch (cause) {
			throw new Error(
				`${place(key)}: expected values that fit the message "${key}", found another: ${cause instanceof Error ? cause.message : String(cause)}`,
				{ cause }
			);
		}
	};
	return Object.assign(say, {
		language,
		number: (value: number) => value.toLocaleString(language),
		list: (items: readonly string[]) => new Intl.ListFormat(language).format(items),
		date: (iso: string) => writeDate(iso, language)
	});
}

/** Writes only the parts of a date that are known: `2015-08` never becomes a day. */
function writeDate(iso: string, language: string): string {
	const [year, month, day] = iso.split('-').map(Number);
	if (year === undefined || Number.isNaN(year)) {
		throw new Error(`Expected an ISO date such as 2015, 2015-08 or 2015-08-29, found "${iso}".`);
	}
	if (month === undefined) return String(year);
	return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
		year: 'numeric',
		month: 'long',
		...(day === undefined ? {} : { day: 'numeric' }),
		timeZone: 'UTC'
	}).format(Date.UTC(year, month - 1, day ?? 1));
}
