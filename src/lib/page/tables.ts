// Has a table there when it is opened: until then its numbers are packed (see `packed.ts`).
import { packedIn, unpack, type Prepare } from './packed';

/**
 * Unpacks every table in a story just before it opens, however it is opened.
 * @param root the story
 * @param prepare changes the table before it is shown
 * @returns the clean-up
 */
export function openTables(root: HTMLElement, prepare?: Prepare): () => void {
	const opened = ({ target }: Event): void => {
		const details = target instanceof Element ? target.closest('details') : null;
		if (!details?.matches('.numbers') || !root.contains(details)) return;
		for (const pack of packedIn(details)) unpack(pack, prepare);
	};
	// A click, which keys send as well, comes before the table opens; `toggle` comes after, by whatever means.
	root.addEventListener('click', opened);
	root.addEventListener('toggle', opened, true);
	return () => {
		root.removeEventListener('click', opened);
		root.removeEventListener('toggle', opened, true);
	};
}
