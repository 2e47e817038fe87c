// Every key of the deck, as one table: what it does, and where and with what it does nothing.
// Not proved here: that a browser reports a key by this name, or that the deck obeys (browser/present.spec.ts).
import { describe, expect, it } from 'vitest';
import { commandOf, type Command, type Press, type Situation } from '$lib/present/keys';

const page: Situation = { focus: 'page', letters: true, typed: '', direction: 'ltr' };
const shift = { shiftKey: true };

/** Key, what it asks for, and whether it writes a character. */
const table: readonly [press: Press, command: Command, writes: boolean, typed?: string][] = [
	[{ key: 'ArrowRight' }, { do: 'next' }, false],
	[{ key: ' ' }, { do: 'next' }, false],
	[{ key: 'PageDown' }, { do: 'next' }, false],
	[{ key: 'ArrowDown' }, { do: 'next' }, false],
	[{ key: 'n' }, { do: 'next' }, true],
	[{ key: 'N', ...shift }, { do: 'next' }, true],
	[{ key: 'ArrowLeft' }, { do: 'back' }, false],
	[{ key: ' ', ...shift }, { do: 'back' }, false],
	[{ key: 'PageUp' }, { do: 'back' }, false],
	[{ key: 'ArrowUp' }, { do: 'back' }, false],
	[{ key: 'p' }, { do: 'back' }, true],
	[{ key: 'P', ...shift }, { do: 'back' }, true],
	[{ key: 'Home' }, { do: 'first' }, false],
	[{ key: 'End' }, { do: 'last' }, false],
	[{ key: '1' }, { do: 'type', typed: '1' }, true],
	[{ key: '2' }, { do: 'type', typed: '12' }, true, '1'],
	[{ key: '9' }, { do: 'type', typed: '3459' }, true, '2345'],
	[{ key: 'Enter' }, { do: 'go', number: 12 }, false, '12'],
	[{ key: 'g' }, { do: 'go', number: 12 }, true, '12'],
	[{ key: 'g' }, { do: 'ask' }, true],
	[{ key: 'b' }, { do: 'black' }, true],
	[{ key: 'B', ...shift }, { do: 'black' }, true],
	[{ key: '.' }, { do: 'black' }, true],
	[{ key: 'f' }, { do: 'full' }, true],
	[{ key: 'o' }, { do: 'overview' }, true],
	[{ key: 'Escape' }, { do: 'escape' }, false],
	[{ key: 's' }, { do: 'speaker' }, true],
	[{ key: '?', ...shift }, { do: 'help' }, true],
	[{ key: 'q' }, { do: 'code' }, true]
];
const name = ({ key, shiftKey }: Press): string =>
	`${shiftKey ? 'Shift+' : ''}${key === ' ' ? 'Space' : key}`;
const named = table.map(([press, command, writes, typed = '']) => ({
	key: `${name(press)}${typed && ` after ${typed}`}`,
	asks: JSON.stringify(command),
	press,
	command,
	writes,
	situation: { ...page, typed }
}));

describe('A teacher who presses a key', () => {
	it.each(named)('$key asks for $asks', ({ press, command, situation }) => {
		expect(commandOf(press, situation)).toEqual(command);
	});

	it.each(named)('$key does nothing in a form field or a dialog', ({ press, situation }) => {
		expect(commandOf(press, { ...situation, focus: 'field' })).toBeUndefined();
	});

	it.each(
		named.flatMap((row) =>
			(['ctrlKey', 'metaKey', 'altKey'] as const).map((modifier) => ({ ...row, modifier }))
		)
	)('$key with $modifier stays the browser’s', ({ press, situation, modifier }) => {
		expect(commandOf({ ...press, [modifier]: true }, situation)).toBeUndefined();
	});

	it.each(named)('$key held down, or half of a composed character, counts once', (row) => {
		expect(commandOf({ ...row.press, repeat: true }, row.situation)).toBeUndefined();
		expect(commandOf({ ...row.press, isComposing: true }, row.situation)).toBeUndefined();
	});

	it.each(named)('$key works without letters exactly when it writes no character', (row) => {
		const command = commandOf(row.press, { ...row.situation, letters: false });
		expect(command).toEqual(row.writes ? undefined : row.command);
	});

	it.each(named.filter(({ press }) => press.key.length > 1))(
		'$key with Shift, which selects, stays the browser’s',
		({ press, situation }) => {
			expect(commandOf({ ...press, shiftKey: true }, situation)).toBeUndefined();
		}
	);

	it('Space and Enter on a button press the button, and no other key is lost there', () => {
		for (const { press, command, situation } of named) {
			const own = press.key === ' ' || press.key === 'Enter';
			const found = commandOf(press, { ...situation, focus: 'control' });
			expect(found, name(press)).toEqual(own ? undefined : command);
		}
	});

	it('the arrow that points onwards leads onwards where words run from right to left', () => {
		const rtl: Situation = { ...page, direction: 'rtl' };
		expect(commandOf({ key: 'ArrowLeft' }, rtl)).toEqual({ do: 'next' });
		expect(commandOf({ key: 'ArrowRight' }, rtl)).toEqual({ do: 'back' });
	});

	it('the arrows up and down scroll what can be scrolled, and turn slides at its ends', () => {
		const at = (up: boolean, down: boolean): Situation => ({ ...page, scrolls: { up, down } });
		expect(commandOf({ key: 'ArrowDown' }, at(false, true))).toBeUndefined();
		expect(commandOf({ key: 'ArrowUp' }, at(false, true))).toEqual({ do: 'back' });
		expect(commandOf({ key: 'ArrowUp' }, at(true, false))).toBeUndefined();
		expect(commandOf({ key: 'ArrowDown' }, at(true, false))).toEqual({ do: 'next' });
	});

	it.each([
		['Russian', 'и', 'KeyB', 'black'],
		['Greek', 'β', 'KeyB', 'black'],
		['Korean', 'ㅠ', 'KeyB', 'black'],
		['Arabic', 'لا', 'KeyB', 'black'],
		['Russian', 'ю', 'Period', 'black'],
		['Hebrew', 'ץ', 'Period', 'black'],
		['Hebrew', '/', 'KeyQ', 'code'],
		['Thai', 'ื', 'KeyN', 'next'],
		['an input method', 'Process', 'KeyB', 'black'],
		['a device without names', 'Unidentified', 'PageDown', 'next']
	] as const)('counts by its place with %s: %s at %s asks for "%s"', (_, key, code, asked) => {
		expect(commandOf({ key, code }, page)).toEqual({ do: asked });
	});

	it('counts by what it writes wherever that is a Latin letter or digit', () => {
		expect(commandOf({ key: 'a', code: 'KeyQ' }, page)).toBeUndefined();
		expect(commandOf({ key: 'q', code: 'KeyA' }, page)).toEqual({ do: 'code' });
		expect(commandOf({ key: '&', code: 'Digit1' }, page)).toEqual({ do: 'type', typed: '1' });
		expect(commandOf({ key: '٣', code: 'Digit3' }, page)).toEqual({ do: 'type', typed: '3' });
		expect(commandOf({ key: '!', code: 'Digit1', ...shift }, page)).toBeUndefined();
		expect(commandOf({ key: 'и', code: 'KeyB', isComposing: true }, page)).toBeUndefined();
	});

	it.each(['Tab', 'F1', 'F5', 'F11', 'Enter', 'a', 'x', '-', 'toString'])(
		'%s is left to the browser',
		(key) => {
			expect(commandOf({ key }, page)).toBeUndefined();
		}
	);
});
