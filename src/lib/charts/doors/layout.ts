// Where the doors stand at a given size: a register of countries, or on a phone a counted row for each measure.
import type { Size } from '../parts/compositions';
import { bands } from './bands';
import { flow } from './flow';
import type { DoorsLayout } from './places';
import { register } from './register';
import type { DoorsState } from './state';

/** Works out the picture at one size. On a phone, what a reader has sorted or filtered is set like text. */
export function layout(state: DoorsState, size: Size): DoorsLayout {
	if (size.name !== 'phone') return register(state, size);
	return state.view.sort || state.view.only ? flow(state, size) : bands(state, size);
}
