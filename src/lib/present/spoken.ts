// Tells the facts of a slide beside it. The page holds each fact once, at its end, for all the slides that cite it.
import { contentOf, packedIn } from '../page/packed';

/**
 * Makes what completes a slide of the speaker's window: every fact it names is told in full. A fact that the page
 * does not hold stays a link.
 * @param root the speaker's window
 */
export function factTeller(root: HTMLElement): (turn: HTMLElement) => void {
	let known: ParentNode | undefined;
	const all = (): ParentNode => {
		const section = root.querySelector<HTMLElement>('[data-facts]') ?? root;
		const [pack] = packedIn(section);
		// Once the page has been on paper, the facts are there as they are.
		return pack ? contentOf(pack) : section;
	};
	return (turn) => {
		for (const link of turn.querySelectorAll('a[data-spoken]')) {
			known ??= all();
			const id = link.getAttribute('href')?.slice(1) ?? '';
			const fact = known.querySelector(`[id="${id}"]`)?.cloneNode(true);
			if (fact) link.replaceWith(...fact.childNodes);
		}
	};
}
