// Where the bar and the range stand at a given size: lying, or upright on a phone.
import type { Size } from '../parts/compositions';
import type { ReturnedState } from './chart';
import { lying } from './lying';
import { between, type ReturnedLayout, type Stretch } from './places';
import { upright } from './upright';

/** Works out the picture at one size. */
export function layout(state: ReturnedState, size: Size): ReturnedLayout {
	let end = 0;
	const stretches = state.parts.map((part, i): Stretch => {
		const from = end;
		end += part.share;
		return { part, from, to: end, shift: i * between(size) };
	});
	const made =
		size.name === 'phone' ? upright(state, size, stretches) : lying(state, size, stretches);
	return { ...made, stretches, domain: [0, end] };
}
