// What an editor may change in the look: theme, face and one colour; everything else is the story's.
import type { EmbedOptions } from '../options';

/**
 * Dresses the story.
 * @param wrapper the element around the article, inside the shadow root
 * @param host the element in the host's page, whose face `font="host"` takes over
 */
export function dress(
	wrapper: HTMLElement,
	host: HTMLElement,
	{ theme, font, accent }: EmbedOptions
): void {
	wrapper.dataset.theme = theme;
	wrapper.dataset.font = font;
	// Read from the parent: the element itself begins anew.
	const around = host.parentElement ?? host;
	wrapper.style.setProperty('--host', font === 'host' ? getComputedStyle(around).fontFamily : '');
	wrapper.toggleAttribute('data-accent', accent !== undefined);
	wrapper.style.setProperty(
		'--accent',
		accent ? `light-dark(${accent.light}, ${accent.dark})` : ''
	);
}
