import type { BuilderMaterial } from '$lib/embed/builder';
import { pictureSnippet } from '$lib/embed/picture-snippets';
import { snippet, type Accepts } from '$lib/embed/snippets';
import { pictureMaterial } from '$lib/server/figures/files';
import { storyScript } from '$lib/server/scripts';
import { packName } from '$lib/server/republish';
import { snippetMaterial } from '$lib/server/snippets';
import { readStory } from '$lib/server/story';

const kinds: readonly Accepts[] = ['script', 'iframe', 'url', 'nothing'];

/** The snippets for the whole story and each picture, and what the builder's script needs to write others. */
export function load({ url }) {
	const site = new URL('../../', url).href;
	const { words } = readStory().everything;
	const story = snippetMaterial(site);
	const pictures = pictureMaterial();
	const material: BuilderMaterial = {
		story,
		pictures,
		words: { before: words('builder.host'), after: words('builder.host-after') }
	};
	return {
		entry: storyScript('src/share.ts'),
		pack: packName,
		material: JSON.stringify(material),
		kinds: kinds.map((accepts) => ({ accepts, code: snippet(accepts, story) })),
		pictures: pictures.map((picture) => ({
			...picture,
			frame: pictureSnippet('iframe', site, picture),
			address: pictureSnippet('url', site, picture)
		}))
	};
}
