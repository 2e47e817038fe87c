// The embed builder at work: writes the snippet for what has been chosen, and shows it in sandboxes.
import { pictureSnippet, type PictureMaterial } from './picture-snippets';
import { previewPage, type PreviewWords } from './preview';
import { snippet, type Accepts, type SnippetMaterial, type SnippetOptions } from './snippets';

/** What the page gives the builder. */
export interface BuilderMaterial {
	story: SnippetMaterial;
	pictures: readonly PictureMaterial[];
	words: PreviewWords;
}

/** What has been chosen. */
interface Choice {
	accepts: Accepts;
	/** Id of a picture; empty for the whole story. */
	what: string;
	options: SnippetOptions;
}

const kinds: readonly Accepts[] = ['script', 'iframe', 'url', 'nothing'];

/**
 * Brings a builder to life. Without it, the page shows all snippets for the whole story.
 * @param root the `[data-builder]` element
 * @returns the clean-up
 * Throws when a part of the page is missing.
 */
export function startBuilder(root: HTMLElement): () => void {
	const form = find<HTMLFormElement>(root, '[data-controls]');
	const written = JSON.parse(find(root, '[data-material]').textContent ?? '') as BuilderMaterial;
	// Snippets name the place where this page really is, whatever it was built for.
	const site = new URL('../../', location.href).href;
	const material = moved(written, site);
	const show = (): void => {
		const choice = chosen(form);
		for (const kind of kinds) {
			const section = find(root, `[data-kind="${kind}"]`);
			section.hidden = kind !== choice.accepts;
			find<HTMLTextAreaElement>(section, 'textarea').value = codeFor(material, {
				...choice,
				accepts: kind
			});
		}
		preview(root, material, choice);
	};
	form.hidden = false;
	find(root, '[data-preview]').hidden = false;
	form.addEventListener('change', show);
	show();
	return () => form.removeEventListener('change', show);
}

/** Finds a part of the page. Throws when it is missing. */
function find<Kind extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Kind {
	const found = root.querySelector<Kind>(selector);
	if (!found) throw new Error(`The embed builder misses a part of its page: ${selector}.`);
	return found;
}

/** The same material with addresses at another place. */
function moved(material: BuilderMaterial, site: string): BuilderMaterial {
	const { story } = material;
	const src = site + story.image.src.slice(story.site.length);
	return { ...material, story: { ...story, site, image: { ...story.image, src } } };
}

/** Reads the form. What is not chosen is left out of the snippet. */
function chosen(form: HTMLFormElement): Choice {
	const data = new FormData(form);
	const value = (name: string): string => String(data.get(name) ?? '');
	const asked = (name: string): string => (value(name) === 'auto' ? '' : value(name));
	return {
		accepts: kinds.find((kind) => kind === value('accepts')) ?? 'iframe',
		what: value('what'),
		options: { mode: asked('mode'), theme: asked('theme') }
	};
}

function codeFor({ story, pictures }: BuilderMaterial, { accepts, what, options }: Choice): string {
	const picture = pictures.find(({ id }) => id === what);
	if (!picture) return snippet(accepts, story, options);
	const query = options.theme ? `theme=${options.theme}` : '';
	return pictureSnippet(accepts, story.site, picture, query);
}

/** Shows the snippet at each width, in a page that is as strange to us as a host's. */
function preview(root: HTMLElement, material: BuilderMaterial, choice: Choice): void {
	const code = codeFor(material, choice);
	const html = previewPage(code, choice.accepts, material.words, {
		frame: codeFor(material, { ...choice, accepts: 'iframe' })
	});
	for (const frame of root.querySelectorAll<HTMLIFrameElement>('[data-preview] iframe'))
		if (frame.srcdoc !== html) frame.srcdoc = html;
}
