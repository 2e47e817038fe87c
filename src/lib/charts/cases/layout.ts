// Where the cases stand at a given size: as cards, or on a phone as tiles grouped by what talking did.
import type { Size } from '../parts/compositions';
import { cards } from './cards';
import type { CasesState } from './chart';
import type { CasesLayout } from './places';
import { tiles } from './tiles';

/** Works out the picture at one size. */
export function layout(state: CasesState, size: Size): CasesLayout {
	return size.name === 'phone' ? tiles(state, size) : cards(state, size);
}
