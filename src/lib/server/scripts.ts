// Which file a script has become in the build, and what a page names beside it.
import { readFileSync } from 'node:fs';
import { list } from '../../scripts/shipped.js';

/** Where the browser finds a script, and what it should fetch along with it. */
export interface StoryScript {
	src: string;
	preload: readonly string[];
}

/** The files that scripts of our pages start from. */
type Source = 'src/client.ts' | 'src/frame.ts' | 'src/share.ts' | 'src/present.ts';

/** Looks up the script of the story in a frame. */
export const frameScript = (): StoryScript => storyScript('src/frame.ts');

/**
 * Looks a script up in the list of its build; while editing it is the source file itself.
 * @param source the file it starts from, an input in `vite.config.ts`
 * Throws when the build holds no such script.
 */
export function storyScript(source: Source = 'src/client.ts'): StoryScript {
	if (import.meta.env.DEV) return { src: `/${source}`, preload: [] };
	const built = JSON.parse(readFileSync(list, 'utf8')) as Record<string, StoryScript>;
	const found = built[source];
	if (!found) throw new Error(`The build of the scripts holds no "${source}": see vite.config.ts.`);
	return found;
}
