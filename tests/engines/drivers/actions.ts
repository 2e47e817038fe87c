// What a reader does with keys and a pointer, in the words that WebDriver and WebDriver BiDi share.
import type { Key } from './engine';

/** WebDriver's code points for keys that write nothing. */
const codes: Record<Key | 'Shift', string> = {
	Tab: '\uE004',
	Enter: '\uE007',
	Shift: '\uE008',
	Escape: '\uE00C',
	PageDown: '\uE00F',
	End: '\uE010',
	Home: '\uE011',
	ArrowLeft: '\uE012',
	ArrowRight: '\uE014'
};

/** A key pressed and released. */
export function keyActions(key: Key, shift: boolean): object {
	const down = (name: Key | 'Shift'): object => ({ type: 'keyDown', value: codes[name] });
	const up = (name: Key | 'Shift'): object => ({ type: 'keyUp', value: codes[name] });
	const plain = [down(key), up(key)];
	return {
		type: 'key',
		id: 'keyboard',
		actions: shift ? [down('Shift'), ...plain, up('Shift')] : plain
	};
}

/** The main button pressed and released at a place, CSS px of the viewport. */
export function pressActions(x: number, y: number): object {
	return {
		type: 'pointer',
		id: 'mouse',
		parameters: { pointerType: 'mouse' },
		actions: [
			{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
			{ type: 'pointerDown', button: 0 },
			{ type: 'pointerUp', button: 0 }
		]
	};
}
