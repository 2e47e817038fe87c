import { alt } from '$lib/server/figures/plate';
import { plateNamed } from '$lib/server/figures/files';
import { cardAlt, partNamed, parts, toldOf } from '$lib/server/sharing';

/** A page for each step and chapter. */
export const entries = () => [...parts().keys()].map((id) => ({ id }));

/** What the page of a step or a chapter shows. */
export function load({ params }) {
	const part = partNamed(params.id);
	const told = { ...toldOf(part), card: cardAlt(part), id: params.id };
	if (part.kind === 'step') {
		const { html, drawn, id } = part.step;
		const { width, height } = plateNamed(id);
		// Facts and terms are linked from the site's root; this page stands two folders below it.
		const words = html.replaceAll(/ href="(?=(?:sources|glossary)\/)/g, ' href="../../');
		return {
			...told,
			html: words,
			picture: { alt: alt(drawn), title: drawn.title, width, height }
		};
	}
	const { lead, steps } = part.chapter;
	const words = lead.replaceAll(/ href="(?=(?:sources|glossary)\/)/g, ' href="../../');
	return { ...told, html: words, steps: steps.map(({ id, heading }) => ({ id, heading })) };
}
